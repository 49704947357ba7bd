package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import casestat.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How long people wait until a case is settled, cases still open included: those opened in the six
 * months to the end of a period, or in all of a year, by the estimate of Kaplan and Meier. A case
 * that was withdrawn, invalid or merged leaves when it ends, as one that is open leaves at the
 * as-of instant: that it was settled is not known.
 *
 * @param opened cases the estimate rests on
 * @param open those of them that are open
 * @param median as shown, with its 95 % interval; that it is not reached, where it is not
 * @param stillOpen after so many days, as shown
 */
public record Waits(
    String months, long opened, long open, String median, List<StillOpen> stillOpen) {
  static final int MONTHS = 6;
  private static final int[] DAYS = {7, 30, WaitCurve.MOST_DAYS, WaitCurve.YEAR};

  /** After so many days this share is open still, with its interval. */
  public record StillOpen(int days, String share, String interval) {}

  /** Metrics beside which the estimate belongs: times that only resolved cases have. */
  public static boolean belongsTo(Metric metric) {
    boolean isOfClosed =
        metric.counts() == Metric.Cohort.RESOLVED
            || metric.counts() == Metric.Cohort.FIRST_RESOLVED;
    return isOfClosed && metric.unit() == Metric.Unit.SECONDS;
  }

  /** Whether the metric is the time from opening to the resolution, which areas are compared by. */
  public static boolean isOfAreas(Metric metric) {
    return isMedian(metric) && metric.by().contains("area");
  }

  /** Whether the median is the one that the estimate stands beside. */
  static boolean isMedian(Metric metric) {
    return belongsTo(metric)
        && metric.numerator().contains("(0.5)")
        && metric.numerator().contains("order by resolution_seconds");
  }

  /** Of the cases opened in the months to the one looked at. */
  public static Waits of(Shelf shelf, Selection selection) {
    int last = shelf.lastMonth(selection.month());
    int first = first(shelf, last);
    String months =
        shelf.say(
            "{0} to {1}", shelf.words().calendarMonth(first), shelf.words().calendarMonth(last));
    if (shelf.privacy().isKept() && !selection.where().isEmpty()) {
      // Six months of a part, less those of them that are told, would be one that is not.
      return withheld(shelf, months);
    }
    WaitCurve curve = shelf.waitCurve(selection);
    if (shelf.told(curve.opened()) != curve.opened()) {
      return withheld(shelf, months);
    }
    List<StillOpen> stillOpen = new ArrayList<>();
    long closed = curve.opened() - curve.open();
    long flawed = flawed(shelf, first, last);
    boolean areTold = Stream.of(curve.open(), closed, flawed).allMatch(n -> shelf.told(n) == n);
    for (int days : told(shelf, curve)) {
      WaitCurve.Point point = curve.after(days);
      if (point.share().isPresent()) {
        stillOpen.add(
            new StillOpen(
                days,
                shelf.formats().value(Unit.SHARE, point.share().getAsDouble()),
                range(shelf, Unit.SHARE, point.interval())));
      }
    }
    return new Waits(
        months,
        areTold ? curve.opened() : Figure.WITHHELD,
        areTold ? curve.open() : Figure.WITHHELD,
        median(shelf, curve),
        stillOpen);
  }

  /** The first of the months in which the cases of the estimate were opened. */
  static int first(Shelf shelf, int last) {
    // Of a year that withholds, less half of it that is told, would be the other half.
    int many = shelf.privacy().isKept() ? MONTHS : Math.max(MONTHS, shelf.step());
    return Period.plus(last, 1 - many);
  }

  /** After which days the share that waits still tells of no small group. */
  static List<Integer> told(Shelf shelf, WaitCurve curve) {
    List<Integer> told = new ArrayList<>();
    long before = curve.opened();
    for (int days : DAYS) {
      long after = curve.after(days).longer();
      if (shelf.told(after) != after || shelf.told(before - after) != before - after) {
        // Who is between this share and the one before is a small group.
        continue;
      }
      before = after;
      told.add(days);
    }
    return told;
  }

  private static Waits withheld(Shelf shelf, String months) {
    return new Waits(
        months,
        Figure.WITHHELD,
        Figure.WITHHELD,
        Mark.SUPPRESSED.words(shelf.language(), ""),
        List.of());
  }

  // The months tell how many were opened; less those of the estimate, these are left.
  private static long flawed(Shelf shelf, int first, int last) {
    return shelf.privacy().isKept()
        ? shelf
            .reader()
            .ask(
                "select count(*) from case_facts where flaw is not null"
                    + " and opened_month between ? and ?",
                List.of(first, last),
                row -> row.getLong(1))
            .get(0)
        : 0;
  }

  private static String median(Shelf shelf, WaitCurve curve) {
    if (curve.opened() == 0) {
      return shelf.say("no {cases}");
    }
    OptionalDouble median = curve.median();
    if (median.isEmpty()) {
      return shelf.say("not reached: more than half are open still");
    }
    String range = range(shelf, Unit.DURATION_SECONDS, curve.medianInterval());
    String shown = shelf.formats().value(Unit.DURATION_SECONDS, median.getAsDouble());
    return range.isEmpty() ? shown : shelf.say("{0} (95 % interval {1})", shown, range);
  }

  private static String range(Shelf shelf, Unit unit, Interval interval) {
    if (Double.isNaN(interval.lower())) {
      return "";
    }
    return Double.isNaN(interval.upper())
        ? shelf.say("{0} or more", shelf.formats().value(unit, interval.lower()))
        : shelf.say(
            "{0} to {1}",
            shelf.formats().value(unit, interval.lower()),
            shelf.formats().value(unit, interval.upper()));
  }
}
