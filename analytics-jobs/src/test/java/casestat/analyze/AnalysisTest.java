package casestat.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.brute.BruteFigures;
import casestat.command.Progress;
import casestat.expected.FigureTable;
import casestat.ingest.Ingestion;
import casestat.lake.CaseFacts;
import casestat.lake.Figure;
import casestat.lake.Generation;
import casestat.lake.IncidentReport;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.Outcome;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.metrics.Tally;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.samples.SampleData;
import casestat.sla.Tzdb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("spark")
class AnalysisTest {
  private static final ServiceProfile PROFILE = Profiles.load("city311");
  private static final Instant OCTOBER_24 = Instant.parse("2026-10-25T04:00:00Z");
  private static final Instant OCTOBER_END = Instant.parse("2026-11-01T04:00:00Z");
  private static final List<Table<?>> FACTS =
      List.of(
          Table.CASE_FACTS,
          Table.CASE_SPELLS,
          Table.CASE_STAYS,
          Table.CLOCK_READINGS,
          Table.CASE_PHASES,
          Table.CLOCK_HOLDINGS,
          Table.CONVERSATION_FACTS,
          Table.MESSAGE_FACTS,
          Table.VISIT_FACTS,
          Table.CLOCK_LATENESS,
          Table.INCIDENT_REPORTS,
          Table.SURVEY_FACTS,
          Table.RESIDENTS,
          Table.SPENDING,
          Table.PERIODS,
          Table.BALANCES,
          Table.DEFINITIONS,
          Table.FIGURES);

  /** All deliveries at once, as of the end of October; the figures are Spark's. */
  private static Lake rebuilt;

  /**
   * The same in two steps, counted by the reading engine; between them, the last week of October
   * had not arrived.
   */
  private static Lake grown;

  private static List<Path> arrivedFirst;
  private static Set<String> filesBetween;
  private static FigureTable figuresBetween;

  @BeforeAll
  static void analyzeTheSampleCity(@TempDir Path folder) {
    List<Path> files = SampleData.deliveries("city311");
    List<Path> last = files.stream().filter(f -> f.toString().contains("from-25")).toList();
    arrivedFirst = new ArrayList<>(files);
    arrivedFirst.removeAll(last);
    rebuilt = Lake.create(folder.resolve("built anew"));
    ingest(rebuilt, files);
    analyze(rebuilt, OCTOBER_END, CountedBy.SPARK);
    grown = Lake.create(folder.resolve("grown"));
    ingest(grown, arrivedFirst);
    analyze(grown, OCTOBER_24, CountedBy.READER);
    filesBetween = factFiles(grown);
    figuresBetween = figures(grown);
    ingest(grown, last);
    analyze(grown, OCTOBER_END, CountedBy.READER);
  }

  @Test
  void aSmallDeliveryRewritesOnlyTheMonthsItTouchesAndEqualsARebuild() {
    for (Table<?> table : FACTS) {
      assertThat(rows(grown, table)).as(table.name()).isEqualTo(rows(rebuilt, table)).isNotEmpty();
    }
    Set<String> kept = new TreeSet<>(filesBetween);
    kept.retainAll(factFiles(grown));
    assertThat(monthsOf(kept)).as("months whose files were left alone").hasSizeGreaterThan(5);
    assertThat(monthsOf(factFiles(grown))).hasSize(24);
  }

  @Test
  void duckDbAndSparkGiveTheSameFigures() {
    try (LakeReader reader = LakeReader.ofNewestRun(rebuilt)) {
      var fromDuckDb =
          new Tally(reader::query, reader.rows(Table.PERIODS)).figures(Catalogue.of(PROFILE).all());

      List<Figure> fromSpark = new ArrayList<>(reader.rows(Table.FIGURES));
      fromSpark.sort(Tally.ORDER);
      assertThat(fromSpark.equals(fromDuckDb)).as("every metric, grain and cut").isTrue();
      assertThat(fromDuckDb.stream().map(Figure::grain).distinct())
          .containsExactlyInAnyOrder("day", "week", "month", "quarter", "year", "to_date");
      assertThat(fromDuckDb).hasSizeGreaterThan(1000);
      assertThat(reader.rows(Table.RUNS)).map(Run::tzdb).containsOnly(Tzdb.version());
    }
  }

