package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerTest {

  @Test
  void whatIsUsedAndWhatIsLeftOutAddUpForEveryMetric() throws SQLException {
    Facts facts = new RandomFacts(5).facts(400);
    int left = 0;
    try (DuckDbFacts engine = new DuckDbFacts(facts)) {
      for (Metric metric : Metrics.catalogue()) {
        Ledger ledger = Ledger.of(engine, metric, 202406, new TreeMap<>());

        long out = ledger.leftOut().stream().mapToLong(Ledger.Condition::rows).sum();
        assertThat(ledger.used() + out).as(metric.metric()).isEqualTo(ledger.rows());
        assertThat(ledger.used()).as(metric.metric()).isEqualTo(used(engine, metric));
        left += ledger.leftOut().size();
      }
    }
    assertThat(left).isGreaterThan(50);
  }

  // By the whole condition at once.
  private static long used(DuckDbFacts engine, Metric metric) {
    Population population = metric.population();
    String within =
        population.isAtEnd()
            ? "p.grain = 'month' and p.period_start = 20240601"
            : metric.within(20240601, 20240631);
    String sql =
        "select count(*) from %s where %s"
            .formatted(metric.from(), FigureSql.condition(within, population, List.of()));
    return engine.query(sql, List.of()).get(0).get(0) instanceof Number n ? n.longValue() : -1;
  }

  @Test
  void aConditionIsPartedWhereItsPartsStandSideBySide() {
    assertThat(Ledger.conditions("a = 'x and y' and b between 1 and 2 and (c and d)"))
        .containsExactly("a = 'x and y'", "b between 1 and 2", "(c and d)");
    assertThat(Ledger.conditions("a and b or c")).containsExactly("a and b or c");
    assertThat(Ledger.conditions("a OR b and c")).containsExactly("a OR b and c");
    assertThat(Ledger.conditions("case when a and b then 1 end = 1 and c"))
        .containsExactly("case when a and b then 1 end = 1 and c");
    assertThat(Ledger.conditions("a = 'never closed and b")).hasSize(1);
    assertThat(Ledger.conditions(null)).isEmpty();
  }
}
