package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.lake.Outcome;
import casestat.lake.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void theListOfFilesIsTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/casestat/metrics"))) {
      List<String> expected =
          Metrics.FILES.stream()
              .flatMap(
                  name -> Stream.of(name + ".metrics.yml", name + ".spec.yml", name + ".es.yml"))
              .toList();
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void aMisspeltIdIsToldTheNearest() {
    assertThatThrownBy(() -> Metrics.metric("resolution_met_do"))
        .hasMessage("no metric \"resolution_met_do\": did you mean \"resolution_met_due\"?");
    assertThat(Metrics.find("resolution_met_do")).isEmpty();
  }

  @Test
  void everyMistakeOfAFileIsToldWithItsPlace() {
    List<String> mistakes = new ArrayList<>();

    new MetricFile("x.metrics.yml", mistakes)
        .metrics(
            """
            - metric: late_cases
              label: Late cases
              unit: percent
              better: lower
              means: ''
              formula: Words.
              counts: due
              from: clock_readings
              on: due_on
              numberator: count(*)
              by: [ward]
            """);

    assertThat(mistakes)
        .containsExactlyInAnyOrder(
            "x.metrics.yml: late_cases: numberator: no such key",
            "x.metrics.yml: late_cases: unit: \"percent\" is none of cases, seconds, share, rate, per thousand, per day, per hour, money",
            "x.metrics.yml: late_cases: means: must be text",
            "x.metrics.yml: late_cases: numerator: is missing",
            "x.metrics.yml: late_cases: by: no dimension \"ward\"");
  }

  @Test
  void aShareWithoutADenominatorIsAMistake() {
    List<String> mistakes = new ArrayList<>();

    new MetricFile("x.metrics.yml", mistakes)
        .metrics(
            """
            - metric: late_cases
              label: Late cases
              unit: share
              better: lower
              means: Words.
              formula: Words.
              counts: due
              from: clock_readings
              on: due_on
              numerator: count(*)
            """);

    assertThat(mistakes)
        .containsExactly(
            "x.metrics.yml: late_cases: denominator: a share or rate has one, a mean of seconds may, and a count has none");
  }

  @Test
  void everyTableOfFactsHasEveryDimension() {
    for (Table<?> table : Facts.TABLES) {
      // Stays have the service type of their time, and no metric is counted from them.
      if (!Set.of(
                  Table.PERIODS,
                  Table.PERIOD_DAYS,
                  Table.CLOCK_HOURS,
                  Table.RESIDENTS,
                  Table.SPENDING)
              .contains(table)
          && !table.equals(Table.CASE_STAYS)) {
        assertThat(table.columns()).containsAll(Metric.DIMENSIONS);
      }
    }
  }

  @Test
  void theOutcomesInSqlAreThoseThatCountAsResolutions() {
    String resolutions =
        Arrays.stream(Outcome.values())
            .filter(Outcome::isResolution)
            .map(outcome -> "'" + outcome + "'")
            .collect(Collectors.joining(", ", "outcome in (", ")"));

    int checked = 0;
    for (Metric metric : Metrics.catalogue()) {
      String sql = metric.sql();
      if (sql.contains("outcome in (") && !metric.metric().startsWith("ended_")) {
        assertThat(sql).contains(resolutions);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  @Test
  void medianAndPercentileOfOnePopulationAreOneQuery() {
    assertThat(FigureSql.of(Metrics.catalogue(), Slice.WHOLE, RandomFacts.periods())).hasSize(59);
  }
}
