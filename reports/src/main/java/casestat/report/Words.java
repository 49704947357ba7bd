package casestat.report;

import casestat.metrics.Metric;
import casestat.report.chart.Formats;
import java.util.List;
import java.util.Locale;

/** Names of columns as people read them. */
public final class Words {
  /** Spelled out, because Java's own names differ between its versions. */
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Words() {}

  /** {@code service_type} is {@code service type}. */
  public static String of(String column) {
    return column.replace('_', ' ');
  }

  /** {@code BREACHED_OPEN} is {@code breached open}. */
  public static String of(Enum<?> word) {
    return of(word.name().toLowerCase(Locale.ROOT));
  }

  /** {@code 202610} is {@code October 2026}. */
  public static String month(int month) {
    return MONTHS.get(month % 100 - 1) + " " + month / 100;
  }

  /** {@code service_type} is {@code Service type}. */
  public static String heading(String column) {
    return capital(of(column));
  }

  /** {@code 1 case}, {@code 1,204 conversations}. */
  public static String amount(long number, Metric.Subject subject) {
    return Formats.count(number) + " " + (number == 1 ? subject.one() : subject.many());
  }

  /** {@code cases}, {@code conversations}, or both. */
  public static String subjects(List<Metric> metrics) {
    return metrics.isEmpty()
        ? Metric.Subject.CASES.many()
        : joined(
            metrics.stream()
                .map(Metric::subject)
                .distinct()
                .sorted()
                .map(Metric.Subject::many)
                .toList());
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** A sentence's beginning. */
  public static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
