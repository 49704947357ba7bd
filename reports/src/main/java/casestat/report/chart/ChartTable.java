package casestat.report.chart;

import casestat.language.Language;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one table beneath a chart: one line per month or member, one column per series. */
public record ChartTable(String caption, List<Column> columns, List<Line> lines) {

  /** What a column holds, and so how a sheet types it. */
  public enum Role {
    LABEL,
    NUMERATOR,
    DENOMINATOR,
    VALUE,
    CASES,
    GOAL,
    LIMIT,
    NOTE
  }

  /**
   * @param series which series a value belongs to; empty otherwise
   */
  public record Column(String heading, Role role, String series) {}

  /**
   * @param text what is read; never empty where a number is expected
   * @param number what is calculated with; null where there is none
   */
  public record Cell(String text, @Nullable Double number) {}

  public record Line(String key, List<Cell> cells, @Nullable String href) {}

  public ChartTable {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  static ChartTable of(ChartSpec chart) {
    List<Column> columns = columns(chart);
    Map<String, Map<String, Row>> byKey = new LinkedHashMap<>();
    for (Row row : chart.rows()) {
      byKey.computeIfAbsent(row.key(), key -> new LinkedHashMap<>()).put(row.series(), row);
    }
    List<Line> lines = new ArrayList<>();
    for (String key : keys(chart, byKey)) {
      Map<String, Row> rows = byKey.getOrDefault(key, Map.of());
      Row first = rows.isEmpty() ? missing(chart, key) : rows.values().iterator().next();
      List<Cell> cells =
          columns.stream().map(column -> cell(chart, key, column, first, rows)).toList();
      lines.add(new Line(key, cells, first.href()));
    }
    return new ChartTable(chart.caption().title(), columns, lines);
  }

  // A month without a row is a line all the same, so that a chart over the table has its gap.
  private static Iterable<String> keys(ChartSpec chart, Map<String, Map<String, Row>> byKey) {
    return chart.isOverMonths() ? new Months(chart).keys() : byKey.keySet();
  }

  private static Row missing(ChartSpec chart, String month) {
    return Row.absent(month, chart.formats().month(YearMonth.parse(month)), Mark.NOT_APPLICABLE);
  }

  private static List<Column> columns(ChartSpec chart) {
    Caption caption = chart.caption();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(caption.rowName(), Role.LABEL, ""));
    if (caption.numeratorName() != null && caption.denominatorName() != null) {
      columns.add(new Column(caption.numeratorName(), Role.NUMERATOR, ""));
      columns.add(new Column(caption.denominatorName(), Role.DENOMINATOR, ""));
    }
    for (String series : chart.series()) {
      columns.add(new Column(chart.nameOf(series), Role.VALUE, series));
    }
    boolean ownCount =
        !(chart instanceof HeatTable)
            && chart.rows().stream()
                .anyMatch(
                    row ->
                        row.n() != null
                            && (row.denominator() == null
                                || row.denominator() != row.n().doubleValue()));
    if (ownCount) {
      columns.add(new Column(counted(chart), Role.CASES, ""));
    }
    Goal goal = chart.goal();
    if (goal != null) {
      columns.add(new Column(goal.label(), Role.GOAL, ""));
    }
    if (chart instanceof Trend trend && !trend.bands().isEmpty()) {
      columns.add(new Column(chart.formats().say("Usual from"), Role.LIMIT, "lower"));
      columns.add(new Column(chart.formats().say("Usual to"), Role.LIMIT, "upper"));
    }
    columns.add(new Column(chart.formats().say("Note"), Role.NOTE, ""));
    return columns;
  }

  private static String counted(ChartSpec chart) {
    return Language.capital(chart.formats().say("{0} counted", chart.caption().subjects()));
  }

  private static Cell cell(
      ChartSpec chart, String key, Column column, Row first, Map<String, Row> rows) {
    Goal goal = chart.goal();
    return switch (column.role()) {
      case LABEL -> new Cell(first.label(), null);
      case NUMERATOR -> part(chart, first, first.numerator());
      case DENOMINATOR -> part(chart, first, first.denominator());
      case VALUE -> value(chart, rows.get(column.series()));
      case CASES -> part(chart, first, first.n() == null ? null : first.n().doubleValue());
      case GOAL ->
          goal == null
              ? new Cell("", null)
              : new Cell(chart.formats().value(chart.unit(), goal.value()), goal.value());
      case LIMIT -> limit(chart, column, first);
      case NOTE -> new Cell(note(chart, key, rows), null);
    };
  }

  private static Cell part(ChartSpec chart, Row row, @Nullable Double number) {
    if (number != null) {
      return new Cell(chart.formats().count(number), number);
    }
    return new Cell((row.mark().isAbsence() ? row.mark() : Mark.NOT_APPLICABLE).bracketed(), null);
  }

  private static Cell value(ChartSpec chart, @Nullable Row row) {
    if (row == null) {
      return new Cell(Mark.NOT_APPLICABLE.bracketed(), null);
    }
    Double value = row.value();
    return value == null
        ? new Cell(row.mark().bracketed(), null)
        : new Cell(chart.formats().value(chart.unit(), value), value);
  }

  private static Cell limit(ChartSpec chart, Column column, Row row) {
    if (chart instanceof Trend trend) {
      for (Band band : trend.bands()) {
        if (row.key().compareTo(band.fromKey()) >= 0 && row.key().compareTo(band.toKey()) <= 0) {
          double value = column.series().equals("lower") ? band.lower() : band.upper();
          return new Cell(chart.formats().value(chart.unit(), value), value);
        }
      }
    }
    return new Cell(Mark.NOT_APPLICABLE.bracketed(), null);
  }

  // A row of the month or the day says when already.
  private static boolean isSaid(Happening event, Map<String, Row> rows) {
    boolean isDay = event.key().length() > "2026-10".length();
    return event.key().equals(event.lastKey())
        && (isDay || rows.values().stream().anyMatch(row -> row.label().equals(event.when())));
  }

  private static String note(ChartSpec chart, String key, Map<String, Row> rows) {
    Formats formats = chart.formats();
    List<String> notes = new ArrayList<>();
    if (rows.isEmpty()) {
      notes.add(formats.say("no figure"));
    }
    for (Row row : rows.values()) {
      if (row.mark() != Mark.NONE) {
        notes.add(
            rows.size() > 1 && !row.series().isEmpty()
                ? chart.nameOf(row.series())
                    + ": "
                    + row.mark().words(formats.language(), chart.caption().subjects())
                : row.mark().words(formats.language(), chart.caption().subjects()));
      }
      if (chart instanceof Trend trend && row.series().isEmpty()) {
        if (trend.signals().contains(row.key())) {
          notes.add(formats.say("more than usual variation"));
        }
      }
    }
    chart.happenings().stream()
        .filter(event -> event.key().equals(key))
        .forEach(event -> notes.add(isSaid(event, rows) ? event.text() : event.said()));
    return String.join("; ", notes.stream().distinct().toList());
  }
}
