package casestat.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two to four lines that are read together, such as incoming and resolved.
 *
 * @param series the lines, the most important first
 * @param rows keys are months; {@link Row#series()} is the line
 */
public record GroupedLines(
    Caption caption,
    List<String> series,
    List<Row> rows,
    @Nullable Goal goal,
    List<Happening> happenings)
    implements ChartSpec {

  /** More lines than this cannot be followed; draw small multiples. */
  public static final int MOST_LINES = 4;

  /** Where nothing happened. */
  public GroupedLines(Caption caption, List<String> series, List<Row> rows, @Nullable Goal goal) {
    this(caption, series, rows, goal, List.of());
  }

  public GroupedLines {
    happenings = List.copyOf(happenings);
    series = List.copyOf(series);
    rows = List.copyOf(rows);
    if (series.size() > MOST_LINES) {
      throw new IllegalArgumentException(
          "chart " + caption.id() + ": " + series.size() + " lines, at most " + MOST_LINES);
    }
    for (Row row : rows) {
      if (!series.contains(row.series())) {
        throw new IllegalArgumentException(
            "chart " + caption.id() + ": line \"" + row.series() + "\" is not in the list");
      }
    }
  }
}
