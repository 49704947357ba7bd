package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Metric;

/**
 * A figure of one month worked out in a line, for whoever reads its definition: the numbers are
 * those that the pages show.
 */
public final class Example {
  private Example() {}

  /** {@code 45 / 366 = 12.3%}; what is withheld, or is not there, says so. */
  public static String of(Shelf shelf, Metric metric, int month) {
    Figure figure = shelf.whole().whole(metric, month);
    Double value = Shown.value(metric, figure);
    if (figure == null || value == null) {
      return shelf
          .absence(figure, month)
          .words(shelf.language(), shelf.words().many(metric.subject()));
    }
    String shown = shelf.formats().value(Shown.unit(metric), value);
    Long numerator = figure.numerator();
    Long denominator = figure.denominator();
    if (numerator == null || denominator == null) {
      return metric.unit() == Metric.Unit.CASES
          ? shown
          : shown + ", " + shelf.say("n = {0}", figure.cases());
    }
    return shelf.say(
        "{0} / {1} = {2}",
        parts(shelf, metric.unit().numerator(numerator)),
        parts(shelf, metric.unit().denominator(denominator)),
        shown);
  }

  // Thousands, days and money are no whole numbers.
  private static String parts(Shelf shelf, double part) {
    return part == Math.rint(part)
        ? shelf.formats().count(part)
        : shelf.language().numbers().decimal(part, 2);
  }
}
