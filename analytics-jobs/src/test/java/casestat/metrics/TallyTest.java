package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import casestat.lake.Figure;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Facts FACTS =
      new WorkedExample(
              "three channels",
              "intake_by_channel",
              "2024-04",
              "",
              "",
              Map.of(
                  "case_facts",
                  """
                  case_id  opened_at   channel  department
                  a        2024-04-02  phone    Parks
                  b        2024-04-03  web      Parks
                  c        2024-04-04  phone    O'Higgins
                  d        2024-04-05  phone    Parks
                  """),
              "")
          .facts();

  private static List<Figure> figures(String metric, Map<String, String> where, List<String> by)
      throws SQLException {
    try (DuckDbFacts engine = new DuckDbFacts(FACTS)) {
      return new Tally(engine, FACTS.periods())
          .figures(List.of(Metrics.metric(metric)), new Slice(new TreeMap<>(where), by));
    }
  }

  private static Figure april(
      String metric, String dimension, String member, long numerator, Long denominator) {
    return new Figure(
        metric, "month", 20240401, dimension, member, numerator, denominator, numerator);
  }

  @Test
  void aShareOfIntakeIsOfThePartThatIsAskedAbout() throws SQLException {
    assertThat(figures("intake_by_channel", Map.of("department", "Parks"), List.of("channel")))
        .containsExactly(
            april("intake_by_channel", "all", "all", 3, 3L),
            april("intake_by_channel", "channel", "phone", 2, 3L),
            april("intake_by_channel", "channel", "web", 1, 3L));
  }

  @Test
  void oneChannelIsStillAShareOfAllChannels() throws SQLException {
    assertThat(
            figures(
                "intake_by_channel", Map.of("department", "Parks", "channel", "phone"), List.of()))
        .containsExactly(april("intake_by_channel", "all", "all", 2, 3L));
  }

  @Test
  void aQuoteInAMemberIsPartOfItsName() throws SQLException {
    assertThat(figures("intake_by_channel", Map.of("department", "O'Higgins"), List.of()))
        .containsExactly(april("intake_by_channel", "all", "all", 1, 1L));
  }

  @Test
  void aMetricLeavesOutWhatItCannotBeCutBy() throws SQLException {
    assertThat(figures("intake_by_channel", Map.of(), List.of("department")))
        .containsExactly(april("intake_by_channel", "all", "all", 4, 4L));
  }

  @Test
  void twoDimensionsAtOnceAreCutByTheMembersOfBoth() throws SQLException {
    Metric metric = Metrics.metric("incoming_cases").with(List.of("department by channel"));
    try (DuckDbFacts engine = new DuckDbFacts(FACTS)) {
      assertThat(
              new Tally(engine, FACTS.periods())
                  .figures(List.of(metric)).stream()
                      .filter(figure -> figure.dimension().contains(" by ")))
          .extracting(Figure::member, Figure::numerator)
          .containsExactly(
              tuple("O'Higgins | phone", 1L), tuple("Parks | phone", 2L), tuple("Parks | web", 1L));
    }
  }

  @Test
  void onlyADimensionCanBeAskedFor() {
    assertThatThrownBy(() -> new Slice(new TreeMap<>(), List.of("1; drop table case_facts")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no dimension");
  }

  @Test
  void withoutPeriodsThereAreNoFigures() {
    SqlEngine silent =
        (sql, parameters) -> {
          throw new AssertionError("asked " + sql);
        };

    assertThat(new Tally(silent, List.of()).figures(Metrics.catalogue())).isEmpty();
  }
}
