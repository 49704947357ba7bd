package casestat.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

  /** From 1; 0 among none. In decimals, so that no rounding of 0.9 moves it. */
  static int rank(Metric metric, int count) {
    return new BigDecimal(match(metric).group(1))
        .multiply(BigDecimal.valueOf(count))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }

  private static Matcher match(Metric metric) {
    Matcher matcher = DISC.matcher(metric.numerator());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(metric.metric() + " is no percentile");
    }
    return matcher;
  }
}
