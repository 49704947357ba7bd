package casestat.metrics;

import casestat.stats.Percentile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metrics that are a percentile by nearest rank: of which expression, and which. */
final class Percentiles {
  private static final Pattern DISC =
      Pattern.compile("percentile_disc\\((0\\.\\d+)\\) within group \\(order by (.*)\\)");

  private Percentiles() {}

  static boolean is(Metric metric) {
    return metric.cases().equals("count(*)") && DISC.matcher(metric.numerator()).matches();
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
