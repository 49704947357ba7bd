package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Metric;
import casestat.report.chart.Caption;
import casestat.report.chart.Distribution;
import casestat.report.chart.Distribution.Stop;
import casestat.report.chart.Mark;
import casestat.report.chart.Row;
import casestat.report.chart.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How the times of a period are spread: so many in each step of time, with the median, the ninth
 * decile and the goal. Steps are round, and the last of them holds all that took longer than 95 of
 * a hundred did.
 *
 * <p>Where small groups are not told, a step of a few would tell of them: steps are then made wider
 * until each has nobody or enough, and where none do, nothing is told. Of parts and of periods of
 * several months nothing is told either, because what is told of others could be taken from them.
 * See RATIONALE.md#how-times-are-spread.
 */
final class Spreads {
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;
  private static final long DAY = 86_400;

  /** More bars than these cannot be told apart on a phone. */
  private static final int MOST_STEPS = 26;

  private static final long[] WIDTHS = {
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    5 * DAY,
    10 * DAY,
    20 * DAY,
    30 * DAY,
    60 * DAY,
    90 * DAY,
    180 * DAY,
    365 * DAY,
    2 * 365 * DAY,
    5 * 365 * DAY
  };

  private final Shelf shelf;
  private final Metric metric;
  private final Selection selection;
  private final @Nullable Double goal;

  /**
   * @param goal of the metric, in seconds; null where there is none
   */
  Spreads(Shelf shelf, Metric metric, Selection selection, @Nullable Double goal) {
    this.shelf = shelf;
    this.metric = metric;
    this.selection = selection;
    this.goal = goal;
  }

  Distribution chart(Caption caption) {
    Figure figure = shelf.book(selection).whole(metric, selection.month());
    boolean isKept = shelf.privacy().isKept();
    boolean isWithheld =
        isKept
            && (!selection.where().isEmpty()
                || shelf.step() > 1
                || figure == null
                || figure.isWithheld());
    if (isWithheld) {
      return withheld(caption);
    }
    Times times =
        Times.of(
            shelf.counter(),
            shelf.reader(),
            metric,
            selection.where(),
            shelf.firstMonth(metric, selection.month()),
            shelf.lastMonth(selection.month()));
    Times.Summary summary = times.summary();
    if (isKept && figure != null && summary.count() != figure.cases()) {
      // The figure is of an older run than the rows: beside it, they would tell what came since.
      return withheld(caption);
    }
    if (summary.count() == 0) {
      Row none = Row.absent("0", shelf.say("any time"), Mark.NO_CASES);
      return new Distribution(caption, List.of(none), (double) DAY, true, List.of());
    }
    for (long width : WIDTHS) {
      if (summary.most() / width < MOST_STEPS || width == WIDTHS[WIDTHS.length - 1]) {
        int last = (int) (summary.most() / width) + 1;
        boolean isOpen = summary.longest() / width >= last;
        SortedMap<Integer, Long> counts = times.steps(width, last);
        if (!isKept || counts.values().stream().allMatch(n -> shelf.told(n) == n)) {
          return drawn(caption, width, isOpen ? last + 1 : last, isOpen, counts, summary);
        }
      }
    }
    return withheld(caption);
  }

  private Distribution drawn(
      Caption caption,
      long width,
      int steps,
      boolean isOpen,
      SortedMap<Integer, Long> counts,
      Times.Summary summary) {
    List<Row> rows = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      String from = brief(step * width);
      String label =
          isOpen && step == steps - 1
              ? shelf.say("{0} or more", from)
              : step == 0
                  ? shelf.say("under {0}", brief(width))
                  : shelf.say("{0} to {1}", from, brief((step + 1) * width));
      rows.add(Row.of(Long.toString(step * width), label, (double) counts.getOrDefault(step, 0L)));
    }
    return new Distribution(caption, rows, (double) width, isOpen, stops(summary));
  }

  private String brief(long seconds) {
    return shelf.formats().brief(Unit.DURATION_SECONDS, (double) seconds);
  }

  private List<Stop> stops(Times.Summary summary) {
    List<Stop> stops = new ArrayList<>();
    stops.add(new Stop(shelf.say("half within"), (double) summary.median(), Stop.Kind.PERCENTILE));
    stops.add(
        new Stop(shelf.say("nine of ten within"), (double) summary.decile(), Stop.Kind.PERCENTILE));
    if (goal != null) {
      stops.add(new Stop(shelf.say("Goal"), goal, Stop.Kind.GOAL));
    }
    return stops;
  }

  private Distribution withheld(Caption caption) {
    Row row = Row.absent("0", shelf.say("any time"), Mark.SUPPRESSED);
    return new Distribution(caption, List.of(row), (double) DAY, true, List.of());
  }
}
