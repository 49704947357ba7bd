package casestat.report;

import casestat.lake.Period;
import casestat.language.Language;
import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Mark;
import casestat.report.chart.Row;
import casestat.report.chart.Trend;
import casestat.report.chart.Unit;
import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Cell;
import casestat.report.table.DataTable.Column;
import casestat.report.table.DataTable.Level;
import casestat.report.table.DataTable.Line;
import casestat.report.table.DataTable.Sense;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure held against another time, its goal or another part: as a second line of its chart, and
 * as a table of both with the difference. Every number in it is one that a page of its own shows.
 */
public final class Compared {
  private static final int YEAR = 12;

  private final ServiceProfile profile;
  private final Shelf shelf;
  private final Views views;
  private final Metric metric;
  private final Selection selection;
  private final Versus versus;

  /**
   * @param selection for whose every other part the metric is known
   */
  public Compared(
      ServiceProfile profile,
      Shelf shelf,
      Views views,
      Metric metric,
      Selection selection,
      Versus versus) {
    this.profile = profile;
    this.shelf = shelf;
    this.views = views;
    this.metric = metric;
    this.selection = selection;
    this.versus = versus;
  }

  /** What it is held against, in words. */
  public String name() {
    return switch (versus.kind()) {
      case PREVIOUS -> shelf.say("Month before");
      case LAST_YEAR -> shelf.say("A year before");
      case GOAL -> shelf.say("Goal {0}", Shown.goal(profile, metric, shelf.formats()));
      case PART -> Language.capital(versus.other(selection).words(subjects(), shelf.words()));
    };
  }

  private String subjects() {
    return shelf.words().many(metric.subject());
  }

  /** The months with those that they are held against; a goal is drawn already. */
  public Trend over(Trend trend, int mostMonths) {
    if (versus.kind() == Versus.Kind.GOAL) {
      return trend;
    }
    List<Row> others = new ArrayList<>(others(trend, mostMonths).values());
    return new Trend(
        trend.caption(),
        trend.points(),
        others,
        others.isEmpty() ? "" : name(),
        trend.goal(),
        trend.bands(),
        trend.signals(),
        trend.happenings());
  }

  /** By the key under which each is drawn. */
  private Map<String, Row> others(Trend trend, int mostMonths) {
    int back = back();
    Trend other =
        views.trend(
            metric,
            versus.other(selection),
            trend.id(),
            trend.caption().title(),
            mostMonths + back);
    Map<String, Row> byKey = new LinkedHashMap<>();
    for (Row row : other.points()) {
      String key = YearMonth.parse(row.key()).plusMonths(back).toString();
      if (trend.points().stream().anyMatch(point -> point.key().equals(key))) {
        byKey.put(key, keyed(row, key));
      }
    }
    return byKey;
  }

  /** How many months lie between the two. */
  private int back() {
    return switch (versus.kind()) {
      case PREVIOUS -> shelf.step();
      case LAST_YEAR -> YEAR;
      case GOAL, PART -> 0;
    };
  }

  private static Row keyed(Row row, String key) {
    return new Row(
        key,
        row.label(),
        "",
        row.value(),
        row.numerator(),
        row.denominator(),
        row.n(),
        row.mark(),
        row.href());
  }

  /** The months to the one looked at, each with what it is held against, and the difference. */
  public TableView months(Trend trend, int mostMonths) {
    Map<String, Row> others =
        versus.kind() == Versus.Kind.GOAL ? Map.of() : others(trend, mostMonths);
    List<Line> lines =
        trend.points().stream().map(point -> line(trend, point, others.get(point.key()))).toList();
    return view(trend, "month", shelf.words().period(), lines);
  }

  /** The members of a dimension in the month looked at, likewise. */
  public TableView members(String by, ChartSpec bars) {
    Map<String, Row> now = keyed(bars.rows());
    Map<String, Row> others = otherMembers(by, bars, now.keySet());
    Set<String> members = new LinkedHashSet<>(now.keySet());
    members.addAll(others.keySet());
    List<Line> lines = new ArrayList<>();
    for (String member : members) {
      // Where small groups are not told, that there is none would tell something.
      Mark none = shelf.privacy().isKept() ? Mark.NOT_APPLICABLE : Mark.NO_CASES;
      Row row = now.getOrDefault(member, Row.absent(member, member, none));
      lines.add(line(bars, row, others.get(member)));
    }
    return view(bars, by, shelf.words().heading(by), lines);
  }

  private Map<String, Row> otherMembers(String by, ChartSpec bars, Set<String> members) {
    if (versus.kind() == Versus.Kind.GOAL) {
      return Map.of();
    }
    if (versus.kind() == Versus.Kind.PART && versus.dimension().equals(by)) {
      // Each member against the one, as a whole.
      Trend one = views.trend(metric, versus.other(selection), bars.id(), name(), 1);
      Map<String, Row> same = new LinkedHashMap<>();
      one.points().forEach(row -> members.forEach(member -> same.put(member, keyed(row, member))));
      return same;
    }
    Selection other = versus.other(selection).in(Period.plus(selection.month(), -back()));
    return keyed(views.ranked(metric, by, other, bars.id(), name()).rows());
  }

  private static Map<String, Row> keyed(List<Row> rows) {
    Map<String, Row> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(row.key(), row));
    return byKey;
  }

  private TableView view(ChartSpec chart, String dimension, String heading, List<Line> lines) {
    String now = Language.capital(selection.words(subjects(), shelf.words()));
    DataTable table =
        new DataTable(
            chart.id() + "-vs",
            shelf.say("{0} against: {1}", chart.caption().title(), name()),
            "",
            List.of(dimension),
            List.of(heading),
            List.of(
                column(now, "value"),
                column(name(), versus.kind().word().replace('-', '_')),
                new Column(
                    "", shelf.say("Difference"), "difference", "", metric.metric(), List.of(0, 1))),
            lines,
            metric.label() + ": " + metric.means().strip(),
            subjects(),
            shelf.formats());
    return new TableView(table, List.of(metric));
  }

  private Column column(String heading, String key) {
    return new Column("", heading, key, "", metric.metric(), List.of());
  }

  private Line line(ChartSpec chart, Row now, @Nullable Row other) {
    Cell value = cell(chart.unit(), now);
    Cell against =
        versus.kind() == Versus.Kind.GOAL
            ? goal(chart.unit())
            : other == null
                ? Cell.absent(chart.unit(), Mark.NOT_APPLICABLE)
                : cell(chart.unit(), other);
    return new Line(
        Level.MEMBER,
        List.of(now.key()),
        List.of(now.label()),
        List.of(
            value,
            against,
            Difference.of(
                chart.unit(), value, against, chart.caption().direction(), shelf.formats())));
  }

  private Cell goal(Unit unit) {
    Double goal = profile.goal(metric.metric());
    return goal == null
        ? Cell.absent(unit, Mark.NOT_APPLICABLE)
        : Cell.of(unit, goal, shelf.formats().value(unit, goal));
  }

  private Cell cell(Unit unit, Row row) {
    Double value = row.value();
    if (value == null) {
      return Cell.absent(unit, row.mark());
    }
    return new Cell(
        unit,
        value,
        row.numerator(),
        row.denominator(),
        unit.isWhole() ? null : row.n(),
        row.mark(),
        shelf.formats().value(unit, value),
        unit.isWhole() || row.n() == null ? "" : shelf.say("n = {0}", row.n()),
        row.mark() == Mark.LOW_RELIABILITY,
        Sense.NEITHER);
  }
}
