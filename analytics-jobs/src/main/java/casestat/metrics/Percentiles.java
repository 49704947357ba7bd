package casestat.metrics;

import casestat.stats.Percentile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metrics that are a percentile by nearest rank: of which expression, and which. */
final class Percentiles {
  private static final Pattern DISC =
      Pattern.compile("percentile_disc\\((0\\.\\d+)\\) within group \\(order by (.*)\\)");

  /** Another order than by value, smallest first, is left to SQL. */
  private static final Pattern ORDER =
      Pattern.compile("\\b(desc|asc|nulls)\\b", Pattern.CASE_INSENSITIVE);

  private Percentiles() {}

  static boolean is(Metric metric) {
    Matcher matcher = DISC.matcher(metric.numerator());
    return metric.cases().equals("count(*)")
        && matcher.matches()
        && Parentheses.areEven(matcher.group(2))
        && !ORDER.matcher(matcher.group(2)).find();
  }

  /** The expression, in SQL. */
  static String value(Metric metric) {
    return match(metric).group(2);
  }

  static Percentile percentile(Metric metric) {
    return new Percentile(Double.parseDouble(match(metric).group(1)));
  }

  private static Matcher match(Metric metric) {
    Matcher matcher = DISC.matcher(metric.numerator());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(metric.metric() + " is no percentile");
    }
    return matcher;
  }
}
