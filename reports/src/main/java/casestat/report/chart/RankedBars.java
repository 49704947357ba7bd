package casestat.report.chart;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value for each department, area, or other member, largest first; those without one last. */
public record RankedBars(Caption caption, List<Row> rows, @Nullable Goal goal)
    implements ChartSpec {

  /** Largest first; those without a value last. */
  static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.value() == null)
          .thenComparing(row -> row.value() == null ? 0 : -row.value())
          .thenComparing(Row::label)
          .thenComparing(Row::key);

  public RankedBars {
    rows = rows.stream().map(row -> row.in("")).sorted(ORDER).toList();
  }

  @Override
  public List<String> series() {
    return List.of("");
  }
}
