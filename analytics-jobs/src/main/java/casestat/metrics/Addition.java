package casestat.metrics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An aggregate to which each adds a part of its own, so that the whole is the sum of the parts: a
 * count, a sum, or a count of distinct values of {@code unit}. A percentile is none.
 *
 * @param unit who adds
 */
public record Addition(String unit) {
  private static final Pattern FORM =
      Pattern.compile("(?:count|sum)\\((.*?)\\)(?: filter \\(where (.*)\\))?", Pattern.DOTALL);

  /** Of a numerator, a denominator or the number of cases of a metric. */
  public static Optional<Addition> of(Metric metric, String expression) {
    Optional<Distinct> distinct = Distinct.of(expression);
    if (distinct.isPresent()) {
      return distinct.map(d -> new Addition(isKey(metric, d.key()) ? metric.key() : d.key()));
    }
    Matcher matcher = FORM.matcher(expression.strip());
    return matcher.matches()
            && !matcher.group(1).startsWith("distinct")
            && Parentheses.areEven(matcher.group(1))
            && (matcher.group(2) == null || Parentheses.areEven(matcher.group(2)))
        ? Optional.of(new Addition(metric.key()))
        : Optional.empty();
  }

  /** Whether it is the cases of the metric, or what else its key names, that add. */
  public boolean isOfKey(Metric metric) {
    return unit.equals(metric.key());
  }

  // With or without the name of the table before it.
  private static boolean isKey(Metric metric, String column) {
    return bare(metric.key()).equals(bare(column));
  }

  private static String bare(String column) {
    return column.substring(column.lastIndexOf('.') + 1);
  }
}
