package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.lake.Figure;
import casestat.lake.Period;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrillDownTest {
  private static final Facts FACTS =
      new WorkedExample(
              "three clocks",
              "resolution_met_due",
              "2024-06",
              "",
              "",
              Map.of(
                  "clock_readings",
                  """
                  case_id  milestone   due_at      stopped_at  state            department
                  b        RESOLUTION  2024-06-10  2024-06-12  BREACHED_CLOSED  Parks
                  a        RESOLUTION  2024-06-10  2024-06-09  MET              Parks
                  c        RESOLUTION  2024-06-10              BREACHED_OPEN    Streets
                  """,
                  "case_facts",
                  """
                  case_id  opened_at   first_responded_at  first_response_seconds
                  a        2024-06-01  2024-06-02          0
                  b        2024-06-01  2024-06-03          2d
                  """),
              "")
          .facts();

  /** The case that is 0 of 1 met adds nothing to the numerator and one to the denominator. */
  @Test
  void whatCasesAddToAFigureAddsUpToIt() throws SQLException {
    DrillDown met = ofMonth(Metrics.metric("resolution_met_due"), 202406, Map.of());

    assertThat(rows(met.page(10, 0)))
        .containsExactly(List.of("a", 1L, 1L), List.of("b", 0L, 1L), List.of("c", 0L, 1L));
  }

  @Test
  void thePromisesBrokenInADepartment() throws SQLException {
    DrillDown broken =
        new DrillDown(
            Metrics.metric("resolution_met_due"),
            202406,
            202406,
            new TreeMap<>(Map.of("department", "Parks")),
            DrillDown.Which.NOT_IN_NUMERATOR);

    assertThat(rows(broken.page(10, 0))).containsExactly(List.of("b", 0L, 1L));
    assertThat(rows(broken.count())).containsExactly(List.of(1L));
  }

  @Test
  void pagesFollowOneAnother() throws SQLException {
    DrillDown met = ofMonth(Metrics.metric("resolution_met_due"), 202406, Map.of());

    assertThat(rows(met.page(2, 2))).containsExactly(List.of("c", 0L, 1L));
    assertThat(rows(met.count())).containsExactly(List.of(3L));
  }

  @Test
  void theLongestTimeComesFirst() throws SQLException {
    DrillDown answered = ofMonth(Metrics.metric("first_response_median"), 202406, Map.of());

    assertThat(rows(answered.page(10, 0)))
        .containsExactly(Arrays.asList("b", 172_800L, null), Arrays.asList("a", 0L, null));
  }

  @Test
  void aCountHasNoCasesOutsideItsNumerator() {
    Metric incoming = Metrics.metric("incoming_cases");

    assertThatThrownBy(
            () ->
                new DrillDown(
                    incoming, 202406, 202406, new TreeMap<>(), DrillDown.Which.NOT_IN_NUMERATOR))
        .hasMessageContaining("every case it rests on");
  }

  /**
   * A case with two clocks, or two surveys, or open twice, stands once; every other metric counts
   * ids.
   */
  @Test
  void asManyCasesAreBehindAFigureAsItRestsOn() throws SQLException {
    Set<String> clocks = Set.of("promises", "backlog", "people");
    Facts facts = new RandomFacts(3).facts(300);
    try (DuckDbFacts engine = new DuckDbFacts(facts)) {
      for (String file : Metrics.FILES) {
        if (clocks.contains(file)) {
          continue;
        }
        for (Metric metric : Metrics.inFile(file)) {
          List<Period> months = facts.periods().stream().filter(Period::isMonth).toList();
          for (Figure figure : new Tally(engine, months).figures(List.of(metric))) {
            Map<String, String> where =
                figure.dimension().equals("all")
                    ? Map.of()
                    : Map.of(figure.dimension(), figure.member());
            Question count = ofMonth(metric, figure.periodStart() / 100, where).count();
            assertThat(engine.query(count.sql(), count.parameters()))
                .as(figure.toString())
                .containsExactly(List.of(figure.cases()));
          }
        }
      }
    }
  }

  private static List<List<@Nullable Object>> rows(Question question) throws SQLException {
    try (DuckDbFacts engine = new DuckDbFacts(FACTS)) {
      return engine.query(question.sql(), question.parameters());
    }
  }

  private static DrillDown ofMonth(Metric metric, int month, Map<String, String> where) {
    return new DrillDown(metric, month, month, new TreeMap<>(where), DrillDown.Which.ALL);
  }
}
