package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Direction;
import casestat.report.chart.Formats;
import casestat.report.chart.Unit;
import org.jspecify.annotations.Nullable;

/** How a metric is shown: what tiles, charts, sheets and definitions have in common. */
public final class Shown {
  private Shown() {}

  static Unit unit(Metric metric) {
    return switch (metric.unit()) {
      case CASES ->
          switch (metric.subject()) {
            case CASES -> Unit.CASES;
            case CONVERSATIONS, MESSAGES, CALLS, VISITS, CONTACTS -> Unit.COUNT;
          };
      case SECONDS -> Unit.DURATION_SECONDS;
      case SHARE -> Unit.SHARE;
      case RATE, PER_THOUSAND, PER_DAY, PER_HOUR, MONEY -> Unit.RATE;
    };
  }

  static Direction direction(Metric metric) {
    return switch (metric.better()) {
      case HIGHER -> Direction.HIGHER_IS_BETTER;
      case LOWER -> Direction.LOWER_IS_BETTER;
      case NEITHER -> Direction.NEUTRAL;
    };
  }

  /** As people read it: in seconds, as a fraction of 1, for a thousand, a day, or in a currency. */
  static @Nullable Double value(Metric metric, @Nullable Figure figure) {
    if (figure == null || figure.value().isEmpty()) {
      return null;
    }
    Long numerator = figure.numerator();
    Long denominator = figure.denominator();
    return numerator == null || denominator == null
        ? (Double) figure.value().getAsDouble()
        : (Double) (metric.unit().numerator(numerator) / metric.unit().denominator(denominator));
  }

  /** The same of a figure that may not be there: no row of a count is a count of none. */
  static @Nullable Double valueOrNone(Metric metric, @Nullable Figure figure) {
    return figure == null && metric.unit() == Metric.Unit.CASES
        ? (Double) 0.0
        : value(metric, figure);
  }

  /**
   * Whether a figure rests on so little that nothing should be concluded from it; a count does not.
   */
  static boolean isOfFew(Metric metric, Figure figure) {
    return !metric.isEnough(figure.cases());
  }

  /** The goal that a profile sets, as shown; empty where it sets none. */
  public static String goal(ServiceProfile profile, Metric metric, Formats formats) {
    Double goal = profile.goal(metric.metric());
    return goal == null ? "" : formats.value(unit(metric), goal);
  }
}
