package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Cut;
import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One metric in one month by two dimensions at once.
 *
 * @param rowsOf the dimension whose members are the rows
 * @param columnsOf the dimension whose members are the columns
 * @param shading what darker cells are; empty where none is darker
 * @param legend the marks that stand in the place of values, explained; empty where there is none
 */
public record PairTable(
    String rowsOf,
    String columnsOf,
    List<String> columns,
    List<Line> lines,
    String shading,
    String legend) {

  /**
   * @param cells in the order of the columns
   */
  public record Line(String member, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param value as shown; a mark where there is none
   * @param isOfFew so few cases that nothing should be concluded
   * @param mark why there is no value; {@link Mark#NONE} where there is one
   * @param shade from 0, plain, to 4; of few 0
   */
  public record Cell(String value, String n, boolean isOfFew, Mark mark, int shade) {
    private static Cell absent(Mark mark) {
      return new Cell(mark.bracketed(), "", false, mark, 0);
    }
  }

  public PairTable {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** One for each pair that the profile asks for; none for a part of the whole. */
  public static List<PairTable> of(
      ServiceProfile profile, Shelf shelf, Metric metric, Selection selection) {
    Double goal = profile.goal(metric.metric());
    return selection.where().isEmpty()
        ? metric.pairs().stream()
            .map(pair -> of(shelf, metric, goal, pair, selection.month()))
            .toList()
        : List.of();
  }

  private static PairTable of(
      Shelf shelf, Metric metric, @Nullable Double goal, String pair, int month) {
    List<String> parts = Cut.parts(pair);
    FigureBook book = shelf.whole();
    TreeSet<String> rows = new TreeSet<>();
    TreeSet<String> columns = new TreeSet<>();
    for (String member : book.members(metric, pair, month)) {
      int between = member.indexOf(Cut.BETWEEN);
      rows.add(member.substring(0, between));
      columns.add(member.substring(between + Cut.BETWEEN.length()));
    }
    PairShades shades = shades(book, metric, goal, pair, month);
    List<Line> lines = new ArrayList<>();
    for (String row : rows) {
      lines.add(
          new Line(
              row,
              columns.stream()
                  .map(
                      column ->
                          cell(
                              shelf,
                              metric,
                              book.figure(metric, pair, row + Cut.BETWEEN + column, month),
                              month,
                              shades))
                  .toList()));
    }
    boolean isShaded =
        lines.stream().flatMap(line -> line.cells().stream()).anyMatch(cell -> cell.shade() > 0);
    String shading =
        shades.isByGoal()
            ? shelf.say("The darker, the further from the goal of {0}.", told(shelf, metric, goal))
            : shelf.say("The darker, the larger.");
    return new PairTable(
        parts.get(0),
        parts.get(1),
        List.copyOf(columns),
        lines,
        isShaded ? shading : "",
        legend(shelf, metric, lines));
  }

  private static String told(Shelf shelf, Metric metric, @Nullable Double goal) {
    return goal == null ? "" : shelf.formats().value(Shown.unit(metric), goal);
  }

  private static PairShades shades(
      FigureBook book, Metric metric, @Nullable Double goal, String pair, int month) {
    List<Double> values = new ArrayList<>();
    for (String member : book.members(metric, pair, month)) {
      Figure figure = book.figure(metric, pair, member, month);
      Double value = Shown.value(metric, figure);
      if (figure != null && value != null && !Shown.isOfFew(metric, figure)) {
        values.add(value);
      }
    }
    return new PairShades(goal, Shown.direction(metric), values);
  }

  private static String legend(Shelf shelf, Metric metric, List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.cells().stream())
        .map(Cell::mark)
        .filter(Mark::isAbsence)
        .distinct()
        .sorted()
        .map(
            mark ->
                mark.bracketed()
                    + " "
                    + mark.words(shelf.language(), shelf.words().many(metric.subject())))
        .collect(Collectors.joining("; "));
  }

  private static Cell cell(
      Shelf shelf, Metric metric, @Nullable Figure figure, int month, PairShades shades) {
    Double value = Shown.value(metric, figure);
    if (figure == null || value == null) {
      return Cell.absent(shelf.absence(figure, month));
    }
    return new Cell(
        shelf.formats().value(Shown.unit(metric), value),
        metric.unit() == Metric.Unit.CASES ? "" : shelf.say("n = {0}", figure.cases()),
        Shown.isOfFew(metric, figure),
        Mark.NONE,
        Shown.isOfFew(metric, figure) ? 0 : shades.of(value));
  }
}
