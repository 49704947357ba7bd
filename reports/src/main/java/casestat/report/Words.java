package casestat.report;

import casestat.lake.Period;
import casestat.language.Language;
import casestat.metrics.Cut;
import casestat.metrics.Metric;
import casestat.profile.EditionPeriod;
import casestat.profile.Noun;
import casestat.report.chart.Formats;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of columns, subjects and months as people of a service read them, in one language. */
public final class Words {
  private final Formats formats;

  public Words(Formats formats) {
    this.formats = formats;
  }

  public Language language() {
    return formats.language();
  }

  /**
   * {@code service_type} is {@code service type}, or what the service calls it; of a pair, both.
   */
  public String of(String column) {
    Optional<Noun> noun =
        Arrays.stream(Noun.values()).filter(n -> n.column().equals(column)).findFirst();
    if (noun.isPresent()) {
      return language().one(noun.get());
    }
    List<String> parts = Cut.parts(column);
    return parts.size() == 2
        ? formats.say("{0} by {1}", of(parts.get(0)), of(parts.get(1)))
        : switch (column) {
          case "priority" -> formats.say("priority");
          case "outcome" -> formats.say("outcome");
          default -> formats.say(column.replace('_', ' '));
        };
  }

  /** {@code BREACHED_OPEN} is {@code breached open}. */
  public String of(Enum<?> word) {
    return formats.say(plain(word));
  }

  /** As code says it in English. */
  static String plain(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * {@code 202610} is {@code October 2026}; {@code Quarter 4 of 2026} or {@code Fiscal year 2027}
   * where the periods that begin with a month are these.
   */
  public String month(int month) {
    YearMonth first = Period.yearMonth(month);
    return switch (formats.pace()) {
      case MONTH -> calendarMonth(month);
      case QUARTER -> quarter(first);
      case FISCAL_YEAR -> fiscalYear(first.plusMonths(11));
    };
  }

  /** {@code 202610} is {@code October 2026}, whatever the periods are. */
  public String calendarMonth(int month) {
    return language().dates().longMonth(Period.yearMonth(month));
  }

  /** What a period is called: {@code Month}, {@code Quarter}, {@code Fiscal year}. */
  public String period() {
    return switch (formats.pace()) {
      case MONTH -> formats.say("Month");
      case QUARTER -> formats.say("Quarter");
      case FISCAL_YEAR -> formats.say("Fiscal year");
    };
  }

  private String quarter(YearMonth first) {
    return formats.say(
        "Quarter {0} of {1}", (first.getMonthValue() + 2) / 3, String.valueOf(first.getYear()));
  }

  private String fiscalYear(YearMonth last) {
    return formats.say("Fiscal year {0}", String.valueOf(last.getYear()));
  }

  /** {@code October 2026}, {@code Third quarter of 2026}, {@code Fiscal year 2026}. */
  public String period(EditionPeriod period) {
    return switch (period.edition()) {
      case MONTH -> calendarMonth(period.key());
      case QUARTER -> quarter(period.first());
      case FISCAL_YEAR -> fiscalYear(period.last());
    };
  }

  /** {@code service_type} is {@code Service type}. */
  public String heading(String column) {
    return Language.capital(of(column));
  }

  /** {@code 1 case}, {@code 1,204 conversations}. */
  public String amount(long number, Metric.Subject subject) {
    return formats.count(number) + " " + (number == 1 ? one(subject) : many(subject));
  }

  /** {@code case}, or what the service calls it. */
  public String one(Metric.Subject subject) {
    return subject == Metric.Subject.CASES ? language().one(Noun.CASE) : formats.say(subject.one());
  }

  /** {@code cases}, or what the service calls them. */
  public String many(Metric.Subject subject) {
    return subject == Metric.Subject.CASES
        ? language().many(Noun.CASE)
        : formats.say(subject.many());
  }

  /** {@code cases}, {@code conversations}, or both. */
  public String subjects(List<Metric> metrics) {
    return metrics.isEmpty()
        ? many(Metric.Subject.CASES)
        : joined(
            metrics.stream().map(Metric::subject).distinct().sorted().map(this::many).toList());
  }

  private String joined(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : formats.say("{0} and {1}", String.join(", ", words.subList(0, last)), words.get(last));
  }
}
