package casestat.report;

import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.profile.Goal;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Unit;
import casestat.report.table.DataTable;
import casestat.stats.Composite;
import casestat.stats.Composite.Measure;
import java.util.ArrayList;
import java.util.List;
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
    List<Line> lines =
        new ScoreTable(profile, shelf, month)
            .lines().stream().map(line -> line(shelf, line)).toList();
    return new Score(
        number(shelf, score.getAsDouble()),
        compares ? number(shelf, then.score().orElse(0)) : null,
        compares ? signed(shelf, score.getAsDouble() - then.score().orElse(0)) : null,
        lines,
        now.missing().stream().map(id -> shelf.catalogue().metric(id).label()).toList());
  }

  private static Line line(Shelf shelf, DataTable.Line line) {
    List<String> shown = line.cells().stream().map(DataTable.Cell::shown).toList();
    return new Line(
        shelf.catalogue().metric(line.keys().get(0)),
        shown.get(0),
        shown.get(1),
        shown.get(3),
        shown.get(2),
        shown.get(4),
        line.cells().get(5).value() == null ? null : shown.get(5));
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
