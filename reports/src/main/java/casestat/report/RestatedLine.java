package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Catalogue;
import casestat.metrics.Grain;
import casestat.metrics.Metric;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A restated figure as people read it.
 *
 * @param label of the metric
 * @param dimension {@code Department}; empty for the whole service
 * @param member {@code Sanitation}; {@code All} for the whole service
 * @param before the value that was published, or the words that stood in its place
 * @param after the value now
 * @param cause in words; empty where it is not told
 * @param in {@code 3}, or {@code [c]} where it is not told
 */
public record RestatedLine(
    String label,
    String period,
    String dimension,
    String member,
    String before,
    String after,
    String cause,
    String in,
    String out,
    String changed) {

  static RestatedLine of(Restated restated, Catalogue catalogue, Formats formats) {
    Optional<Metric> metric = catalogue.find(restated.metric());
    Words words = new Words(formats);
    return new RestatedLine(
        metric.map(Metric::label).orElse(restated.metric()),
        period(restated, formats, words),
        restated.isOfAll() ? "" : words.heading(restated.dimension()),
        restated.isOfAll() ? formats.say("All") : restated.member(),
        value(metric.orElse(null), restated.before(), formats),
        value(metric.orElse(null), restated.after(), formats),
        Optional.ofNullable(restated.cause()).map(c -> c.in(formats.language())).orElse(""),
        formats.count(restated.in()),
        formats.count(restated.out()),
        formats.count(restated.changed()));
  }

  private static String period(Restated restated, Formats formats, Words words) {
    int start = restated.periodStart();
    if (restated.grain().equals(Grain.MONTH.word())) {
      return words.month(Period.monthOf(start));
    }
    LocalDate first = LocalDate.of(start / 10_000, start / 100 % 100, start % 100);
    return formats.say("{0} from {1}", words.heading(restated.grain()), formats.date(first));
  }

  private static String value(@Nullable Metric metric, @Nullable Figure figure, Formats formats) {
    if (figure != null && figure.isWithheld()) {
      return Mark.SUPPRESSED.bracketed();
    }
    if (metric == null) {
      return figure == null
          ? ""
          : Optional.ofNullable(figure.numerator()).map(String::valueOf).orElse("");
    }
    Double value = Shown.valueOrNone(metric, figure);
    return value == null
        ? Mark.NO_CASES.words(formats.language(), new Words(formats).many(metric.subject()))
        : formats.value(Shown.unit(metric), value);
  }
}
