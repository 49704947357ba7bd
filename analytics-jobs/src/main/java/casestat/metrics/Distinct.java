package casestat.metrics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is nothing but {@code count(distinct key) filter (where condition)}.
 *
 * @param condition null for all rows
 */
record Distinct(String expression, String key, @Nullable String condition) {
  private static final Pattern FORM =
      Pattern.compile("count\\(distinct ([\\w.]+)\\)(?: filter \\(where (.*)\\))?", Pattern.DOTALL);

  static Optional<Distinct> of(String expression) {
    Matcher matcher = FORM.matcher(expression);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String condition = matcher.group(2);
    return condition == null || Parentheses.areEven(condition)
        ? Optional.of(new Distinct(expression, matcher.group(1), condition))
        : Optional.empty();
  }
}
