package casestat.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many took how long.
 *
 * @param rows one for each step of time, shortest first; keys are the seconds it begins with
 * @param width of a step, in seconds
 * @param isOpen whether the last step holds all that took longer, too
 * @param stops where along the time something is marked: percentiles and the goal
 */
public record Distribution(
    Caption caption, List<Row> rows, double width, boolean isOpen, List<Stop> stops)
    implements ChartSpec {

  /** A place along the time, in seconds. */
  public record Stop(String label, double seconds, Kind kind) {
    /** What stands there. */
    public enum Kind {
      PERCENTILE,
      GOAL
    }
  }

  public Distribution {
    rows = rows.stream().map(row -> row.in("")).toList();
    stops = List.copyOf(stops);
  }

  @Override
  public List<String> series() {
    return List.of("");
  }

  /** Its values are counts, and a goal of a time is no goal of theirs: that is one of its stops. */
  @Override
  public @Nullable Goal goal() {
    return null;
  }
}
