package casestat.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.lake.LakeBusyException;
import casestat.lake.LakeLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The chain of what is due, with a command that is faked and a lake and editions that are not. A
 * claim for each way in which a step may end: they are one promise, and in one file.
 */
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
            "to resume: " + desk.casestat.command() + " run --profile " + desk.profile,
            " --lake " + desk.lake);

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
  void whatWasChangedAMomentAgoWaitsAndHoldsNothingUp() throws IOException {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-09");
    Path old = desk.put("cases-1.csv", "whole");
    Path young = desk.put("cases-2.csv", "half");
    Path ahead = desk.put("cases-3.csv", "of another clock");
    Instant now = Instant.parse(NOVEMBER_20);
    desk.clock = () -> now;
    Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(120)));
    Files.setLastModifiedTime(young, FileTime.from(now.minusSeconds(119)));
    Files.setLastModifiedTime(ahead, FileTime.from(now.plusSeconds(86_400)));

    assertThat(desk.run(NOVEMBER_20)).isEqualTo(6);
    assertThat(desk.casestat.calls())
        .contains(
            "ingest --keep-going %s %s".formatted(old, ahead), "report --period 2026-10 --publish");

    desk.knows("cases", "whole", COMPLETE).knows("cases", "of another clock", COMPLETE);
    desk.clock = () -> now.plusSeconds(1);
    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.casestat.calls()).containsExactly("ingest --keep-going " + young);
  }

  @Test
  void whatTheLakeKnowsWaitsForNothing() throws IOException {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "whole", COMPLETE).published("2026-10");
    Instant now = Instant.parse(NOVEMBER_20);
    desk.clock = () -> now;
    Files.setLastModifiedTime(desk.put("cases-1.csv", "whole"), FileTime.from(now));

    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.casestat.calls()).isEmpty();
  }

  @Test
  void aBrokenFileIsToldOfOnceAndTheRestIsDone() {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-09");
    Path broken = desk.put("cases-2.csv", "broken");
    desk.casestat.refuse(3, "9 of 9 rows rejected");

    assertThat(desk.run(NOVEMBER_20)).isEqualTo(3);

    assertThat(desk.casestat.calls()).contains("report --period 2026-10 --publish");
    assertThat(desk.mails())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains(
            broken.toString(),
            "9 of 9 rows rejected",
            "last good state: 2026-09 has been issued",
            "to resume, when it is mended: " + desk.casestat.command() + " run --profile ");

    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.casestat.calls()).isEmpty();
    assertThat(desk.mails()).isEmpty();
  }

  @Test
  void whatWasRefusedIsTriedAgainWhenItOrTheProfileHasChanged() throws IOException {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-10");
    Path broken = desk.put("cases-2.csv", "broken");
    desk.casestat.refuse(2, "fits no source");
    assertThat(desk.run(NOVEMBER_20)).isEqualTo(2);
    desk.mails();
    desk.casestat.calls();

    desk.put("cases-2.csv", "broken otherwise");
    assertThat(desk.run(NOVEMBER_20)).isEqualTo(2);
    assertThat(desk.casestat.calls()).containsExactly("ingest --keep-going " + broken);
    assertThat(desk.mails()).hasSize(1);

    String mended =
        Files.readString(desk.profile).replace("reject_at_most: 2%", "reject_at_most: 3%");
    assertThat(mended).contains("reject_at_most: 3%");
    Files.writeString(desk.profile, mended);
    assertThat(desk.run(NOVEMBER_20)).isEqualTo(2);
    assertThat(desk.casestat.calls()).containsExactly("ingest --keep-going " + broken);
    // The same file for the same reason.
    assertThat(desk.mails()).isEmpty();

    Files.delete(broken);
    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.lake.resolve("refused.json")).doesNotExist();
  }

  @Test
  void operatorsWhoCouldNotBeReachedAreToldByTheNextRun() {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-10");
    desk.put("cases-2.csv", "broken");
    desk.casestat.refuse(3, "torn");
    desk.reachable(false);
    assertThat(desk.run(NOVEMBER_20)).isEqualTo(3);

    desk.reachable(true);
    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.run(NOVEMBER_20)).isZero();
    assertThat(desk.mails()).isEmpty();
  }

  @Test
  void whereNoFileIsToBlameAWrongConfigurationStopsEverything() {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-09");
    desk.put("cases-2.csv", "new");
    desk.casestat.fail(2, "ingest");

    assertThat(desk.run(NOVEMBER_20)).isEqualTo(2);
    assertThat(desk.casestat.calls()).hasSize(1);
    assertThat(desk.told()).contains("FAILED: ingest (exit code 2)");
    assertThat(desk.lake.resolve("refused.json")).doesNotExist();
  }

  @Test
  void aFailureIsMailedOnceWithWhatItSaidAndIsNewsAgainAfterAGoodRun() {
    Desk desk = new Desk(folder, MONTHLY).knows("cases", "a", COMPLETE).published("2026-09");
    desk.casestat.fail(1, "report");
    desk.run(NOVEMBER_20);
    desk.run(NOVEMBER_20);
    assertThat(desk.mails())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("casestat: report 2026-10 failed")
        .contains("last good state: 2026-09 has been issued", "report did not do well");

    desk.casestat.heal();
    assertThat(desk.run(NOVEMBER_20)).isZero();
    desk.casestat.fail(1, "report");
    desk.knows("cases", "b", COMPLETE);
    desk.run("2026-12-09T13:00:00Z");
    assertThat(desk.mails()).anyMatch(mail -> mail.contains("report 2026-11 failed"));
  }

  @Test
  void thatAnEditionWaitsIsMailedOnce() {
    Desk desk =
        new Desk(folder, MONTHLY).knows("cases", "a", "2026-10-29T21:02:00Z").published("2026-09");

    desk.run("2026-11-05T12:00:00Z");
    desk.knows("cases", "b", "2026-10-29T22:02:00Z");
    desk.run("2026-11-05T13:00:00Z");

    assertThat(desk.mails())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("casestat: 2026-10 is due and waits")
        .contains("cases is complete to 29 Oct 2026 17:02; at the latest until Tue 10 Nov 2026");
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
