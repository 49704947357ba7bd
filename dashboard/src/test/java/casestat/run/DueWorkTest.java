package casestat.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.lake.LakeBusyException;
import casestat.lake.LakeLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain of what is due, with a command that is faked and a lake and editions that are not. */
class DueWorkTest {
  private static final String MONTHLY =
      "edition: month, on: 3rd business day, at: 8:00, waits_for: [cases],"
          + " deadline: 7th business day";
  private static final String NOVEMBER_20 = "2026-11-20T12:00:00Z";
  private static final String COMPLETE = "2026-11-01T03:00:00Z";

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("casestat.command");
  }

  @Test
  void threeMonthsOffAreCaughtUpOnceEachOldestFirst() {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-07");

    assertThat(desk.run(NOVEMBER_20)).isZero();

    assertThat(desk.casestat.calls())
        .containsExactly(
            "analyze --as-of 2026-11-01T04:00:00Z",
            "report --period 2026-08 --publish",
            "report --period 2026-09 --publish",
            "report --period 2026-10 --publish");
    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.casestat.calls()).isEmpty();
  }

  @Test
  void aFailureStopsTheChainAndTheNextRunGoesOnThere() {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-07");
    desk.casestat.fail(1, "--period 2026-09");

    assertThat(desk.run(NOVEMBER_20)).isEqualTo(1);

    assertThat(desk.casestat.calls()).doesNotContain("report --period 2026-10 --publish");
    assertThat(desk.told())
        .contains(
            "issued 2026-08",
            "FAILED: report 2026-09 (exit code 1)",
            "last good state: 2026-08 has been issued",
            "to resume: casestat run --profile " + desk.profile + " --lake " + desk.lake);

    desk.casestat.heal();
    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.casestat.calls())
        .containsExactly(
            "analyze --as-of 2026-11-01T04:00:00Z",
            "report --period 2026-09 --publish",
            "report --period 2026-10 --publish");
  }

  @Test
  void afterAFailedAnalyzeNothingIsReported() {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-09");
    desk.casestat.fail(3, "analyze");

    assertThat(desk.run(NOVEMBER_20)).isEqualTo(3);
    assertThat(desk.casestat.calls()).hasSize(1);
    assertThat(desk.told()).contains("FAILED: analyze as of 2026-11-01T04:00:00Z (exit code 3)");
  }

  @Test
  void aLakeThatIsComputedAlreadyIsNotComputedAgain() {
    Desk desk =
        new Desk(folder, MONTHLY)
            .knows("cases", "a", COMPLETE)
            .published("2026-09")
            .analyzed("2026-11-01T04:00:00Z");

    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.casestat.calls()).containsExactly("report --period 2026-10 --publish");

    // Something more was delivered since: what is computed is not of all rows.
    desk.knows("cases", "b", "2026-12-01T04:00:00Z");
    assertThat(desk.run("2026-12-04T12:00:00Z")).isZero();
    assertThat(desk.casestat.calls()).startsWith("analyze --as-of 2026-12-01T05:00:00Z");
  }

  @Test
  void whatIsNotCompleteWaitsAndSaysForWhat() {
    Desk desk =
        new Desk(folder, MONTHLY).knows("cases", "a", "2026-10-29T21:02:00Z").published("2026-09");

    assertThat(desk.run("2026-11-05T12:00:00Z")).isEqualTo(6);
    assertThat(desk.casestat.calls()).isEmpty();
  }

  @Test
  void aSlipOfAYearMakesNoSourceComplete() {
    Desk desk =
        new Desk(folder, MONTHLY)
            .knows("cases", "a", "2062-10-29T21:02:00Z", "2026-10-30T00:00:00Z")
            .published("2026-09");

    assertThat(desk.run("2026-11-05T12:00:00Z")).isEqualTo(6);
  }

  @Test
  void pastTheDeadlineItIsIssuedAsProvisionalAndLaterAsFinal() {
    Desk desk =
        new Desk(folder, MONTHLY).knows("cases", "a", "2026-10-29T21:02:00Z").published("2026-09");

    assertThat(desk.run("2026-11-10T13:00:00Z")).isZero();
    assertThat(desk.casestat.calls())
        .containsExactly(
            "analyze --as-of 2026-11-01T04:00:00Z",
            "report --period 2026-10 --publish --provisional cases is complete to 29 Oct 2026"
                + " 17:02");
    assertThat(desk.told())
        .contains("issued 2026-10, provisional: cases is complete to 29 Oct 2026 17:02");

    assertThat(desk.run("2026-11-11T13:00:00Z")).isZero();
    assertThat(desk.casestat.calls()).isEmpty();

    desk.knows("cases", "b", COMPLETE);
    assertThat(desk.run("2026-11-12T13:00:00Z")).isZero();
    assertThat(desk.casestat.calls()).contains("report --period 2026-10 --publish");
    assertThat(desk.run("2026-11-13T13:00:00Z")).isZero();
    assertThat(desk.casestat.calls()).isEmpty();
  }

  @Test
  void onlyNewAndFinishedFilesAreTakenIn() throws IOException {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "known", COMPLETE).published("2026-10");
    desk.put("cases-1.csv", "known");
    Path two = desk.put("cases-2.csv", "new");
    desk.put("cases-3.csv.part", "on its way");
    desk.put(".cases-4.csv", "hidden");
    Files.createDirectories(desk.deliveries.resolve("more"));
    Path five = desk.put("more/cases-0.csv", "newer");

    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.casestat.calls())
        .containsExactly("ingest --keep-going %s %s".formatted(two, five));
  }

  @Test
  void aBrokenFileIsNamedAndTheRestIsDone() {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-09");
    Path broken = desk.put("cases-2.csv", "broken");
    desk.casestat.fail(3, "ingest");

    assertThat(desk.run(NOVEMBER_20)).isEqualTo(3);

    assertThat(desk.casestat.calls()).contains("report --period 2026-10 --publish");
    assertThat(desk.told()).contains("not taken in: " + broken, "issued 2026-10");
  }

  @Test
  void whereIngestFailsForAnotherReasonNothingIsIssued() {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-09");
    desk.put("cases-2.csv", "new");
    desk.casestat.fail(4, "ingest");

    assertThat(desk.run(NOVEMBER_20)).isEqualTo(4);
    assertThat(desk.casestat.calls()).hasSize(1);
    assertThat(desk.told()).contains("FAILED: ingest (exit code 4)");
  }

  @Test
  void aDraftIsMadeOnceAndLeftToBeApproved() {
    Desk desk =
        new Desk(folder, "edition: month, on: 1st, at: 8:00, waits_for: [], publish: draft")
            .published("2026-09");

    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.casestat.calls())
        .containsExactly("analyze --as-of 2026-11-01T04:00:00Z", "report --period 2026-10");
    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.casestat.calls()).isEmpty();
  }

  @Test
  void aQuarterThatComesLateDoesNotSetThePagesBack() {
    Desk desk =
        new Desk(folder, "edition: quarter, on: 20th, at: 8:00, waits_for: []", MONTHLY)
            .published("2026-10", "2026-Q2");

    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.casestat.calls())
        .containsExactly(
            "analyze --as-of 2026-11-01T04:00:00Z", "report --period 2026-Q3 --publish");
  }

  @Test
  void ofTwoAtOnceTheSecondIsToldWhoIsAtIt() {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-09");
    try (LakeLock held = LakeLock.takeForRun(desk.lake)) {
      assertThatThrownBy(() -> desk.run(NOVEMBER_20))
          .isInstanceOf(LakeBusyException.class)
          .hasMessageContaining("casestat run, process " + ProcessHandle.current().pid())
          .hasMessageContaining("started 20");
    }
    assertThat(desk.casestat.calls()).isEmpty();
    assertThat(desk.run(NOVEMBER_20)).isZero();
  }

  @Test
  void aSecondProcessEndsWithFourAndADeadOneIsTakenOverFrom() throws Exception {
    Desk desk =
        new Desk(folder, "edition: month, on: 1st, at: 8:00, waits_for: []").published("2026-09");
    Path slow = folder.resolve("slow");
    Files.writeString(slow, "#!/bin/sh\ntouch " + folder + "/started\nexec sleep 60\n");
    assertThat(slow.toFile().setExecutable(true)).isTrue();
    Process first = process(desk, slow);
    while (!Files.exists(folder.resolve("started")) && first.isAlive()) {
      Thread.sleep(50);
    }

    Process second = process(desk, desk.casestat.command());
    String told = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(second.waitFor()).isEqualTo(4);
    assertThat(told).contains("casestat run, process " + first.pid());

    // Its child is killed after it: otherwise it would see that end, and let go of its lock itself.
    List<ProcessHandle> children = first.descendants().toList();
    first.destroyForcibly();
    assertThat(first.waitFor(20, TimeUnit.SECONDS)).isTrue();
    children.forEach(ProcessHandle::destroyForcibly);
    assertThat(desk.casestat.calls()).isEmpty();
    assertThat(desk.run(NOVEMBER_20)).isZero();
  }

  private static Process process(Desk desk, Path command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Dcasestat.command=" + command));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Run.class.getName()));
    line.addAll(desk.place().run().subList(1, desk.place().run().size()));
    line.addAll(List.of("--now", Instant.parse(NOVEMBER_20).toString()));
    return new ProcessBuilder(line).start();
  }
}
