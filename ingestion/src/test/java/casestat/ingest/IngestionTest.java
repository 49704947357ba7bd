package casestat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.RefusedFile;
import casestat.lake.Case;
import casestat.lake.Cost;
import casestat.lake.Delivery;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeBusyException;
import casestat.lake.LakeLock;
import casestat.lake.LakeReader;
import casestat.lake.Outcome;
import casestat.lake.Population;
import casestat.lake.Reject;
import casestat.lake.Table;
import casestat.profile.Calls;
import casestat.profile.Intake;
import casestat.profile.Messages;
import casestat.profile.Privacy;
import casestat.profile.Publication;
import casestat.profile.Reporting;
import casestat.profile.ServiceProfile;
import casestat.profile.Setting;
import casestat.profile.Social;
import casestat.profile.Source;
import casestat.profile.Text;
import casestat.profile.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a file that is delivered. A quarter of this is the profile by which it is read,
 * said in full so that each claim can be checked by hand; that is why it is long.
 */
class IngestionTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String HEADER = "Id,Opened,Updated,Status,Closed,Area\n";

  @TempDir Path folder;

  @Test
  void everyRowIsAccountedFor() throws IOException {
    Path file =
        write(
            "cases-1.csv",
            HEADER
                + "a,2026-10-01T10:00:00Z,2026-10-01T10:00:00Z,open,,North\n"
                + "b,2026-10-01T11:00:00Z,2026-10-02T11:00:00Z,resolved,2026-10-02T11:00:00Z,\n"
                + "b,2026-10-01T11:00:00Z,2026-10-01T11:00:00Z,open,,\n"
                + "a,2026-10-01T10:00:00Z,2026-10-01T10:00:00Z,open,,North\n"
                + ",2026-10-01T10:00:00Z,2026-10-01T10:00:00Z,open,,North\n"
                + "c,31/02/2026,2026-10-01T10:00:00Z,open,,North\n"
                + "d,2026-10-01T10:00:00Z,2026-10-01T10:00:00Z,lost,,North\n"
                + "e,2026-10-01T10:00:00Z\n");

    Delivery delivery = ingest(1.0, file).get(0);

    assertThat(delivery)
        .extracting(
            Delivery::rowsRead,
            Delivery::rowsKept,
            Delivery::rowsRepeated,
            Delivery::rowsSuperseded,
            Delivery::rowsRejected)
        .containsExactly(8L, 2L, 1L, 1L, 4L);
    assertThat(cases()).hasSize(3);
    assertThat(rejects())
        .extracting(Reject::line, Reject::reason)
        .satisfies(
            rejects ->
                assertThat(rejects.get(0).toList().get(1)).asString().startsWith("Id is empty"));
    assertThat(rejects()).extracting(Reject::line).containsExactly(6L, 7L, 8L, 9L);
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    Path file = write("cases-1.csv", HEADER + "a,2026-10-01T10:00:00Z,,open,,North\n");
    ingest(1.0, file);
    Generation before = Lake.open(lake()).landing().orElseThrow();
    Path again = Files.copy(file, folder.resolve("cases-again.csv"));

    ingest(1.0, again);

    assertThat(Lake.open(lake()).landing()).contains(before);
  }

  @Test
  void aFileThatIsNamedTwiceIsAccountedForTwiceAndTakenOnce() throws IOException {
    Path file = write("cases-1.csv", HEADER + "a,2026-10-01T10:00:00Z,,open,,North\n");
    Path twin = Files.copy(file, folder.resolve("cases-twin.csv"));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThat(ingest(1.0, file, twin)).hasSize(1);
    } finally {
      System.setErr(before);
    }

    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("cases-1.csv as cases: 1 rows read = 1 kept + 0 repeated")
        .contains("cases-twin.csv as cases: 1 rows read = 0 kept + 1 repeated");
    assertThat(cases()).hasSize(1);
  }

  @Test
  void anEventIsTheSameOnWhateverLineItComes() throws IOException {
    String first = "a,2026-10-01T10:00:00Z,submitted,\n";
    String second = "a,2026-10-01T11:00:00Z,resolved,\n";
    ingest(1.0, write("events-1.csv", "Id,At,Kind,No\n" + first + second));

    Delivery again =
        ingest(
                1.0,
                write(
                    "events-2.csv",
                    "Id,At,Kind,No\n"
                        + second
                        + "a,2026-10-01T12:00:00Z,closed,99999999999\n"
                        + first))
            .get(0);

    assertThat(List.of(again.rowsKept(), again.rowsRepeated(), again.rowsRejected()))
        .containsExactly(0L, 2L, 1L);
  }

  @Test
  void twoColumnsOfOneNameAreRefused() throws IOException {
    Path file =
        write("cases-1.csv", HEADER.strip() + ",Area\na,2026-10-01T10:00:00Z,,open,,North,South\n");

    assertThatThrownBy(() -> ingest(1.0, file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2 columns \"Area\"");
  }

  @Test
  void aNewerRowSupersedesAndHistoryStays() throws IOException {
    ingest(
        1.0,
        write("cases-1.csv", HEADER + "a,2026-10-01T10:00:00Z,2026-10-01T10:00:00Z,open,,North\n"));
    Delivery second =
        ingest(
                1.0,
                write(
                    "cases-2.csv",
                    HEADER
                        + "a,2026-10-01T10:00:00Z,2026-10-03T10:00:00Z,resolved,2026-10-03T10:00:00Z,North\n"
                        + "a,2026-10-01T10:00:00Z,2026-10-01T10:00:00Z,open,,North\n"
                        + "a,2026-10-01T10:00:00Z,2026-09-30T10:00:00Z,open,,South\n"))
            .get(0);

    assertThat(List.of(second.rowsKept(), second.rowsRepeated(), second.rowsSuperseded()))
        .containsExactly(1L, 1L, 1L);
    assertThat(cases())
        .extracting(Case::outcome)
        .containsExactlyInAnyOrder(null, null, Outcome.RESOLVED);
  }

  @Test
  void tooManyRejectsRefuseTheDeliveryWhole() throws IOException {
    ingest(1.0, write("cases-1.csv", HEADER + "a,2026-10-01T10:00:00Z,,open,,North\n"));
    Generation before = Lake.open(lake()).landing().orElseThrow();
    Path bad = write("cases-2.csv", HEADER + "b,2026-10-01T10:00:00Z,,open,,\nc,soon,,open,,\n");

    assertThatThrownBy(() -> ingest(0.02, bad))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cases-2.csv: 1 of 2 rows rejected, more than the 2 %")
        .hasMessageContaining("cases-2.csv:3: Opened \"soon\"");
    assertThat(Lake.open(lake()).landing()).contains(before);
  }

  @Test
  void whatCannotBeTakenInDoesNotKeepTheOthersOut() throws IOException {
    Path stranger = write("notes.txt", "nothing to do with it\n");
    Path bad = write("cases-1.csv", HEADER + "b,soon,,open,,\n");
    Path sound = write("cases-2.csv", HEADER + "a,2026-10-01T10:00:00Z,,open,,North\n");

    List<RefusedFile> told = new ArrayList<>();
    assertThatThrownBy(
            () -> ingestion(0.02).ingestWhatIsSound(List.of(stranger, bad, sound), told::addAll))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("notes.txt")
        .hasMessageContaining("cases-1.csv: 1 of 1 rows rejected")
        .hasMessageNotContaining("cases-2.csv")
        .satisfies(e -> assertThat(((Refusal) e).exitCode().code()).isEqualTo(2));
    assertThat(cases()).extracting(Case::caseId).containsExactly("a");
    assertThat(told)
        .extracting(RefusedFile::file)
        .containsExactly(stranger.toAbsolutePath().toString(), bad.toAbsolutePath().toString());
    assertThat(told.get(1).reason()).contains("1 of 1 rows rejected");

    assertThatThrownBy(() -> ingestion(0.02).ingest(List.of(stranger, sound)))
        .hasMessageContaining("notes.txt");
    assertThatThrownBy(() -> ingestion(0.02).ingestWhatIsSound(List.of(bad, sound)))
        .satisfies(e -> assertThat(((Refusal) e).exitCode().code()).isEqualTo(3));
  }

  @Test
  void aQuoteThatIsNeverClosedRefusesTheDelivery() throws IOException {
    Path bad =
        write("cases-1.csv", HEADER + "b,2026-10-01T10:00:00Z,,open,,\"North\nc,d,e,f,g,h\n");

    assertThatThrownBy(() -> ingest(1.0, bad))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot be read from line");
  }

  @Test
  void aSecondWriterIsRefusedAndToldWho() throws IOException {
    Path file = write("cases-1.csv", HEADER + "a,2026-10-01T10:00:00Z,,open,,North\n");
    try (LakeLock held = Lake.create(lake()).lock("analyze")) {
      assertThatThrownBy(() -> ingest(1.0, file))
          .isInstanceOf(LakeBusyException.class)
          .hasMessageContaining("casestat analyze, process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void whatAServiceStatesIsReplacedByWhatItStatesLater() throws IOException {
    Path first =
        write(
            "people-1.csv",
            "District,Year,Residents\nNorth,2020,1000\nNorth,2024,1100\nSouth,2020,many\n,2020,5\n");
    Path second = write("people-2.csv", "District,Year,Residents\nNorth,2024,1200\n");

    Delivery of = ingest(1.0, first).get(0);
    assertThat(List.of(of.rowsRead(), of.rowsKept(), of.rowsRejected()))
        .containsExactly(4L, 2L, 2L);
    Delivery again = ingest(1.0, second).get(0);
    assertThat(List.of(again.rowsRead(), again.rowsKept())).containsExactly(1L, 1L);
    try (LakeReader reader = reader()) {
      assertThat(reader.rows(Table.POPULATIONS, "vintage = 2024 order by delivery_sequence"))
          .extracting(Population::residents)
          .containsExactly(1100L, 1200L);
    }
    assertThat(rejects())
        .extracting(Reject::reason)
        .containsExactly(
            "Residents \"many\" is no whole number", "District is empty, and every row needs it");
  }

  @Test
  void aCostIsOfAMonthAndExactToTheHundredth() throws IOException {
    Path file =
        write(
            "costs-1.csv",
            "Month,Amount\n2026-10,1234.5\n2026-09,0.01\n2026-13,7\n2026-08,1.005\n2026-10,99\n");

    Delivery of = ingest(1.0, file).get(0);

    assertThat(List.of(of.rowsRead(), of.rowsKept(), of.rowsSuperseded(), of.rowsRejected()))
        .containsExactly(5L, 2L, 1L, 2L);
    try (LakeReader reader = reader()) {
      assertThat(reader.rows(Table.COSTS, "true order by line"))
          .extracting(Cost::hundredths)
          .containsExactly(123_450L, 1L, 9_900L);
    }
    assertThat(rejects())
        .extracting(Reject::reason)
        .containsExactly(
            "Month \"2026-13\" is no month as in 2026-10",
            "Amount \"1.005\" is no amount as in 1234.50");
  }

  @Test
  void anAnswerWithoutItsTimeIsRejectedAndALaterOneSupersedes() throws IOException {
    String sent = "s1,a,2026-10-01T10:00:00Z,,,2026-10-01T10:00:00Z\n";
    String answered = "s1,a,2026-10-01T10:00:00Z,2026-10-02T10:00:00Z,5,2026-10-02T10:00:00Z\n";
    Path file =
        write(
            "surveys-1.csv",
            "Id,Case,Sent,Answered,Score,Updated\n"
                + answered
                + sent
                + "s2,a,2026-10-01T10:00:00Z,,5,\n"
                + "s3,a,,,,\n"
                + "s4,a,2026-10-01T10:00:00Z,2026-10-02T10:00:00Z,9,\n");

    Delivery of = ingest(1.0, file).get(0);

    assertThat(List.of(of.rowsRead(), of.rowsKept(), of.rowsSuperseded(), of.rowsRejected()))
        .containsExactly(5L, 1L, 1L, 3L);
    assertThat(rejects())
        .extracting(Reject::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("there is an answer and no time"),
            reason -> assertThat(reason).startsWith("neither a time at which it was sent"),
            reason -> assertThat(reason).contains("add it under values.answer"));
  }

  private List<Delivery> ingest(double rejectAtMost, Path... files) {
    return ingestion(rejectAtMost).ingest(List.of(files));
  }

  private Ingestion ingestion(double rejectAtMost) {
    return new Ingestion(
        profile(rejectAtMost),
        Lake.create(lake()),
        Instant.parse("2026-11-01T04:00:00Z"),
        Progress.onStandardError());
  }

  private Path lake() {
    return folder.resolve("lake");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<Case> cases() {
    try (LakeReader reader = reader()) {
      return reader.rows(Table.CASES);
    }
  }

  private List<Reject> rejects() {
    try (LakeReader reader = reader()) {
      return reader.rows(Table.REJECTS, "true order by line");
    }
  }

  private LakeReader reader() {
    Lake lake = Lake.open(lake());
    return LakeReader.of(lake, lake.landing().orElseThrow());
  }

  private static ServiceProfile profile(double rejectAtMost) {
    Source cases =
        source(
            Source.Kind.CASES,
            "cases*.csv",
            Map.of(
                "case_id", List.of("Id"),
                "opened_at", List.of("Opened"),
                "updated_at", List.of("Updated"),
                "status", List.of("Status"),
                "closed_at", List.of("Closed"),
                "area", List.of("Area")),
            Map.of());
    Source events =
        source(
            Source.Kind.EVENTS,
            "events*.csv",
            Map.of(
                "case_id", List.of("Id"),
                "happened_at", List.of("At"),
                "kind", List.of("Kind"),
                "seq", List.of("No")),
            Map.of());
    Source people =
        source(
            Source.Kind.POPULATIONS,
            "people*.csv",
            Map.of(
                "area", List.of("District"),
                "vintage", List.of("Year"),
                "residents", List.of("Residents")),
            Map.of());
    Source costs =
        source(
            Source.Kind.COSTS,
            "costs*.csv",
            Map.of("month", List.of("Month"), "amount", List.of("Amount")),
            Map.of());
    Source surveys =
        source(
            Source.Kind.SURVEYS,
            "surveys*.csv",
            Map.of(
                "survey_id", List.of("Id"),
                "case_id", List.of("Case"),
                "sent_at", List.of("Sent"),
                "answered_at", List.of("Answered"),
                "answer", List.of("Score"),
                "updated_at", List.of("Updated")),
            Map.of("answer", Map.of("5", "positive")));
    return new ServiceProfile(
        "test",
        Text.of("Test"),
        Wording.STANDARD,
        ZONE,
        Reporting.STANDARD,
        new Intake(rejectAtMost, List.of(cases, events, people, costs, surveys)),
        List.of(),
        List.of(),
        new Social(Duration.ofHours(24), Duration.ofHours(24)),
        Calls.USUAL,
        Privacy.NONE,
        Publication.STANDARD,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        Setting.NONE,
        "digest");
  }

  private static Source source(
      Source.Kind kind,
      String files,
      Map<String, List<String>> columns,
      Map<String, Map<String, String>> values) {
    List<String> times = kind.hasTimes() ? List.of("iso") : List.of();
    String name = kind.name().toLowerCase(Locale.ROOT);
    return new Source(
        name,
        kind,
        Source.Format.CSV,
        List.of(files),
        ZONE,
        times,
        columns,
        values,
        ',',
        Messages.NONE);
  }
}
