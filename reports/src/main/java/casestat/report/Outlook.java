package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.report.chart.Pace;
import casestat.stats.HoltWinters;
import casestat.stats.HoltWinters.Seasons;
import casestat.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many cases are to be expected, if things go on as they did: level, trend and the seasons of
 * the year, smoothed, with what such forecasts missed in the past.
 *
 * @param months the next three
 * @param missed by how much the forecast of one month ahead was off on average, over the last
 *     twelve months or fewer
 * @param tested how many months that is
 */
public record Outlook(List<Month> months, String missed, int tested) {
  private static final int AHEAD = 3;
  private static final int YEAR = 12;
  private static final double CONFIDENCE = 0.95;

  /** With the interval that holds 95 of a hundred such months. */
  public record Month(String month, String expected, String interval) {}

  /** Whether the seasons of a metric tell what comes: what people bring. */
  public static boolean belongsTo(Metric metric) {
    return metric.unit() == Metric.Unit.CASES && metric.counts() == Metric.Cohort.OPENED;
  }

  /**
   * From the months to the one looked at; null with fewer than two years of them, where one is
   * withheld, and of quarters and years.
   */
  public static @Nullable Outlook of(Shelf shelf, Metric metric, Selection selection) {
    if (shelf.pace() != Pace.MONTH) {
      return null;
    }
    FigureBook book = shelf.book(selection);
    List<Double> known = new ArrayList<>();
    int last = 0;
    for (Period period : book.periods().headMap(selection.month(), true).values()) {
      Figure figure = book.whole(metric, period.month());
      if (figure != null && figure.isWithheld()) {
        // A month that is left out would put the seasons in the wrong place.
        return null;
      }
      Double value = Shown.value(metric, figure);
      if (period.complete() && value != null) {
        known.add(value);
        last = period.month();
      }
    }
    if (known.size() < 2 * YEAR) {
      return null;
    }
    double[] series = known.stream().mapToDouble(Double::doubleValue).toArray();
    HoltWinters fit = HoltWinters.fitted(series, YEAR, Seasons.ADDED);
    List<Month> months = new ArrayList<>();
    for (int ahead = 1; ahead <= AHEAD; ahead++) {
      Interval interval = fit.forecast(ahead, CONFIDENCE);
      months.add(
          new Month(
              shelf.words().month(Period.plus(last, ahead)),
              count(shelf, fit.forecast(ahead)),
              shelf.say(
                  "{0} to {1}", count(shelf, interval.lower()), count(shelf, interval.upper()))));
    }
    double[] errors = fit.errors();
    double[] newest = Arrays.copyOfRange(errors, Math.max(0, errors.length - YEAR), errors.length);
    return new Outlook(
        months,
        count(shelf, Arrays.stream(newest).map(Math::abs).average().orElse(0)),
        newest.length);
  }

  private static String count(Shelf shelf, double cases) {
    return shelf.formats().count(Math.max(0, Math.rint(cases)));
  }
}
