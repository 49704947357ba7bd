package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.profile.Rebase;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Band;
import casestat.report.chart.Happening;
import casestat.report.chart.Pace;
import casestat.stats.Xmr;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is usual for a figure from one month to the next, and which months are more than that. Only
 * months that are over count, and those without a value are left out. Of quarters and years there
 * are too few to say, and nothing is said.
 */
public final class Control {
  /** With fewer months nothing is said. */
  private static final int FEWEST = 6;

  /**
   * How many of a hundred figures that vary by chance alone show a signal in their newest month,
   * over two years; a test simulates them. See RATIONALE.md#limits-as-the-nhs-draws-them.
   */
  public static final double FALSE_ALARMS_OF_100 = 2;

  private final Shelf shelf;
  private final Metric metric;
  private final List<Integer> months;
  private final List<Xmr.Point> points;
  private final List<Rebase> rebases;

  private Control(
      Shelf shelf,
      Metric metric,
      List<Integer> months,
      List<Xmr.Point> points,
      List<Rebase> rebases) {
    this.shelf = shelf;
    this.metric = metric;
    this.months = months;
    this.points = points;
    this.rebases = rebases;
  }

  /** Of the whole of a book, up to a month. */
  static Control of(
      ServiceProfile profile, Shelf shelf, Metric metric, FigureBook book, int lastMonth) {
    return of(profile, shelf, metric, book, Metric.ALL, Metric.ALL, lastMonth);
  }

  static Control of(
      ServiceProfile profile,
      Shelf shelf,
      Metric metric,
      FigureBook book,
      String dimension,
      String member,
      int lastMonth) {
    if (shelf.pace() != Pace.MONTH) {
      return new Control(shelf, metric, List.of(), List.of(), List.of());
    }
    NavigableMap<Integer, Double> series = new TreeMap<>();
    for (Period period : book.periods().headMap(lastMonth, true).values()) {
      Figure figure = book.figure(metric, dimension, member, period.month());
      @Nullable Double value = Shown.value(metric, figure);
      if (period.complete() && value != null) {
        series.put(period.month(), value);
      }
    }
    List<Integer> months = List.copyOf(series.keySet());
    List<Integer> groups = new ArrayList<>();
    for (Rebase rebase : profile.rebases(metric.metric())) {
      int place = series.headMap(Period.month(rebase.from())).size();
      if (place > 0 && place < months.size()) {
        groups.add(place);
      }
    }
    double[] values = series.values().stream().mapToDouble(v -> v).toArray();
    List<Xmr.Point> points =
        values.length < FEWEST ? List.of() : new Xmr(true, 0, groups).points(values);
    return new Control(shelf, metric, months, points, profile.rebases(metric.metric()));
  }

  /** One for each baseline, from a month on. */
  List<Band> bands(int firstMonth) {
    List<Band> bands = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= points.size(); i++) {
      if (i == points.size() || points.get(i).mean() != points.get(from).mean()) {
        int first = Math.max(months.get(from), firstMonth);
        if (first <= months.get(i - 1)) {
          Xmr.Point point = points.get(from);
          bands.add(
              new Band(
                  key(first), key(months.get(i - 1)), lower(point), point.mean(), upper(point)));
        }
        from = i;
      }
    }
    return bands;
  }

  /** The months that are more than usual variation, as keys. */
  List<String> signals(int firstMonth) {
    List<String> signals = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).signal() != Xmr.Signal.NONE && months.get(i) >= firstMonth) {
        signals.add(key(months.get(i)));
      }
    }
    return signals;
  }

  /** Why baselines begin where they do. */
  List<Happening> happenings(int firstMonth) {
    return rebases.stream()
        .filter(rebase -> Period.month(rebase.from()) >= firstMonth)
        .map(
            rebase ->
                new Happening(
                    rebase.from().toString(),
                    rebase.from().toString(),
                    shelf.formats().language().dates().month(rebase.from()),
                    shelf.say("New baseline: {0}", shelf.say(rebase.because())),
                    null))
        .toList();
  }

  /** Of a month; empty where too little is known, or it is not over. */
  Optional<Usual> at(int month, @Nullable Double goal) {
    int place = months.indexOf(month);
    if (place < 0 || points.isEmpty()) {
      return Optional.empty();
    }
    Xmr.Point point = points.get(place);
    return Optional.of(
        new Usual(
            words(point),
            judgement(point.signal()),
            point.signal().direction(),
            goal == null ? null : assurance(place, goal)));
  }

  /** How many months, of those that it takes, something is known of. */
  String known() {
    return shelf.say("{0} of {1} months", months.size(), FEWEST);
  }

  private @Nullable String assurance(int place, double goal) {
    Boolean higher = isHigherBetter();
    // A process that has just changed goes on as nobody knows.
    return higher != null && points.get(place).signal() != Xmr.Signal.NONE
        ? shelf.say("whether the goal is met from now on cannot be said yet")
        : words(Xmr.assurance(points.subList(0, place + 1), goal, higher));
  }

  private @Nullable Boolean isHigherBetter() {
    return switch (metric.better()) {
      case HIGHER -> Boolean.TRUE;
      case LOWER -> Boolean.FALSE;
      case NEITHER -> null;
    };
  }

  private Tile.Judgement judgement(Xmr.Signal signal) {
    Boolean higher = isHigherBetter();
    if (signal == Xmr.Signal.NONE) {
      return Tile.Judgement.SAME;
    }
    if (higher == null) {
      return Tile.Judgement.NEUTRAL;
    }
    return (signal.direction() > 0) == higher ? Tile.Judgement.BETTER : Tile.Judgement.WORSE;
  }

  private String words(Xmr.Point point) {
    String range =
        shelf.say(
            point.isTrial() ? "{0} to {1}, by few months" : "{0} to {1}",
            shelf.formats().value(Shown.unit(metric), lower(point)),
            shelf.formats().value(Shown.unit(metric), upper(point)));
    return switch (point.signal()) {
      case NONE -> shelf.say("within what is usual, {0}", range);
      case ABOVE_LIMIT -> shelf.say("above what is usual, {0}", range);
      case BELOW_LIMIT -> shelf.say("below what is usual, {0}", range);
      case RISING -> shelf.say("one of seven months that rise");
      case FALLING -> shelf.say("one of seven months that fall");
      case TWO_OF_THREE_ABOVE ->
          shelf.say("among months near the upper end of what is usual, {0}", range);
      case TWO_OF_THREE_BELOW ->
          shelf.say("among months near the lower end of what is usual, {0}", range);
      case SEVEN_ABOVE -> shelf.say("one of seven months above the mean");
      case SEVEN_BELOW -> shelf.say("one of seven months below the mean");
    };
  }

  private @Nullable String words(Xmr.@Nullable Assurance assurance) {
    if (assurance == null) {
      return null;
    }
    return switch (assurance) {
      case PASSES -> shelf.say("as things go, the goal is met every month");
      case FAILS -> shelf.say("as things go, the goal is never met");
      case HIT_AND_MISS -> shelf.say("as things go, chance decides whether the goal is met");
    };
  }

  // Limits know nothing of where a share or a time must end.
  private static double lower(Xmr.Point point) {
    return point.value() >= 0 ? Math.max(0, point.lower()) : point.lower();
  }

  private double upper(Xmr.Point point) {
    return metric.unit() == Metric.Unit.SHARE && point.value() <= 1
        ? Math.min(1, point.upper())
        : point.upper();
  }

  private static String key(int month) {
    return Period.yearMonth(month).toString();
  }
}
