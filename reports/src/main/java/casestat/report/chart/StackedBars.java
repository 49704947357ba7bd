package casestat.report.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole and its parts, month by month.
 *
 * @param rows keys are months; {@link Row#series()} is the part
 * @param series the parts, from the bottom of the bar to its top
 */
public record StackedBars(
    Caption caption, List<String> series, List<Row> rows, List<Happening> happenings)
    implements ChartSpec {

  /** More shades than this cannot be told apart in grey. */
  public static final int MOST_PARTS = 6;

  /** Where nothing happened. */
  public StackedBars(Caption caption, List<String> series, List<Row> rows) {
    this(caption, series, rows, List.of());
  }

  public StackedBars {
    happenings = List.copyOf(happenings);
    series = List.copyOf(series);
    rows = List.copyOf(rows);
    if (series.size() > MOST_PARTS) {
      throw new IllegalArgumentException(
          "chart " + caption.id() + ": " + series.size() + " parts, at most " + MOST_PARTS);
    }
    Set<String> known = new HashSet<>(series);
    for (Row row : rows) {
      if (!known.contains(row.series())) {
        throw new IllegalArgumentException(
            "chart " + caption.id() + ": part \"" + row.series() + "\" is not in the list");
      }
    }
  }

  @Override
  public @Nullable Goal goal() {
    return null;
  }
}
