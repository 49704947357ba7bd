package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Pace;
import casestat.stats.Interval;
import casestat.stats.PoissonCount;
import casestat.stats.Share;
import org.jspecify.annotations.Nullable;

/** Makes the headline figures of a page. */
final class TileMaker {
  private static final int SPARK_MONTHS = 13;

  /** A share of so many needs no interval beside it. */
  private static final long SURE = 400;

  private final ServiceProfile profile;
  private final Shelf shelf;
  private final Links links;
  private final ChartMaker charts;

  TileMaker(ServiceProfile profile, Shelf shelf, Links links, ChartMaker charts) {
    this.profile = profile;
    this.shelf = shelf;
    this.links = links;
    this.charts = charts;
  }

  Tile tile(Metric metric, Selection selection) {
    FigureBook book = shelf.book(selection);
    int month = selection.month();
    Figure figure = book.whole(metric, month);
    @Nullable Double value = Shown.value(metric, figure);
    @Nullable Double goal = profile.goal(metric.metric());
    int lastMonth = Period.plus(month, -shelf.step());
    int lastYear = Period.plus(month, -12);
    boolean few = figure == null || Shown.isOfFew(metric, figure);
    Control control = Control.of(profile, shelf, metric, book, month);
    @Nullable Usual usual = control.at(month, goal).orElse(null);
    return new Tile(
        metric,
        metric.label(),
        shelf.words().many(metric.subject()),
        value == null
            ? shelf
                .absence(figure, month)
                .words(shelf.language(), shelf.words().many(metric.subject()))
            : shelf.formats().value(Shown.unit(metric), value),
        goal == null ? null : shelf.formats().value(Shown.unit(metric), goal),
        few ? null : verdict(metric, value, goal),
        change(metric, value, Shown.value(metric, book.whole(metric, lastMonth)), lastMonth),
        lastYear == lastMonth
            ? null
            : change(metric, value, Shown.value(metric, book.whole(metric, lastYear)), lastYear),
        usual,
        usual == null && value != null ? unsaid(control, month) : "",
        basis(metric, figure, shelf.uncovered(metric, selection)) + withOpen(metric, selection),
        few,
        charts.trend(
            metric,
            selection,
            "spark-" + metric.metric().replace('_', '-'),
            metric.label(),
            SPARK_MONTHS),
        links.cases(metric, selection));
  }

  // Of quarters and years nothing is ever said.
  private String unsaid(Control control, int month) {
    Period period = shelf.whole().periods().get(month);
    if (shelf.pace() != Pace.MONTH || period == null) {
      return "";
    }
    return period.complete()
        ? shelf.say("cannot say yet what is usual: {0}", control.known())
        : shelf.say("cannot say yet how it stands: the month is not over");
  }

  private static Tile.@Nullable Verdict verdict(
      Metric metric, @Nullable Double value, @Nullable Double goal) {
    if (value == null || goal == null) {
      return null;
    }
    return Shown.direction(metric).reaches(value, goal) ? Tile.Verdict.MET : Tile.Verdict.MISSED;
  }

  private Tile.@Nullable Change change(
      Metric metric, @Nullable Double now, @Nullable Double then, int month) {
    if (now == null || then == null) {
      return null;
    }
    // A difference too small to be shown is none to be judged.
    Tile.Judgement judgement =
        shelf.formats().isUnchanged(Shown.unit(metric), then, now)
            ? Tile.Judgement.SAME
            : judgement(metric, now, then);
    String amount = shelf.formats().change(Shown.unit(metric), then, now);
    return new Tile.Change(amount, shelf.formats().month(Period.yearMonth(month)), judgement);
  }

  private static Tile.Judgement judgement(Metric metric, double now, double then) {
    int compared = Double.compare(now, then);
    if (compared == 0) {
      return Tile.Judgement.SAME;
    }
    return switch (metric.better()) {
      case HIGHER -> compared > 0 ? Tile.Judgement.BETTER : Tile.Judgement.WORSE;
      case LOWER -> compared < 0 ? Tile.Judgement.BETTER : Tile.Judgement.WORSE;
      case NEITHER -> Tile.Judgement.NEUTRAL;
    };
  }

  private String withOpen(Metric metric, Selection selection) {
    return Waits.isMedian(metric)
        ? "; " + shelf.say("with open {cases} {0}", shelf.waits(selection).median())
        : "";
  }

  // Of few, the share behind the share may be far from it.
  private String interval(Metric metric, Figure figure) {
    Long of = figure.denominator();
    Long met = figure.numerator();
    if (metric.unit() == Metric.Unit.PER_DAY && of != null && of > 0 && met != null) {
      Interval events = new PoissonCount(met).garwood(0.95);
      return words(metric, events.lower(), events.upper(), metric.unit().denominator(of));
    }
    if (metric.unit() != Metric.Unit.SHARE || of == null || met == null) {
      return "";
    }
    // A share of time or of other cases is no count of those that met.
    if (of == 0 || of >= SURE || of != figure.cases() || met > of) {
      return "";
    }
    Interval interval = new Share(met, of).wilson(0.95);
    return words(metric, interval.lower(), interval.upper(), 1);
  }

  private String words(Metric metric, double lower, double upper, double of) {
    return ", "
        + shelf.say(
            "95 % interval {0} to {1}",
            shelf.formats().value(Shown.unit(metric), lower / of),
            shelf.formats().value(Shown.unit(metric), upper / of));
  }

  private String basis(Metric metric, @Nullable Figure figure, long uncovered) {
    if (figure == null || figure.isWithheld() || metric.unit() == Metric.Unit.CASES) {
      return "";
    }
    String few =
        metric.isEnough(figure.cases()) ? "" : ", " + shelf.say("too few to conclude from");
    String of = shelf.say("n = {0}", figure.cases()) + interval(metric, figure) + few;
    return uncovered == 0
        ? of
        : of + "; " + shelf.say("{0} past the known dates of a calendar", uncovered);
  }
}
