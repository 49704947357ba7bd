package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.profile.Goal;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Formats;
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
    FigureBook book = shelf.whole();
    List<Signal> found = new ArrayList<>();
    long looked = 0;
    for (Goal watched : profile.metrics()) {
      Metric metric = Metrics.metric(watched.metric());
      List<String[]> cuts = new ArrayList<>();
      cuts.add(new String[] {Metric.ALL, Metric.ALL});
      for (String dimension : metric.by()) {
        for (String member : book.members(metric, dimension, month)) {
          cuts.add(new String[] {dimension, member});
        }
      }
      for (String[] cut : cuts) {
        Figure figure = book.figure(metric, cut[0], cut[1], month);
        Double value = Shown.value(figure);
        // Of few, everything is unusual and nothing is to be concluded.
        if (figure == null || value == null || Shown.isOfFew(metric, figure)) {
          continue;
        }
        @Nullable Usual usual =
            Control.of(profile, metric, book, cut[0], cut[1], month)
                .at(month, watched.goal())
                .orElse(null);
        if (usual == null) {
          continue;
        }
        looked++;
        if (usual.isSignal()) {
          Double before = Shown.value(book.figure(metric, cut[0], cut[1], Period.plus(month, -1)));
          found.add(
              new Signal(
                  metric,
                  cut[0].equals(Metric.ALL) ? "" : cut[0],
                  cut[1],
                  Formats.value(Shown.unit(metric), value),
                  before == null ? null : Formats.value(Shown.unit(metric), before),
                  usual));
        }
      }
    }
    found.sort(
        Comparator.comparing((Signal s) -> !s.dimension.isEmpty())
            .thenComparing(s -> rank(s.usual.judgement())));
    return new Signals(
        looked, Math.round(looked * Control.FALSE_ALARMS_OF_100 / 100), List.copyOf(found));
  }

  private static int rank(Tile.Judgement judgement) {
    return switch (judgement) {
      case WORSE -> 0;
      case BETTER -> 1;
      case NEUTRAL, SAME -> 2;
    };
  }
}
