package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.profile.Goal;
import casestat.profile.ServiceProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a month by more than chance makes: of every metric that the profile watches, for
 * the whole and for each member of each dimension.
 *
 * @param looked how many figures had months enough to be held against what is usual
 * @param expected how many of them chance alone would show as signals
 * @param found those that are, the worse before the better, wholes before parts
 */
public record Signals(long looked, long expected, List<Signal> found) {

  /**
   * One figure that is more than usual variation.
   *
   * @param dimension empty for the whole
   * @param before of the month before, as shown
   */
  public record Signal(
      Metric metric,
      String dimension,
      String member,
      String value,
      @Nullable String before,
      Usual usual) {}

  /** Of a month that is over. */
  public static Signals of(ServiceProfile profile, Shelf shelf, int month) {
    return of(profile, shelf, month, "", "");
  }

  /** The same, of one member of a dimension only. */
  public static Signals ofMember(
      ServiceProfile profile, Shelf shelf, int month, String dimension, String member) {
    return of(profile, shelf, month, dimension, member);
  }

  private static Signals of(
      ServiceProfile profile, Shelf shelf, int month, String onlyOf, String only) {
    FigureBook book = shelf.whole();
    List<Signal> judged = new ArrayList<>();
    for (Goal watched : profile.metrics()) {
      Metric metric = shelf.catalogue().metric(watched.metric());
      if (onlyOf.isEmpty()) {
        add(judged, profile, shelf, metric, Metric.ALL, Metric.ALL, month);
      }
      for (String dimension : metric.by().stream().filter(Metric.DIMENSIONS::contains).toList()) {
        for (String member : book.members(metric, dimension, month)) {
          if (onlyOf.isEmpty() || (onlyOf.equals(dimension) && only.equals(member))) {
            add(judged, profile, shelf, metric, dimension, member, month);
          }
        }
      }
    }
    return new Signals(
        judged.size(),
        Math.round(judged.size() * Control.FALSE_ALARMS_OF_100 / 100),
        judged.stream()
            .filter(signal -> signal.usual.isSignal())
            .sorted(
                Comparator.comparing((Signal s) -> !s.dimension.isEmpty())
                    .thenComparing(s -> rank(s.usual.judgement())))
            .toList());
  }

  private static void add(
      List<Signal> judged,
      ServiceProfile profile,
      Shelf shelf,
      Metric metric,
      String dimension,
      String member,
      int month) {
    FigureBook book = shelf.whole();
    Figure figure = book.figure(metric, dimension, member, month);
    Double value = Shown.value(metric, figure);
    // Of few, everything is unusual and nothing is to be concluded.
    if (figure == null || value == null || Shown.isOfFew(metric, figure)) {
      return;
    }
    Double before =
        Shown.value(
            metric, book.figure(metric, dimension, member, Period.plus(month, -shelf.step())));
    Control.of(profile, shelf, metric, book, dimension, member, month)
        .at(month, profile.goal(metric.metric()))
        .ifPresent(
            usual ->
                judged.add(
                    new Signal(
                        metric,
                        dimension.equals(Metric.ALL) ? "" : dimension,
                        member,
                        shelf.formats().value(Shown.unit(metric), value),
                        before == null ? null : shelf.formats().value(Shown.unit(metric), before),
                        usual)));
  }

  private static int rank(Tile.Judgement judgement) {
    return switch (judgement) {
      case WORSE -> 0;
      case BETTER -> 1;
      case NEUTRAL, SAME -> 2;
    };
  }
}
