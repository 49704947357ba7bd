package casestat.metrics;

import casestat.language.Language;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a metric says of itself in one language. The service's words may be blanks, as in {@code
 * Resolved {cases}}, until they are filled in.
 */
record MetricText(String label, String means, String formula) {
  private static final Pattern BLANK = Pattern.compile("\\{[^{}]*}");

  MetricText filled(Language language) {
    UnaryOperator<String> fill = language::fill;
    return new MetricText(fill.apply(label), fill.apply(means), fill.apply(formula));
  }

  /** What is wrong with the blanks of a text: the same in every language, as their names are. */
  static Optional<String> mistake(String text) {
    String filled;
    try {
      filled = Language.ENGLISH.fill(text);
    } catch (IllegalArgumentException e) {
      return Optional.of(
          "a word of the service stands in braces, as in {cases}, and these do not match");
    }
    Matcher left = BLANK.matcher(filled);
    return left.find()
        ? Optional.of(
            "%s stands for no word: there are {case}, {cases}, {a_case}, {the_case}, {the_cases},"
                    .formatted(left.group())
                + " {of_the_case}, {of_the_cases}, and the same of department, service_type,"
                + " channel and area")
        : Optional.empty();
  }
}
