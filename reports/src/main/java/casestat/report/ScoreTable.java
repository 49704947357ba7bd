package casestat.report;

import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Mark;
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

/**
 * What makes up the score of all goals in a month, and what changed it since the period before: a
 * line for each goal that has a value, or had one then. Only of a month that has a score.
 */
final class ScoreTable {
  private static final int DIGITS = 3;

  private final Shelf shelf;
  private final int month;
  private final int previous;
  private final Composite now;
  private final Composite then;

  ScoreTable(ServiceProfile profile, Shelf shelf, int month) {
    this.shelf = shelf;
    this.month = month;
    this.previous = Period.plus(month, -shelf.step());
    this.now = Score.composite(profile, shelf, month);
    this.then = Score.composite(profile, shelf, previous);
  }

  DataTable table(String id) {
    List<Line> lines = new ArrayList<>();
    lines.add(total());
    lines.addAll(lines());
    return new DataTable(
        id,
        shelf.say("What makes up the score, and what changed it"),
        shelf.say(
            "Each figure against its goal, at most 1.25; contributions add up to the score, changes to its change"),
        List.of("metric"),
        List.of(shelf.say("Goal")),
        columns(),
        lines,
        "",
        shelf.say("goals with a value"),
        shelf.formats());
  }

  /** Contributions add up to the score, and changes to its change. */
  List<Line> lines() {
    boolean compares = then.score().isPresent();
    Map<String, Part> before = new LinkedHashMap<>();
    then.parts().forEach(part -> before.put(part.name(), part));
    List<Line> lines = new ArrayList<>();
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
    return lines;
  }

  private List<Column> columns() {
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

  private Line total() {
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
