package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.profile.Reporting;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is counted row by row adds up: over the members of a dimension, and over the months. */
class TotalsTest {
  private static final List<Period> YEAR =
      new Periods(ZoneOffset.UTC, Reporting.STANDARD)
          .upTo(202401, Instant.parse("2025-01-01T00:00:00Z")).stream()
              .filter(p -> p.isMonth() || p.grain().equals("quarter") || p.grain().equals("year"))
              .toList();

  // A case that counts once in each of two months counts once in their year.
  private static List<Metric> additive() {
    return Metrics.catalogue().stream()
        .filter(m -> !Percentiles.is(m) && !m.sql().contains("distinct"))
        .filter(m -> !m.numerator().startsWith("max") && !m.isShareOfAll())
        .toList();
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
  void theMembersOfEveryDimensionAddUpToTheWholeAndTheMonthsToTheYear(@ForAll long seed)
      throws SQLException {
    Facts random = new RandomFacts(seed).facts(300);
    Facts facts = random.in(YEAR);
    List<Metric> metrics = additive();
    assertThat(metrics).hasSizeGreaterThan(25);

    try (DuckDbFacts duckDb = new DuckDbFacts(facts)) {
      for (Metric metric : metrics) {
        List<Figure> figures = new Tally(duckDb, YEAR).figures(List.of(metric));
        for (Period period : YEAR) {
          for (String dimension : metric.by()) {
            assertThat(sum(figures, period.grain(), period.periodStart(), dimension))
                .as("%s of %s by %s", metric.metric(), period, dimension)
                .isEqualTo(sum(figures, period.grain(), period.periodStart(), Metric.ALL));
          }
        }
        if (!metric.population().isAtEnd()) {
          assertThat(sum(figures, "month", 0, Metric.ALL))
              .as(metric.metric())
              .isEqualTo(sum(figures, "quarter", 0, Metric.ALL))
              .isEqualTo(sum(figures, "year", 0, Metric.ALL));
        }
      }
    }
  }

  /** Numerators, denominators and cases; of every period of a grain where the start is 0. */
  private static List<Long> sum(List<Figure> figures, String grain, int start, String dimension) {
    Map<Boolean, List<Figure>> asked =
        figures.stream()
            .collect(
                Collectors.partitioningBy(
                    f ->
                        f.grain().equals(grain)
                            && (start == 0 || f.periodStart() == start)
                            && f.dimension().equals(dimension)));
    List<Figure> some = asked.getOrDefault(true, List.of());
    return List.of(
        some.stream().mapToLong(f -> f.numerator() == null ? 0 : f.numerator()).sum(),
        some.stream().mapToLong(f -> f.denominator() == null ? 0 : f.denominator()).sum(),
        some.stream().mapToLong(Figure::cases).sum());
  }
}
