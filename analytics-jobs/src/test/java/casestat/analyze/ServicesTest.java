package casestat.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.expected.FigureTable;
import casestat.ingest.Ingestion;
import casestat.lake.Delivery;
import casestat.lake.Figure;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.Table;
import casestat.profile.Goal;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.samples.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that differ by their profiles alone, from their files to their figures. */
@Tag("spark")
class ServicesTest {
  private final Path folder;

  ServicesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** {@code -Dcasestat.regenerate=true} writes the files instead; review them as a diff. */
  @ParameterizedTest
  @ValueSource(strings = {"campus311", "student311", "retiree"})
  void aServiceHasTheFiguresItIsExpectedToHave(String service) throws IOException {
    ServiceProfile profile = Profiles.load(service);
    Lake lake = Lake.create(folder.resolve(service));
    new Ingestion(profile, lake, Instant.parse("2026-11-02T00:00:00Z"), Progress.onStandardError())
        .ingest(SampleData.deliveries(service));
    Instant asOf = LocalDate.of(2026, 11, 1).atStartOfDay(profile.zone()).toInstant();
    // That the engines agree is told of drawn facts; the reader is the quicker of them.
    new Analysis(profile, lake, asOf, null, Progress.onStandardError())
        .countedBy(CountedBy.READER)
        .run();

    try (LakeReader reader = LakeReader.ofNewestRun(lake)) {
      assertThat(rejected(reader)).isEqualTo(dirt(service));
      for (Table<?> table :
          List.of(Table.CASE_FACTS, Table.VISIT_FACTS, Table.CALL_FACTS, Table.SURVEY_FACTS)) {
        assertThat(reader.rows(table)).as(table.name()).isNotEmpty();
      }
      List<Figure> figures = reader.rows(Table.FIGURES);
      FigureTable computed = FigureTable.of(figures.stream().filter(shown(profile)).toList());
      Path file = SampleData.folder(service).resolve("expected/figures.csv");
      if (Boolean.getBoolean("casestat.regenerate")) {
        Files.createDirectories(file.resolveSibling(""));
        computed.write(file);
      }
      assertThat(FigureTable.read(file).differences(computed))
          .as("CONTRIBUTING.md says how to make the file again, if this change is meant")
          .isEmpty();
      assertThat(Files.readString(file)).isEqualTo(computed.text());
    }
  }

  // An hour of the week is a line of its own, and there are 168: the others tell of a change too.
  private static Predicate<Figure> shown(ServiceProfile profile) {
    List<String> metrics = profile.metrics().stream().map(Goal::metric).toList();
    return figure -> metrics.contains(figure.metric()) && !figure.dimension().equals("hour");
  }

  /** By file, as the lake counts them. */
  private static Map<String, Long> rejected(LakeReader reader) {
    Map<String, Long> rejected = new TreeMap<>();
    for (Delivery delivery : reader.rows(Table.DELIVERIES)) {
      assertThat(delivery.rowsRead())
          .isEqualTo(
              delivery.rowsKept()
                  + delivery.rowsRepeated()
                  + delivery.rowsSuperseded()
                  + delivery.rowsRejected());
      if (delivery.rowsRejected() > 0) {
        rejected.put(delivery.file(), delivery.rowsRejected());
      }
    }
    return rejected;
  }

  /** By file, as the generator put it in: all but what is merely repeated. */
  private static Map<String, Long> dirt(String service) throws IOException {
    Map<String, Long> dirt = new TreeMap<>();
    for (String line : Files.readAllLines(SampleData.folder(service).resolve("dirt.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[1].equals("repeated row") && !cells[2].equals("count")) {
        dirt.merge(
            cells[0].substring(cells[0].indexOf('/') + 1), Long.valueOf(cells[2]), Long::sum);
      }
    }
    return dirt;
  }
}
