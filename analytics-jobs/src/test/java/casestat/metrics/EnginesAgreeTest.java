package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.CaseFacts;
import casestat.lake.Definition;
import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.lake.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Spark over the facts and DuckDB over the same give the same figures, to the last digit. */
@Tag("spark")
class EnginesAgreeTest {
  private static final List<Period> JANUARY =
      RandomFacts.periods().stream()
          .filter(period -> period.isMonth() && period.month() == 202401)
          .toList();

  // A try is a dozen Spark jobs, hence few tries over many rows; each row draws all its columns.
  @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
  void onRandomFacts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int rows)
      throws SQLException {
    Facts facts = new RandomFacts(seed).facts(rows);

    try (DuckDbFacts duckDb = new DuckDbFacts(facts)) {
      List<Figure> expected = new Tally(duckDb, facts.periods()).figures(Metrics.catalogue());

      assertThat(new Tally(new SparkFacts(facts), facts.periods()).figures(Metrics.catalogue()))
          .isEqualTo(expected);
    }
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  void onPairsOfDimensions(@ForAll long seed) throws SQLException {
    Facts facts = new RandomFacts(seed).facts(200);
    List<Metric> metrics =
        Metrics.catalogue().stream()
            .filter(metric -> metric.by().containsAll(List.of("department", "area")))
            .map(metric -> metric.with(List.of("area by department")))
            .toList();

    try (DuckDbFacts duckDb = new DuckDbFacts(facts)) {
      List<Figure> expected = new Tally(duckDb, facts.periods()).figures(metrics);

      assertThat(expected).anyMatch(figure -> figure.dimension().equals("area by department"));
      assertThat(new Tally(new SparkFacts(facts), facts.periods()).figures(metrics))
          .isEqualTo(expected);
    }
  }

  @Example
  void onNoFacts() throws SQLException {
    Facts facts = new RandomFacts(0).facts(0);

    try (DuckDbFacts duckDb = new DuckDbFacts(facts)) {
      List<Figure> expected = new Tally(duckDb, facts.periods()).figures(Metrics.catalogue());

      assertThat(new Tally(new SparkFacts(facts), facts.periods()).figures(Metrics.catalogue()))
          .isEqualTo(expected)
          .hasSize(
              Metrics.catalogue().stream()
                  .mapToInt(metric -> metric.population().of(facts.periods()).size())
                  .sum());
    }
  }

  @Example
  void onASliceOfRandomFacts() throws SQLException {
    Facts facts = new RandomFacts(7).facts(400);
    Slice slice =
        new Slice(new TreeMap<>(Map.of("department", "O'Higgins")), List.of("channel", "area"));

    try (DuckDbFacts duckDb = new DuckDbFacts(facts)) {
      List<Figure> expected =
          new Tally(duckDb, facts.periods()).figures(Metrics.catalogue(), slice);

      assertThat(
              new Tally(new SparkFacts(facts), facts.periods()).figures(Metrics.catalogue(), slice))
          .isEqualTo(expected);
    }
  }

  /** The SQL that travels with the figures, run as it stands, gives the figures of the whole. */
  @Example
  void onTheDefinitionsThemselves() throws SQLException {
    Facts facts = new RandomFacts(8).facts(400);

    try (DuckDbFacts duckDb = new DuckDbFacts(facts)) {
      List<Figure> figures = new Tally(duckDb, facts.periods()).figures(Metrics.catalogue());
      for (Definition definition : Metrics.definitions()) {
        List<List<@Nullable Object>> published =
            figures.stream()
                .filter(f -> f.metric().equals(definition.metric()))
                .filter(f -> f.dimension().equals("all") && f.cases() > 0)
                .map(EnginesAgreeTest::row)
                .toList();

        assertThat(whole(duckDb.query(definition.sql(), List.of())))
            .as(definition.sql())
            .containsExactlyInAnyOrderElementsOf(published);
      }
    }
  }

  // An engine may hand out any kind of number. What rests on nothing is left out: residents are
  // there in periods without a case.
  private static List<List<@Nullable Object>> whole(List<List<@Nullable Object>> rows) {
    return rows.stream()
        .filter(row -> row.get(row.size() - 1) instanceof Number cases && cases.longValue() > 0)
        .map(
            row -> {
              List<@Nullable Object> cells = new ArrayList<>();
              row.forEach(c -> cells.add(c instanceof Number number ? number.longValue() : c));
              return cells;
            })
        .toList();
  }

  private static List<@Nullable Object> row(Figure figure) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(figure.grain());
    row.add((long) figure.periodStart());
    row.add(figure.numerator());
    if (Metrics.metric(figure.metric()).denominator() != null) {
      row.add(figure.denominator());
    }
    row.add(figure.cases());
    return row;
  }

  /** Groups of 1 to 200 cases, against the definition of nearest rank in plain Java. */
  @Example
  void onPercentilesOfEverySize() throws SQLException {
    Random random = new Random(1);
    CaseFacts pattern = ExampleRow.of(Table.CASE_FACTS, Map.of("case_id", "c"));
    List<CaseFacts> cases = new ArrayList<>();
    List<Figure> expected = new ArrayList<>();
    List<Long> everything = new ArrayList<>();
    for (int n = 1; n <= 200; n++) {
      String department = String.format(Locale.ROOT, "%03d", n);
      List<Long> group = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        long seconds = random.nextInt(4 * n);
        group.add(seconds);
        cases.add(answered(pattern, department, seconds));
      }
      expected.addAll(percentiles("department", department, group));
      everything.addAll(group);
    }
    expected.addAll(percentiles("all", "all", everything));
    expected.sort(Tally.ORDER);
    Facts facts = new Facts(cases, List.of(), List.of(), List.of(), JANUARY);
    List<Metric> metrics =
        List.of(Metrics.metric("first_response_median"), Metrics.metric("first_response_p90"));
    Slice slice = new Slice(new TreeMap<>(), List.of("department"));

    try (DuckDbFacts duckDb = new DuckDbFacts(facts)) {
      assertThat(new Tally(duckDb, facts.periods()).figures(metrics, slice)).isEqualTo(expected);
    }
    assertThat(new Tally(new SparkFacts(facts), facts.periods()).figures(metrics, slice))
        .isEqualTo(expected);
  }

  private static List<Figure> percentiles(String dimension, String member, List<Long> group) {
    Collections.sort(group);
    int n = group.size();
    // Rank ceil(p n), in whole numbers, so that no rounding of 0.9 can move it.
    long median = group.get((n + 1) / 2 - 1);
    long p90 = group.get((9 * n + 9) / 10 - 1);
    return Arrays.asList(
        new Figure("first_response_median", "month", 20240101, dimension, member, median, null, n),
        new Figure("first_response_p90", "month", 20240101, dimension, member, p90, null, n));
  }

  private static CaseFacts answered(CaseFacts pattern, String department, long seconds) {
    return new CaseFacts(
        pattern.caseId(),
        pattern.openedMonth(),
        pattern.openedOn(),
        pattern.openedAt(),
        pattern.openedSecond(),
        pattern.openedHour(),
        pattern.serviceType(),
        department,
        pattern.channel(),
        pattern.area(),
        pattern.priority(),
        pattern.digital(),
        null,
        null,
        null,
        null,
        pattern.openedAt(),
        20240101,
        seconds,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        0,
        null,
        null,
        0,
        0,
        null);
  }
}
