package casestat.report.chart;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value for each hour of the week.
 *
 * @param series the days, in the order of the week
 * @param rows keys are hours, from {@code 00} to {@code 23}; {@link Row#series()} is the day
 */
public record HeatTable(Caption caption, List<String> series, List<Row> rows) implements ChartSpec {

  public HeatTable {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (!Set.copyOf(series).contains(row.series()) || !row.key().matches("[01]\\d|2[0-3]")) {
        throw new IllegalArgumentException(
            "chart " + caption.id() + ": " + row.series() + " " + row.key() + " is no hour of it");
      }
    }
  }

  @Override
  public @Nullable Goal goal() {
    return null;
  }
}
