package casestat.report;

import casestat.metrics.Metric;
import casestat.report.chart.Caption;
import casestat.report.chart.Direction;
import casestat.report.chart.Mark;
import casestat.report.chart.Row;
import casestat.report.chart.SurvivalCurve;
import casestat.report.chart.Unit;
import casestat.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The curve of {@link Waits}: which share is open still, day by day, cases open now included. Where
 * small groups are not told, it has the days that {@link Waits} tells and no others.
 */
final class Survivals {
  /** So many rows beneath it at most. */
  private static final int MOST_POINTS = 30;

  /** From here on there is nothing to see. */
  private static final double NEARLY_NOBODY = 0.005;

  private final Shelf shelf;
  private final Selection selection;

  Survivals(Shelf shelf, Selection selection) {
    this.shelf = shelf;
    this.selection = selection;
  }

  SurvivalCurve chart(String id, String title, String source) {
    int last = shelf.lastMonth(selection.month());
    int first = Waits.first(shelf, last);
    String months =
        shelf.say(
            "{0} to {1}", shelf.words().calendarMonth(first), shelf.words().calendarMonth(last));
    Caption caption =
        Caption.of(
                id,
                title,
                shelf.say(
                    "Of the {cases} opened from {0}, the share that is open still after so many"
                        + " days; those open now are counted too.",
                    months),
                Unit.SHARE,
                Direction.LOWER_IS_BETTER,
                shelf.say("Since the opening"))
            .in(shelf.formats())
            .about(shelf.words().many(Metric.Subject.CASES))
            .from(source)
            .called(shelf.say("open still"));
    boolean isKept = shelf.privacy().isKept();
    if (isKept && !selection.where().isEmpty()) {
      return nothing(caption, Mark.SUPPRESSED);
    }
    WaitCurve curve = shelf.waitCurve(selection);
    if (shelf.told(curve.opened()) != curve.opened()) {
      return nothing(caption, Mark.SUPPRESSED);
    }
    if (curve.opened() == 0) {
      return nothing(caption, Mark.NO_CASES);
    }
    List<Integer> days = isKept ? Waits.told(shelf, curve) : days(curve);
    return days.isEmpty() ? nothing(caption, Mark.SUPPRESSED) : drawn(caption, curve, days);
  }

  /** As many as a picture needs, to where nobody waits or nothing is known. */
  private static List<Integer> days(WaitCurve curve) {
    int end = 1;
    for (int day = 1; day <= WaitCurve.MOST_DAYS; day++) {
      OptionalDouble share = curve.after(day).share();
      if (share.isEmpty()) {
        break;
      }
      end = day;
      if (share.getAsDouble() <= NEARLY_NOBODY) {
        break;
      }
    }
    int step = (int) Math.ceil(end / (double) MOST_POINTS);
    List<Integer> days = new ArrayList<>();
    for (int day = step; day <= end; day += step) {
      days.add(day);
    }
    if (days.get(days.size() - 1) < end) {
      days.add(end);
    }
    return days;
  }

  private SurvivalCurve drawn(Caption caption, WaitCurve curve, List<Integer> days) {
    List<Row> waiting = new ArrayList<>();
    List<Row> lower = new ArrayList<>();
    List<Row> upper = new ArrayList<>();
    for (int day : days) {
      String key = Integer.toString(day);
      String label = label(day);
      OptionalDouble share = curve.after(day).share();
      Interval interval = curve.after(day).interval();
      waiting.add(
          share.isEmpty()
              ? Row.absent(key, label, Mark.NOT_COMPLETE)
              : Row.of(key, label, share.getAsDouble()));
      lower.add(bound(key, label, interval.lower()));
      upper.add(bound(key, label, interval.upper()));
    }
    OptionalDouble median = curve.median();
    return new SurvivalCurve(
        caption,
        waiting,
        lower,
        upper,
        shelf.say("95 % interval, from"),
        shelf.say("95 % interval, to"),
        median.isEmpty() ? null : (Double) median.getAsDouble(),
        median.isEmpty()
            ? ""
            : shelf.say(
                "half are settled after {0}",
                shelf.formats().brief(Unit.DURATION_SECONDS, median.getAsDouble())));
  }

  private static Row bound(String key, String label, double share) {
    return Double.isNaN(share)
        ? Row.absent(key, label, Mark.NOT_APPLICABLE)
        : Row.of(key, label, share);
  }

  private String label(int day) {
    return shelf.say("after {0, plural, one {# day} other {# days}}", day);
  }

  private SurvivalCurve nothing(Caption caption, Mark why) {
    List<Row> rows = List.of(Row.absent("1", label(1), why));
    return new SurvivalCurve(
        caption,
        rows,
        rows,
        rows,
        shelf.say("95 % interval, from"),
        shelf.say("95 % interval, to"),
        null,
        "");
  }
}
