package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Balance;
import casestat.lake.Event.Kind;
import casestat.lake.Figure;
import casestat.lake.Period;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The balance of months, over logs in a zone in which months have odd hours. */
class BalancesTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant AS_OF = Instant.parse("2026-05-16T12:00:00Z");

  private static List<Balance> balances(CaseLogs logs) throws SQLException {
    try (DuckDbFacts duckDb = new DuckDbFacts(logs.facts(AS_OF))) {
      List<Period> periods = logs.facts(AS_OF).periods();
      Balances balances = new Balances(duckDb, periods);
      List<Figure> figures =
          new Tally(duckDb, periods)
              .figures(
                  List.of(
                      Metrics.metric("incoming_cases"),
                      Metrics.metric("open_backlog"),
                      Metrics.metric("open_backlog_on_hold")));
      assertThat(balances.faults(figures)).isEmpty();
      // On hold or not, together they are the backlog.
      assertThat(of("open_backlog_on_hold", figures)).isEqualTo(of("open_backlog", figures));
      return balances.list();
    }
  }

  private static List<Long> of(String metric, List<Figure> figures) {
    return figures.stream()
        .filter(figure -> figure.metric().equals(metric) && figure.dimension().equals("all"))
        .map(Figure::cases)
        .toList();
  }

  @Test
  void aCaseThatIsReclassifiedAndReopenedMovesThroughEveryTerm() throws SQLException {
    CaseLogs logs = new CaseLogs(ZONE);
    logs.log("a")
        .happens("2026-02-10T12:00:00Z", Kind.SUBMITTED, "Lift")
        .happens("2026-03-10T12:00:00Z", Kind.RECLASSIFIED, "Door")
        .happens("2026-03-20T12:00:00Z", Kind.RESOLVED, null)
        .happens("2026-04-02T12:00:00Z", Kind.REOPENED, null)
        .happens("2026-04-03T12:00:00Z", Kind.RESOLVED, null)
        .happens("2026-04-04T12:00:00Z", Kind.REOPENED, null)
        .happens("2026-04-05T12:00:00Z", Kind.CANCELLED, null);
    logs.log("b")
        .happens("2026-03-11T12:00:00Z", Kind.SUBMITTED, "Door")
        .happens("2026-03-12T12:00:00Z", Kind.MERGED, null);

    assertThat(balances(logs))
        .containsExactly(
            new Balance(202602, null, 0, 1, 0, 0, 0, 0, 0, 0, 1),
            new Balance(202602, "Lift", 0, 1, 0, 0, 0, 0, 0, 0, 1),
            new Balance(202603, null, 1, 1, 0, 1, 1, 0, 1, 1, 0),
            new Balance(202603, "Door", 0, 1, 0, 1, 1, 0, 1, 0, 0),
            new Balance(202603, "Lift", 1, 0, 0, 0, 0, 0, 0, 1, 0),
            new Balance(202604, null, 0, 0, 2, 0, 1, 1, 0, 0, 0),
            new Balance(202604, "Door", 0, 0, 2, 0, 1, 1, 0, 0, 0));
  }

  @Test
  void aCaseThatComesBackUnderAnotherTypeWasNotReclassifiedWhileOpen() throws SQLException {
    CaseLogs logs = new CaseLogs(ZONE);
    logs.log("a")
        .happens("2026-02-10T12:00:00Z", Kind.SUBMITTED, "Lift")
        .happens("2026-02-11T12:00:00Z", Kind.RESOLVED, null)
        .happens("2026-02-12T12:00:00Z", Kind.RECLASSIFIED, "Door")
        .happens("2026-02-13T12:00:00Z", Kind.REOPENED, null);

    assertThat(balances(logs))
        .contains(
            new Balance(202602, "Lift", 0, 1, 0, 0, 1, 0, 0, 0, 0),
            new Balance(202602, "Door", 0, 0, 1, 0, 0, 0, 0, 0, 1));
  }

  @Test
  void anUndoneMergeIsInNoTerm() throws SQLException {
    CaseLogs logs = new CaseLogs(ZONE);
    logs.log("a")
        .happens("2026-02-10T12:00:00Z", Kind.SUBMITTED, "Lift")
        .happens("2026-02-11T12:00:00Z", Kind.MERGED, null)
        .happens("2026-02-12T12:00:00Z", Kind.REOPENED, null);

    assertThat(balances(logs)).contains(new Balance(202602, null, 0, 1, 0, 0, 0, 0, 0, 0, 1));
  }

  @Test
  void aFigureThatIsNotTheBalancesIsTold() throws SQLException {
    CaseLogs logs = new CaseLogs(ZONE);
    logs.log("a").happens("2026-05-10T12:00:00Z", Kind.SUBMITTED, "Lift");

    try (DuckDbFacts duckDb = new DuckDbFacts(logs.facts(AS_OF))) {
      Balances balances = new Balances(duckDb, logs.facts(AS_OF).periods());
      Figure incoming = new Figure("incoming_cases", "month", 20260501, "all", "all", 2L, null, 2);
      Figure backlog = new Figure("open_backlog", "month", 20260501, "all", "all", 1L, null, 1);

      assertThat(balances.faults(List.of(incoming, backlog)))
          .containsExactly("2026-05: opened is 1 here and 2 in the figures");
    }
  }

  // Invariant 6, the other half.
  @Property(tries = 60)
  void everyCaseOfAMonthIsInExactlyOneRowOfItsPromises(@ForAll long seed) throws SQLException {
    Facts facts = CaseLogs.random(ZONE, new Random(seed)).facts(AS_OF);
    List<Metric> rows =
        Metrics.inFile("cohort").stream()
            .filter(metric -> !metric.metric().equals("policy_coverage"))
            .toList();

    try (DuckDbFacts duckDb = new DuckDbFacts(facts)) {
      List<Period> months = facts.periods().stream().filter(Period::isMonth).toList();
      List<Figure> figures = new Tally(duckDb, months).figures(rows);

      for (Period period : months) {
        List<Figure> ofMonth =
            figures.stream()
                .filter(f -> f.dimension().equals("all"))
                .filter(f -> f.periodStart() == period.periodStart())
                .toList();
        long opened =
            facts.cases().stream()
                .filter(c -> c.openedMonth() == period.month() && c.flaw() == null)
                .count();
        assertThat(ofMonth).hasSize(7).allMatch(f -> Objects.equals(f.denominator(), opened));
        assertThat(ofMonth.stream().mapToLong(f -> numerator(f)).sum()).isEqualTo(opened);
      }
    }
  }

  private static long numerator(Figure figure) {
    return figure.numerator() == null ? 0 : figure.numerator();
  }

  // Invariant 6: whatever happened, and in whatever order it is told.
  @Property(tries = 60)
  void everyMonthBalancesAndClosesWithWhatWasOpenAtItsEnd(@ForAll long seed) throws SQLException {
    Random dice = new Random(seed);
    CaseLogs logs = CaseLogs.random(ZONE, dice);

    List<Balance> balances = balances(logs);

    for (Balance balance : balances) {
      assertThat(balance.difference()).as(balance.toString()).isZero();
      assertThat(balance.closing())
          .as(balance.toString())
          .isEqualTo(logs.openAtEnd(balance.month(), balance.serviceType(), AS_OF));
    }
    for (Balance balance : balances) {
      balances.stream()
          .filter(next -> Objects.equals(next.serviceType(), balance.serviceType()))
          .filter(next -> next.month() == Period.plus(balance.month(), 1))
          .forEach(next -> assertThat(next.opening()).isEqualTo(balance.closing()));
    }
    List<Balance> retold = new ArrayList<>(balances(logs.shuffled(dice)));
    assertThat(retold).isEqualTo(balances);
  }
}
