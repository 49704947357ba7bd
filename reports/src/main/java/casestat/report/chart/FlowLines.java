package casestat.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes, what goes and what stays: two lines over months, and beneath them what is open at the
 * end of each.
 *
 * @param in the series of what comes
 * @param out the series of what goes
 * @param open the series of what is open at the end
 * @param rows keys are months; {@link Row#series()} is one of the three
 * @param goal of what is open
 */
public record FlowLines(
    Caption caption,
    String in,
    String out,
    String open,
    List<Row> rows,
    @Nullable Goal goal,
    List<Happening> happenings)
    implements ChartSpec {

  public FlowLines {
    rows = List.copyOf(rows);
    happenings = List.copyOf(happenings);
    for (Row row : rows) {
      if (!List.of(in, out, open).contains(row.series())) {
        throw new IllegalArgumentException(
            "chart " + caption.id() + ": \"" + row.series() + "\" neither comes, goes nor stays");
      }
    }
  }

  @Override
  public List<String> series() {
    return List.of(in, out, open);
  }
}
