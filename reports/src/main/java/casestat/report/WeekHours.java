package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Breakdown;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The hours of the week over several months. What can be added up is added up; what cannot, as a
 * percentile, is counted again from the facts.
 */
final class WeekHours {
  private static final int YEAR = 12;

  private final Shelf shelf;
  private final Metric metric;
  private final Selection selection;

  WeekHours(Shelf shelf, Metric metric, Selection selection) {
    this.shelf = shelf;
    this.metric = metric;
    this.selection = selection;
  }

  /**
   * A year, so that an hour has its weeks: up to the month looked at or, where small groups are not
   * told, the last fiscal year that was over. Two years that overlap would tell of the hours of a
   * month. Empty where there is no such year.
   */
  List<Integer> months() {
    return shelf.privacy().isKept()
        ? shelf.lastFiscalYear(selection.month())
        : shelf.book(selection).monthsTo(selection.month(), YEAR);
  }

  /** By hour, as in {@code Mon 08}; without the hours of which nothing is known. */
  Map<String, Figure> over(List<Integer> months) {
    boolean adds = metric.unit().isRatio() && metric.denominator() != null;
    if (shelf.privacy().isKept()) {
      boolean isStored = adds || months.isEmpty();
      return shelf.hours(metric, selection, months, isStored ? null : counted(months));
    }
    if (months.isEmpty()) {
      return Map.of();
    }
    return adds ? added(months) : counted(months);
  }

  private Map<String, Figure> added(List<Integer> months) {
    FigureBook book = shelf.book(selection);
    Map<String, Figure> hours = new HashMap<>();
    for (String hour : Period.hoursOfTheWeek()) {
      for (int month : months) {
        Figure one = book.figure(metric, Metric.HOUR, hour, month);
        if (one != null) {
          hours.merge(hour, one, WeekHours::sum);
        }
      }
    }
    return hours;
  }

  private static Figure sum(Figure some, Figure more) {
    return some.with(
        FigureBook.number(some.numerator()) + FigureBook.number(more.numerator()),
        FigureBook.number(some.denominator()) + FigureBook.number(more.denominator()),
        some.cases() + more.cases());
  }

  private Map<String, Figure> counted(List<Integer> months) {
    int last = months.get(months.size() - 1);
    return shelf
        .counter()
        .inCube(cube -> cube.together(metric, selection.where(), Metric.HOUR, months.get(0), last))
        .map(
            figures -> figures.stream().collect(Collectors.toMap(Figure::member, figure -> figure)))
        .orElseGet(() -> inLake(months.get(0), last));
  }

  private Map<String, Figure> inLake(int first, int last) {
    Question question = Breakdown.byHour(metric, first, last, selection.where()).question();
    Map<String, Figure> hours = new HashMap<>();
    shelf
        .reader()
        .ask(
            question.sql(),
            question.parameters(),
            row -> hours.put(row.getString(1), figure(row, last)));
    return hours;
  }

  private Figure figure(ResultSet row, int month) throws SQLException {
    long numerator = row.getLong(2);
    boolean hasNone = row.wasNull();
    long denominator = row.getLong(3);
    boolean divides = !row.wasNull();
    return new Figure(
        metric.metric(),
        "month",
        Period.start(month),
        Metric.HOUR,
        row.getString(1),
        hasNone ? null : numerator,
        divides ? denominator : null,
        row.getLong(4));
  }
}
