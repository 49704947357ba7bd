package casestat.report;

import casestat.stats.Interval;
import casestat.stats.KaplanMeier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is shown of how long the cases of some months wait, by the estimate of Kaplan and Meier: the
 * share that is open still at the end of whole days, and the median. The cases it rests on are
 * counted once and not kept.
 */
final class WaitCurve {
  /**
   * The last of the days in a row that it knows: past a quarter of a year a curve of a desk is
   * flat, and a year would hide its beginning.
   */
  static final int MOST_DAYS = 90;

  static final int YEAR = 365;

  private static final double DAY = 86_400;
  private static final double CONFIDENCE = 0.95;

  private final long opened;
  private final long open;
  private final List<Point> points;
  private final OptionalDouble median;
  private final Interval medianInterval;

  /**
   * When a number of days is over.
   *
   * @param share that waits on; empty where nothing is known of it
   * @param interval of the share; of NaN where there is none
   * @param longer how many have waited longer
   */
  record Point(OptionalDouble share, Interval interval, long longer) {}

  private WaitCurve(Lives lives) {
    KaplanMeier curve = KaplanMeier.ofSorted(lives.waited(), lives.settled());
    this.opened = curve.count();
    this.open = lives.open();
    this.points = new ArrayList<>();
    for (int day = 1; day <= MOST_DAYS; day++) {
      points.add(point(curve, day));
    }
    points.add(point(curve, YEAR));
    this.median = curve.quantile(0.5);
    this.medianInterval = curve.quantile(0.5, KaplanMeier.Scale.LOG_LOG, CONFIDENCE);
  }

  /** Of the cases opened in the months to the one looked at. */
  static WaitCurve of(Shelf shelf, Selection selection) {
    int last = shelf.lastMonth(selection.month());
    return new WaitCurve(Lives.of(shelf, selection, Waits.first(shelf, last), last));
  }

  private static Point point(KaplanMeier curve, int day) {
    double time = day * DAY;
    return curve.count() == 0
        ? new Point(OptionalDouble.empty(), new Interval(Double.NaN, Double.NaN), 0)
        : new Point(
            curve.stillWaiting(time),
            curve.stillWaiting(time, KaplanMeier.Scale.LOG_LOG, CONFIDENCE),
            curve.longer(time));
  }

  /** How many cases it rests on. */
  long opened() {
    return opened;
  }

  /** How many of them are open still. */
  long open() {
    return open;
  }

  /**
   * @param day from 1 to {@link #MOST_DAYS}, or {@link #YEAR}
   */
  Point after(int day) {
    if (day < 1 || day > MOST_DAYS && day != YEAR) {
      throw new IllegalArgumentException("no day " + day);
    }
    return points.get(day == YEAR ? MOST_DAYS : day - 1);
  }

  /** Seconds; empty where more than half are open still, or nobody is there. */
  OptionalDouble median() {
    return median;
  }

  /** Seconds; NaN for a bound that is not reached. */
  Interval medianInterval() {
    return medianInterval;
  }
}