  @Test
  void everyCaseReportsTheIncidentAtTheEndOfItsChain() {
    try (LakeReader reader = LakeReader.ofNewestRun(rebuilt)) {
      Map<String, CaseFacts> cases = new TreeMap<>();
      reader.rows(Table.CASE_FACTS).forEach(f -> cases.put(f.caseId(), f));
      Map<String, List<CaseFacts>> incidents = new TreeMap<>();
      for (CaseFacts one : cases.values()) {
        CaseFacts end = one;
        CaseFacts next = one;
        while (next != null) {
          end = next;
          next = end.outcome() == Outcome.DUPLICATE ? cases.get(end.masterId()) : null;
        }
        incidents.computeIfAbsent(end.caseId(), i -> new ArrayList<>()).add(one);
      }

      List<IncidentReport> reports = reader.rows(Table.INCIDENT_REPORTS);
      assertThat(reports).hasSameSizeAs(cases.values());
      long again = 0;
      for (IncidentReport report : reports) {
        List<CaseFacts> together = incidents.getOrDefault(report.incidentId(), List.of());
        assertThat(together).extracting(CaseFacts::caseId).contains(report.caseId());
        if (report.laterReports() != null) {
          CaseFacts leading = Objects.requireNonNull(cases.get(report.incidentId()));
          Instant until =
              leading.firstResolvedAt() == null ? leading.endedAt() : leading.firstResolvedAt();
          long later =
              together.stream().filter(c -> until == null || !c.openedAt().isAfter(until)).count()
                  - 1;
          assertThat(report.laterReports()).as(report.caseId()).isEqualTo(later);
          again += later;
        }
      }
      assertThat(again).isGreaterThan(100);
    }
  }

  /** {@code -Dcasestat.regenerate=true} writes the file instead; review it as a diff. */
  @Test
  void theSampleCityHasTheFiguresItIsExpectedToHave() throws IOException {
    Path file = SampleData.folder("city311").resolve("expected/figures.csv");
    FigureTable computed = figures(rebuilt);
    if (Boolean.getBoolean("casestat.regenerate")) {
      computed.write(file);
    }

    assertThat(FigureTable.read(file).differences(computed))
        .as("CONTRIBUTING.md says how to make the file again, if this change is meant")
        .isEmpty();
    assertThat(Files.readString(file)).isEqualTo(computed.text());
  }

  // The whole month is held against the file, and the file against the count by hand.
  @Test
  void inARunningMonthWithEventsStillToArriveTheFiguresAreThoseCountedByHand() throws IOException {
    FigureTable byHand = BruteFigures.count(arrivedFirst, OCTOBER_24);

    assertThat(byHand.differences(figuresBetween.only(byHand.metrics()))).isEmpty();
    assertThat(figuresBetween.differences(FigureTable.of(List.of()))).hasSizeGreaterThan(1000);
  }

  private static FigureTable figures(Lake lake) {
    try (LakeReader reader = LakeReader.ofNewestRun(lake)) {
      return FigureTable.of(reader.rows(Table.FIGURES));
    }
  }

  private static void ingest(Lake lake, List<Path> files) {
    new Ingestion(PROFILE, lake, Instant.parse("2026-11-02T00:00:00Z"), Progress.onStandardError())
        .ingest(files);
  }

  private static void analyze(Lake lake, Instant asOf, CountedBy engine) {
    new Analysis(PROFILE, lake, asOf, null, Progress.onStandardError()).countedBy(engine).run();
  }

  private static List<String> rows(Lake lake, Table<?> table) {
    try (LakeReader reader = LakeReader.ofNewestRun(lake)) {
      return reader.query("select * from " + table.name(), List.of()).stream()
          .map(Object::toString)
          .sorted()
          .toList();
    }
  }

  private static Set<String> factFiles(Lake lake) {
    Generation run = lake.computed().orElseThrow();
    return new TreeSet<>(lake.files(Table.CASE_FACTS, run));
  }

  private static Set<String> monthsOf(Set<String> files) {
    return files.stream()
        .map(file -> file.replaceAll(".*opened_month=(\\d+).*", "$1"))
        .collect(Collectors.toSet());
  }
}
