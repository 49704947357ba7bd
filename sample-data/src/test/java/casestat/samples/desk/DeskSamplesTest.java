package casestat.samples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.samples.SampleData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskSamplesTest {
  private static final List<DeskGenerator.Span> SPANS =
      List.of(
          span("1-history-to-2026-06", "history-to-2026-06", "2024-11-01", "2026-06-30"),
          span("2-2026-07", "2026-07", "2026-07-01", "2026-07-31"),
          span("3-2026-08", "2026-08", "2026-08-01", "2026-08-31"),
          span("4-2026-09", "2026-09", "2026-09-01", "2026-09-30"),
          span("5-2026-10-to-24", "2026-10-to-24", "2026-10-01", "2026-10-24"),
          span("6-2026-10-from-25", "2026-10-from-25", "2026-10-25", "2026-10-31"));

  private final Path made;

  DeskSamplesTest(@TempDir Path made) {
    this.made = made;
  }

  @ParameterizedTest
  @CsvSource({"campus311,6000", "student311,6000", "retiree,3000"})
  void theCommittedFilesAreWhatTheGeneratorMakesWhereverItRuns(String service, long cases)
      throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      new DeskGenerator(service, SPANS).write(made, 311, cases, ".gz");
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }

    // Unpacked: another zlib may pack the same lines into other bytes.
    Path committed = SampleData.folder(service);
    for (Path file : SampleData.deliveries(service)) {
      Path again = made.resolve(committed.relativize(file).toString());
      assertThat(again).exists();
      assertThat(text(again)).as("%s", file).isEqualTo(text(file));
    }
    try (Stream<Path> files = Files.walk(made.resolve("deliveries"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSameSizeAs(SampleData.deliveries(service));
    }
    assertThat(made.resolve("dirt.csv")).hasSameTextualContentAs(committed.resolve("dirt.csv"));
  }

  @ParameterizedTest
  @CsvSource({"campus311", "student311", "retiree"})
  void theReadmeStatesTheDirtOfTheLedger(String service) throws IOException {
    Path folder = SampleData.folder(service);
    Map<String, Integer> totals = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("dirt.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[2].equals("count")) {
        totals.merge(cells[1], Integer.valueOf(cells[2]), Integer::sum);
      }
    }

    String readme = Files.readString(folder.resolve("README.md"));
    totals.forEach(
        (kind, count) -> assertThat(readme).contains("| " + kind + " | " + count + " |"));
  }

  @ParameterizedTest
  @CsvSource({"campus311", "student311", "retiree"})
  void aCaseStandsAsItsLastEventLeftIt(String service) {
    Desk desk = DeskReader.read(service);
    LocalDate first = LocalDate.parse("2025-01-01");
    LocalDate last = LocalDate.parse("2025-03-31");
    DeskTime time = new DeskTime(desk, first, last);

    List<DeskCase> cases = new Stories(desk, time, 7, first, last).cases(400);

    assertThat(cases).hasSize(400);
    List<String> faults = new ArrayList<>();
    for (DeskCase one : cases) {
      List<DeskEvent> events = one.events();
      DeskEvent end = events.get(events.size() - 1);
      Map<String, Object> row = one.row(Long.MAX_VALUE);
      boolean isResolved = row.containsKey("resolved");
      if (!events.get(0).kind().equals("submitted")
          || events.get(0).at() != one.openedAt()
          || !end.state().equals(row.get("state"))
          || isResolved != end.state().equals("resolved")) {
        faults.add(one.id() + ": " + row);
      }
      for (int i = 1; i < events.size(); i++) {
        if (events.get(i).at() < events.get(i - 1).at()) {
          faults.add(one.id() + ": events out of order");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static DeskGenerator.Span span(String folder, String name, String first, String last) {
    return new DeskGenerator.Span(folder, name, LocalDate.parse(first), LocalDate.parse(last));
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
