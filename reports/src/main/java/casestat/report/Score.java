package casestat.report;

import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.profile.Goal;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Unit;
import casestat.stats.Composite;
import casestat.stats.Composite.Measure;
import casestat.stats.Composite.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * All goals of a service as one number: 1 is every goal just met, 1.25 the most there is.
 *
 * @param score as shown
 * @param before of the month before; null where there is none
 * @param change since then, with its sign; null likewise
 * @param lines one for each goal that has a value, or had one a month ago; contributions add up to
 *     the score, and changes to the change
 * @param missing goals without a value in this month
 */
public record Score(
    String score,
    @Nullable String before,
    @Nullable String change,
    List<Line> lines,
    List<String> missing) {

  /** As shown; the change is null where there is nothing to compare. */
  public record Line(
      Metric metric,
      String value,
      String goal,
      String weight,
      String score,
      String contribution,
      @Nullable String change) {}

  public Score {
    lines = List.copyOf(lines);
    missing = List.copyOf(missing);
  }

  /** Null where the profile sets no goal, or nothing has a value. */
  public static @Nullable Score of(ServiceProfile profile, Shelf shelf, int month) {
    Composite now = composite(profile, shelf, month);
    OptionalDouble score = now.score();
    if (score.isEmpty()) {
      return null;
    }
    Composite then = composite(profile, shelf, Period.plus(month, -shelf.step()));
    boolean compares = then.score().isPresent();
    // What has no value any more took its part of the score with it.
    Map<String, Part> gone = new LinkedHashMap<>();
    then.parts().forEach(part -> gone.put(part.name(), part));
    List<Line> lines = new ArrayList<>();
    for (Part part : now.parts()) {
      Part before = gone.remove(part.name());
      Metric metric = shelf.catalogue().metric(part.name());
      double change = part.contribution() - (before == null ? 0 : before.contribution());
      lines.add(
          new Line(
              metric,
              shelf.formats().value(Shown.unit(metric), part.value()),
              shelf.formats().value(Shown.unit(metric), part.goal()),
              shelf.formats().brief(Unit.RATE, part.weight()),
              number(shelf, part.score()),
              number(shelf, part.contribution()),
              compares ? signed(shelf, change) : null));
    }
    for (Part part : gone.values()) {
      Metric metric = shelf.catalogue().metric(part.name());
      lines.add(
          new Line(
              metric,
              "–",
              shelf.formats().value(Shown.unit(metric), part.goal()),
              shelf.formats().brief(Unit.RATE, part.weight()),
              "–",
              number(shelf, 0),
              signed(shelf, -part.contribution())));
    }
    return new Score(
        number(shelf, score.getAsDouble()),
        compares ? number(shelf, then.score().orElse(0)) : null,
        compares ? signed(shelf, score.getAsDouble() - then.score().orElse(0)) : null,
        lines,
        now.missing().stream().map(id -> shelf.catalogue().metric(id).label()).toList());
  }

  /** Of the goals of a month that have a weight and a good way. */
  static Composite composite(ServiceProfile profile, Shelf shelf, int month) {
    List<Measure> measures = new ArrayList<>();
    for (Goal watched : profile.metrics()) {
      Metric metric = shelf.catalogue().metric(watched.metric());
      Double goal = watched.goal();
      if (goal != null
          && goal > 0
          && watched.weight() > 0
          && metric.better() != Metric.Better.NEITHER) {
        Double value = Shown.value(metric, shelf.whole().whole(metric, month));
        measures.add(
            new Measure(
                metric.metric(),
                value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
                goal,
                metric.better() == Metric.Better.HIGHER,
                watched.weight()));
      }
    }
    return Composite.of(measures);
  }

  private static String number(Shelf shelf, double score) {
    return shelf.formats().value(Unit.RATE, score);
  }

  private static String signed(Shelf shelf, double difference) {
    return shelf.formats().points(difference / 100);
  }
}
