package casestat.report.chart;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which share waits still after so many days, with its interval.
 *
 * @param waiting keys are days, {@code 7}, ascending; the share that waits on after them
 * @param lower bound of the share, by the same days, as {@code upper}
 * @param lowerName what a reader sees as its name
 * @param median after so many seconds half are over; null where that is not reached
 * @param medianWords what is written beside it
 */
public record SurvivalCurve(
    Caption caption,
    List<Row> waiting,
    List<Row> lower,
    List<Row> upper,
    String lowerName,
    String upperName,
    @Nullable Double median,
    String medianWords)
    implements ChartSpec {
  /** The series of the lower bound. */
  public static final String LOWER = "lower";

  /** The series of the upper bound. */
  public static final String UPPER = "upper";

  public SurvivalCurve {
    waiting = waiting.stream().map(row -> row.in("")).toList();
    lower = lower.stream().map(row -> row.in(LOWER)).toList();
    upper = upper.stream().map(row -> row.in(UPPER)).toList();
  }

  @Override
  public List<Row> rows() {
    return Stream.of(waiting, lower, upper).flatMap(List::stream).toList();
  }

  @Override
  public List<String> series() {
    return List.of("", LOWER, UPPER);
  }

  @Override
  public String nameOf(String series) {
    return switch (series) {
      case LOWER -> lowerName;
      case UPPER -> upperName;
      default -> caption.valueName();
    };
  }

  @Override
  public @Nullable Goal goal() {
    return null;
  }
}
