package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.profile.Reporting;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One entry of a {@code *.spec.yml}: few rows in, all figures of the dimensions it names out.
 *
 * @param months as {@code 2024-05..2024-07}
 * @param grain empty for months
 * @param asOf empty for the end of the last month
 * @param given table to rows
 */
record WorkedExample(
    String example,
    String metric,
    String months,
    String grain,
    String asOf,
    Map<String, String> given,
    String expect) {
  private static final Set<String> KEYS =
      Set.of("example", "metric", "months", "grain", "as_of", "given", "expect");
  private static final Reporting REPORTING = new Reporting(DayOfWeek.MONDAY, Month.JULY);

  static List<WorkedExample> all() {
    List<WorkedExample> examples = new ArrayList<>();
    for (String file : Metrics.FILES) {
      Object document =
          new Load(LoadSettings.builder().setLabel(file).build())
              .loadFromString(Metrics.text(file + ".spec.yml"));
      for (Object entry : (List<?>) document) {
        examples.add(of((Map<?, ?>) entry));
      }
    }
    return examples;
  }

  private static WorkedExample of(Map<?, ?> entry) {
    assertThat(KEYS).containsAll(entry.keySet().stream().map(String::valueOf).toList());
    Map<String, String> given = new LinkedHashMap<>();
    if (entry.get("given") instanceof Map<?, ?> tables) {
      tables.forEach((table, rows) -> given.put(table.toString(), rows.toString()));
    }
    return new WorkedExample(
        text(entry, "example"),
        text(entry, "metric"),
        text(entry, "months"),
        text(entry, "grain"),
        text(entry, "as_of"),
        given,
        text(entry, "expect"));
  }

  private static String text(Map<?, ?> entry, String key) {
    return entry.get(key) instanceof String text ? text : "";
  }

  Facts facts() {
    Set<String> known = Facts.TABLES.stream().map(Table::name).collect(Collectors.toSet());
    assertThat(known).containsAll(given.keySet());
    return new Facts(
            rows(Table.CASE_FACTS),
            rows(Table.CASE_SPELLS),
            rows(Table.CLOCK_READINGS),
            rows(Table.CONVERSATION_FACTS),
            periods())
        .with(Facts.OTHERS.stream().collect(Collectors.toMap(table -> table, this::rows)));
  }

  private <R extends Record> List<R> rows(Table<R> table) {
    String text = given.getOrDefault(table.name(), "");
    return text.isBlank()
        ? List.of()
        : AlignedText.rows(text).stream().map(cells -> ExampleRow.of(table, cells)).toList();
  }

  List<Period> periods() {
    String[] ends = months.split("\\.\\.");
    YearMonth first = YearMonth.parse(ends[0]);
    YearMonth last = YearMonth.parse(ends[ends.length - 1]);
    Instant end = asOf.isEmpty() ? start(last.plusMonths(1)) : ExampleRow.at(asOf);
    List<Period> periods = new ArrayList<>();
    for (Period period :
        new Periods(ZoneOffset.UTC, REPORTING).upTo(ExampleRow.month(first), end)) {
      if (period.grain().equals(grain.isEmpty() ? "month" : grain)
          && period.month() <= ExampleRow.month(last)) {
        periods.add(period);
      }
    }
    return periods;
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Every figure of every dimension that is named must be expected, and in its order. */
  void check(SqlEngine engine) {
    List<Map<String, String>> expected = AlignedText.rows(expect);
    Set<String> columns = expected.get(0).keySet();
    Set<String> dimensions =
        expected.stream()
            .map(row -> row.getOrDefault("dimension", "all"))
            .collect(Collectors.toSet());

    List<Figure> figures = new Tally(engine, periods()).figures(List.of(Metrics.metric(metric)));

    List<Map<String, String>> actual =
        figures.stream()
            .filter(figure -> dimensions.contains(figure.dimension()))
            .map(figure -> printed(figure, columns))
            .toList();
    assertThat(actual).isEqualTo(expected.stream().map(WorkedExample::canonical).toList());
  }

  private static Map<String, String> canonical(Map<String, String> row) {
    Map<String, String> canonical = new LinkedHashMap<>(row);
    for (String column : List.of("numerator", "denominator", "cases")) {
      canonical.computeIfPresent(
          column, (c, cell) -> cell.isEmpty() ? "" : Long.toString(ExampleRow.number(cell)));
    }
    return canonical;
  }

  private static Map<String, String> printed(Figure figure, Set<String> columns) {
    Map<String, String> printed = new LinkedHashMap<>();
    for (String column : columns) {
      printed.put(
          column,
          switch (column) {
            case "period" -> period(figure);
            case "dimension" -> figure.dimension();
            case "member" -> figure.member();
            case "value" ->
                figure.value().isPresent()
                    ? Math.round(figure.value().getAsDouble() * 100) + "%"
                    : "";
            case "numerator" -> number(figure.numerator());
            case "denominator" -> number(figure.denominator());
            case "cases" -> Long.toString(figure.cases());
            default -> throw new IllegalArgumentException("no column " + column);
          });
    }
    return printed;
  }

  private static String period(Figure figure) {
    int day = figure.periodStart();
    String month = "%d-%02d".formatted(day / 10_000, day / 100 % 100);
    return figure.grain().equals("month") ? month : "%s-%02d".formatted(month, day % 100);
  }

  private static String number(@Nullable Long number) {
    return number == null ? "" : number.toString();
  }
}
