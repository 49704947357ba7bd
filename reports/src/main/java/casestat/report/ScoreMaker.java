package casestat.report;

import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Caption;
import casestat.report.chart.Direction;
import casestat.report.chart.Goal;
import casestat.report.chart.Mark;
import casestat.report.chart.Row;
import casestat.report.chart.Trend;
import casestat.report.chart.Unit;
import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Cell;
import casestat.report.table.DataTable.Column;
import casestat.report.table.DataTable.Level;
import casestat.report.table.DataTable.Line;
import casestat.stats.Composite;
import casestat.stats.Composite.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Makes the chart and the table of the score of all goals. */
final class ScoreMaker {
  private static final int MONTHS = 25;
  private static final int DIGITS = 3;

  private final ServiceProfile profile;
  private final Shelf shelf;
  private final ChartMaker charts;

  ScoreMaker(ServiceProfile profile, Shelf shelf, ChartMaker charts) {
    this.profile = profile;
    this.shelf = shelf;
    this.charts = charts;
  }

  /** The score over the months to the one looked at. */
  ChartView chart(String id, int month) {
    List<Row> rows = new ArrayList<>();
    for (int m : shelf.whole().monthsTo(month, MONTHS)) {
      String key = Period.yearMonth(m).toString();
      String label = shelf.formats().month(Period.yearMonth(m));
      OptionalDouble score = Score.composite(profile, shelf, m).score();
      Period period = shelf.whole().periods().get(m);
      boolean isOver = period != null && period.complete();
      rows.add(
          score.isEmpty()
              ? Row.absent(key, label, Mark.NO_CASES)
              : isOver
                  ? Row.of(key, label, score.getAsDouble())
                  : Row.of(key, label, score.getAsDouble()).marked(Mark.PROVISIONAL));
    }
    Caption caption =
        Caption.of(
                id,
                shelf.say("All goals as one score"),
                shelf.say("Are the goals met, all in all?"),
                Unit.RATE,
                Direction.HIGHER_IS_BETTER,
                shelf.words().period())
            .in(shelf.formats())
            .about(shelf.say("goals with a value"))
            .from(charts.source());
    return new ChartView(Trend.of(caption, rows, Goal.of(1, shelf.formats())), List.of());
  }

  /** What makes up the score, and what changed it since the period before. */
  TableView table(String id, int month) {
    int previous = Period.plus(month, -shelf.step());
    Composite now = Score.composite(profile, shelf, month);
    Composite then = Score.composite(profile, shelf, previous);
    boolean compares = then.score().isPresent();
    Map<String, Part> before = new LinkedHashMap<>();
    then.parts().forEach(part -> before.put(part.name(), part));
    List<Line> lines = new ArrayList<>();
    lines.add(total(now, then));
    for (Part part : now.parts()) {
      Part old = before.remove(part.name());
      lines.add(
          line(
              part.name(),
              List.of(
                  value(part, part.value()),
                  value(part, part.goal()),
                  number(part.score()),
                  weight(part.weight()),
                  fine(part.contribution()),
                  change(compares, part.contribution(), old == null ? 0 : old.contribution()))));
    }
    // What had a value then and has none now has taken its part of the score with it.
    for (Part gone : before.values()) {
      lines.add(
          line(
              gone.name(),
              List.of(
                  Cell.absent(Shown.unit(metric(gone)), Mark.NO_CASES),
                  value(gone, gone.goal()),
                  Cell.absent(Unit.RATE, Mark.NO_CASES),
                  weight(gone.weight()),
                  fine(0),
                  change(compares, 0, gone.contribution()))));
    }
    return new TableView(
        new DataTable(
            id,
            shelf.say("What makes up the score, and what changed it"),
            shelf.say(
                "Each figure against its goal, at most 1.25; contributions add up to the score, changes to its change"),
            List.of("metric"),
            List.of(shelf.say("Goal")),
            columns(previous, month),
            lines,
            "",
            shelf.say("goals with a value"),
            shelf.formats()),
        List.of());
  }

  private List<Column> columns(int previous, int month) {
    String now = shelf.periodName(month);
    String before = shelf.periodName(previous);
    return List.of(
        column(shelf.say("Value"), "value", now),
        column(shelf.say("Goal"), "goal", ""),
        column(shelf.say("Score"), "score", now),
        column(shelf.say("Weight"), "weight", ""),
        column(shelf.say("Contribution"), "contribution", now),
        column(shelf.say("Change"), "change", before + ".." + now));
  }

  private static Column column(String heading, String key, String period) {
    return new Column("", heading, key, period, "", List.of());
  }

  private Line total(Composite now, Composite then) {
    double score = now.score().orElseThrow();
    return new Line(
        Level.TOTAL,
        List.of(Metric.ALL),
        List.of(shelf.say("All goals together")),
        List.of(
            Cell.absent(Unit.RATE, Mark.NOT_APPLICABLE),
            Cell.absent(Unit.RATE, Mark.NOT_APPLICABLE),
            number(score),
            weight(now.parts().stream().mapToDouble(Part::weight).sum()),
            fine(score),
            change(then.score().isPresent(), score, then.score().orElse(0))));
  }

  private Line line(String metric, List<Cell> cells) {
    return new Line(
        Level.MEMBER, List.of(metric), List.of(shelf.catalogue().metric(metric).label()), cells);
  }

  private Metric metric(Part part) {
    return shelf.catalogue().metric(part.name());
  }

  private Cell value(Part part, double value) {
    Unit unit = Shown.unit(metric(part));
    return Cell.of(unit, value, shelf.formats().value(unit, value));
  }

  private Cell weight(double weight) {
    return Cell.of(Unit.NUMBER, weight, shelf.formats().brief(Unit.RATE, weight));
  }

  private Cell number(double score) {
    return Cell.of(Unit.RATE, score, shelf.formats().value(Unit.RATE, score));
  }

  // With a digit more, so that those of many goals can be told from nothing.
  private Cell fine(double contribution) {
    return Cell.of(
        Unit.RATE, contribution, shelf.language().numbers().decimal(contribution, DIGITS));
  }

  private String signed(double change) {
    String shown = shelf.language().numbers().decimal(change, DIGITS);
    return shown.matches(".*[1-9].*") && change > 0 ? "+" + shown : shown;
  }

  private Cell change(boolean compares, double after, double before) {
    return compares
        ? Cell.of(Unit.RATE, after - before, signed(after - before))
        : Cell.absent(Unit.RATE, Mark.NOT_APPLICABLE);
  }
}
