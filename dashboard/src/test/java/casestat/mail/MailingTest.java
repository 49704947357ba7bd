package casestat.mail;

import static casestat.mail.Town.CLERK;
import static casestat.mail.Town.COUNCIL;
import static casestat.mail.Town.MAYOR;
import static casestat.mail.Town.ONCALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.ExitCode;
import casestat.command.Refusal;
import casestat.lake.LakeLock;
import casestat.report.Edition;
import casestat.report.Summary;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One mail to each, none twice, none lost, whatever the server does: a claim for each thing that a
 * server, a process or a person may do. They are one promise, and in one file.
 */
class MailingTest {
  private static final String OCTOBER = "2026-10-r1";

  @TempDir Path folder;
  private final FakeServer server = new FakeServer();
  private Town town;

  @BeforeEach
  void begin() {
    town = new Town(folder, server.port());
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void eachRecipientGetsOneMailHoweverOftenItRuns() {
    Edition october = town.publish("2026-10", 1);

    Round first = town.mailing().send(october);
    town.mailing().send(october);
    Round third = town.mailing().sendWaiting(null);

    assertThat(server.accepted()).containsExactly(MAYOR, CLERK, COUNCIL);
    assertThat(first.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(first.steps()).extracting(Round.Step::words).contains("250 2.0.0 queued as F1");
    assertThat(third.steps()).isEmpty();
    assertThat(town.lines(OCTOBER)).hasSize(9);
  }

  @Test
  void oneOfThreeIsRefusedAndTheOthersHaveTheirs() {
    server.is(FakeServer.Manner.REFUSES, CLERK);

    Round round = town.mailing().send(town.publish("2026-10", 1));
    town.mailing().sendWaiting(null);
    town.later(Duration.ofDays(1));
    Round last = town.mailing().sendWaiting(null);

    assertThat(server.accepted()).containsExactly(MAYOR, COUNCIL, ONCALL);
    assertThat(town.states(OCTOBER))
        .isEqualTo(Map.of(MAYOR, "ACCEPTED", CLERK, "REFUSED", COUNCIL, "ACCEPTED"));
    assertThat(round.exitCode()).isEqualTo(ExitCode.OUR_FAULT);
    assertThat(last.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(server.texts().get(2)).contains(CLERK, "no such mailbox", "To: " + ONCALL);
  }

  @Test
  void whatIsPutOffIsSentLaterAndOnce() {
    server.is(FakeServer.Manner.DEFERS, MAYOR);
    Edition october = town.publish("2026-10", 1);

    Round first = town.mailing().send(october);
    server.is(FakeServer.Manner.ACCEPTS, MAYOR);
    Round tooSoon = town.mailing().sendWaiting(null);
    assertThat(tooSoon.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(tooSoon.lines())
        .containsExactly(
            "2026-10/r1 to mayor@example.org waits until 2026-11-04T13:15:00Z: the server put it"
                + " off (451 4.7.1 greylisted, come again)");
    town.later(Duration.ofMinutes(15));
    Round second = town.mailing().sendWaiting(null);
    town.mailing().sendWaiting(null);

    assertThat(first.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(tooSoon.steps()).isEmpty();
    assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(server.accepted()).containsExactly(CLERK, COUNCIL, MAYOR);
  }

  @Test
  void whatIsPutOffForThreeDaysIsGivenUpAndOperatorsAreToldOnce() {
    server.is(FakeServer.Manner.DEFERS, MAYOR);
    town.mailing().send(town.publish("2026-10", 1));
    for (int run = 0; run < 24; run++) {
      town.later(Duration.ofHours(6));
      town.mailing().sendWaiting(null);
    }

    assertThat(town.states(OCTOBER)).containsEntry(MAYOR, "EXPIRED");
    assertThat(server.accepted()).containsExactly(CLERK, COUNCIL, ONCALL);
  }

  @Test
  void aConnectionThatIsLostAfterTheTextIsUnknownAndNotResent() {
    server.is(FakeServer.Manner.GONE_AFTER_TEXT, MAYOR);
    Edition october = town.publish("2026-10", 1);

    town.mailing().send(october);
    server.is(FakeServer.Manner.ACCEPTS, MAYOR);
    town.later(Duration.ofDays(1));
    town.mailing().send(october);
    town.mailing().sendWaiting(null);

    assertThat(town.states(OCTOBER))
        .isEqualTo(Map.of(MAYOR, "UNKNOWN", CLERK, "ACCEPTED", COUNCIL, "ACCEPTED"));
    assertThat(server.accepted()).containsExactly(CLERK, COUNCIL, ONCALL);
    assertThat(server.texts()).hasSize(4);
  }

  @Test
  void aPersonSendsItAgainWithTheSameId() {
    server.is(FakeServer.Manner.GONE_AFTER_TEXT, MAYOR);
    town.mailing().send(town.publish("2026-10", 1));
    server.is(FakeServer.Manner.ACCEPTS, MAYOR);

    Round again = town.mailing().resend("2026-10/r1", "Mayor@example.org");

    assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(town.states(OCTOBER)).containsEntry(MAYOR, "ACCEPTED");
    assertThat(messageIds(MAYOR)).hasSize(2).allMatch(id -> id.equals(messageIds(MAYOR).get(0)));
    assertThat(messageIds(CLERK)).doesNotContainAnyElementsOf(messageIds(MAYOR));
    assertThat(messageIds(MAYOR).get(0))
        .matches("<city311-2026-10-r1\\.[0-9a-f]{24}@example\\.org>");
    assertThatThrownBy(() -> town.mailing().resend(null, "else@example.org"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(MAYOR);
  }

  private List<String> messageIds(String to) {
    return server.texts().stream()
        .filter(text -> text.lines().anyMatch(line -> line.matches("To: .*\\b" + to + ">?")))
        .map(
            text ->
                text.replace("\n ", " ")
                    .lines()
                    .filter(line -> line.startsWith("Message-ID:"))
                    .findFirst()
                    .orElseThrow()
                    .substring(12)
                    .strip())
        .toList();
  }

  @Test
  void aConnectionThatIsLostBeforeTheTextIsTriedAgain() {
    server.is(FakeServer.Manner.GONE_AT_ONCE, MAYOR);

    town.mailing().send(town.publish("2026-10", 1));
    server.is(FakeServer.Manner.ACCEPTS, MAYOR);
    town.later(Duration.ofHours(1));
    town.mailing().sendWaiting(null);

    assertThat(server.accepted()).containsExactly(CLERK, COUNCIL, MAYOR);
  }

  @Test
  void aServerThatFallsSilentBeforeTheTextIsTriedAgain() {
    town.patient(Duration.ofMillis(300));
    server.is(FakeServer.Manner.SILENT_AT_ONCE, MAYOR);

    Round round = town.mailing().send(town.publish("2026-10", 1));
    server.is(FakeServer.Manner.ACCEPTS, MAYOR);
    town.later(Duration.ofHours(1));
    town.mailing().sendWaiting(null);

    assertThat(round.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(server.accepted()).containsExactly(CLERK, COUNCIL, MAYOR);
  }

  @Test
  void aServerThatFallsSilentAfterTheTextHasItMaybeAndGetsItNoSecondTime() {
    town.patient(Duration.ofMillis(300));
    server.is(FakeServer.Manner.SILENT_AFTER_TEXT, MAYOR);

    town.mailing().send(town.publish("2026-10", 1));
    server.is(FakeServer.Manner.ACCEPTS, MAYOR);
    town.later(Duration.ofDays(1));
    town.mailing().sendWaiting(null);

    assertThat(town.states(OCTOBER)).containsEntry(MAYOR, "UNKNOWN");
    assertThat(server.accepted()).containsExactly(CLERK, COUNCIL, ONCALL);
  }

  @Test
  void aServerThatTakesTheCallAndSaysNothingIsUnreachable() throws IOException {
    // Nobody answers who is asked: the machine itself takes the call.
    try (ServerSocket silent = new ServerSocket(0)) {
      Town patient = new Town(folder, silent.getLocalPort()).patient(Duration.ofMillis(300));

      Round round = patient.mailing().send(patient.publish("2026-10", 1));

      assertThat(round.exitCode()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE);
      assertThat(patient.states(OCTOBER).values()).containsOnly("QUEUED");
    }
  }

  @Test
  void aBrokenLedgerStopsTheMailsOfItsEditionAlone() throws IOException {
    town.publish("2026-09", 1);
    town.mailing().sendWaiting(null);
    Files.writeString(town.ledger("2026-09-r1"), "{\"at\":\"soon\"}\n");
    town.publish("2026-10", 1);

    Round round = town.mailing().sendWaiting(null);
    town.mailing().sendWaiting(null);

    assertThat(round.exitCode()).isEqualTo(ExitCode.OUR_FAULT);
    assertThat(round.lines().toString()).contains("nothing is mailed of 2026-09/r1");
    assertThat(server.accepted())
        .containsExactly(MAYOR, CLERK, COUNCIL, MAYOR, CLERK, COUNCIL, ONCALL);
    assertThat(server.texts().get(6).replace("=\n", ""))
        .contains("2026-09/r1", "a line that no ledger has", "--lake " + town.lake);
  }

  @Test
  void aBrokenSummaryHoldsItsPeriodAndIsToldOfAgainWhenItBreaksAgain() throws IOException {
    town.publish("2026-10", 1);
    Edition second = town.publish(Town.summary("2026-10", 2, Summary.State.RESTATED));
    Path summary = second.folder().resolve(Summary.NAME);
    String whole = Files.readString(summary);
    Files.writeString(summary, "{");
    town.mailing().sendWaiting(null);
    town.mailing().sendWaiting(null);
    // The one before it is not sent in its place.
    assertThat(server.accepted()).containsExactly(ONCALL);

    Files.writeString(summary, whole);
    town.mailing().sendWaiting(null);
    assertThat(server.accepted()).hasSize(4);

    Files.writeString(summary, "{");
    town.later(Duration.ofDays(1));
    town.mailing().sendWaiting(null);
    assertThat(Collections.frequency(server.accepted(), ONCALL)).isEqualTo(2);
    assertThat(messageIds(ONCALL)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void besideALakeThatIsNotThereNothingIsSentTwice() throws IOException {
    town.publish("2026-10", 1);
    Files.delete(town.lake);

    assertThatThrownBy(() -> town.mailing().sendWaiting(null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--lake");
    assertThat(server.heard()).isEmpty();
  }

  @Test
  void aServerThatWillNotHaveTheTextRefuses() {
    server.is(FakeServer.Manner.REFUSES_THE_TEXT, MAYOR);

    town.mailing().send(town.publish("2026-10", 1));

    assertThat(town.states(OCTOBER)).containsEntry(MAYOR, "REFUSED");
    assertThat(server.accepted()).containsExactly(CLERK, COUNCIL, ONCALL);
  }

  @Test
  void whoDiedWhileSendingLeavesItUnknown() {
    town.publish("2026-10", 1);
    Instant at = Instant.parse("2026-11-04T12:00:00Z");
    new Began(town.ledgers()).now(List.of());
    Ledger ledger = new Ledger(town.ledger(OCTOBER));
    ledger.begin(
        List.of(Posting.queued(MAYOR, at), Posting.queued(CLERK, at), Posting.queued(COUNCIL, at)));
    ledger.add(Posting.queued(MAYOR, at).sending(at));

    Round round = town.mailing().sendWaiting(null);
    town.mailing().sendWaiting(null);

    assertThat(town.states(OCTOBER)).containsEntry(MAYOR, "UNKNOWN");
    assertThat(server.accepted()).containsExactly(CLERK, COUNCIL, ONCALL);
    assertThat(round.exitCode()).isEqualTo(ExitCode.OUR_FAULT);
  }

  @Test
  void aLineThatWasTornNeverHappened() throws IOException {
    Edition october = town.publish("2026-10", 1);
    new Began(town.ledgers()).now(List.of());
    Instant at = Instant.parse("2026-11-04T12:00:00Z");
    new Ledger(town.ledger(OCTOBER)).begin(List.of(Posting.queued(MAYOR, at)));
    Files.writeString(
        town.ledger(OCTOBER),
        "{\"at\":\"2026-11-04T12:00:01Z\",\"to\":\"ma",
        StandardOpenOption.APPEND);

    town.mailing().send(october);

    assertThat(server.accepted()).containsExactly(MAYOR);
    assertThat(town.states(OCTOBER)).isEqualTo(Map.of(MAYOR, "ACCEPTED"));
    assertThat(town.lines(OCTOBER)).hasSize(3);
  }

  @Test
  void aServerThatIsDownLeavesAllOfThemWaiting() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Edition october = town.publish("2026-10", 1);

    Round down = new Town(folder, free).mailing().send(october);

    assertThat(down.exitCode()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE);
    assertThat(down.lines().toString()).contains("127.0.0.1:" + free, "next run");
    assertThat(town.states(OCTOBER).values()).containsOnly("QUEUED").hasSize(3);
    new Town(folder, server.port()).mailing().sendWaiting(null);
    assertThat(server.accepted()).containsExactly(MAYOR, CLERK, COUNCIL);
  }

  @Test
  void nothingIsSaidInTheClearWhereTheServerHasNoStarttls() {
    Town demanding =
        new Town(folder, "  port: %d\n  security: starttls\n".formatted(server.port()));
    demanding.profile("  user: riverton\n  password: ${env:SMTP_USER}\n");

    Round round = demanding.mailing().send(demanding.publish("2026-10", 1));

    assertThat(round.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(round.lines().toString()).contains("STARTTLS");
    assertThat(server.heard()).isNotEmpty().noneMatch(line -> line.matches("(AUTH|MAIL).*"));
    assertThat(town.states(OCTOBER).values()).containsOnly("QUEUED");
  }

  @Test
  void aSecretThatIsNotWhereTheProfileSaysIsNamed() {
    town.profile("  user: riverton\n  password: ${env:NOT_SET}\n");

    Round round = town.mailing().send(town.publish("2026-10", 1));

    assertThat(round.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(round.lines().toString()).contains("NOT_SET");
  }

  @Test
  void anArchiveIsNotMailedAtOnce() {
    town.publish("2026-07", 1);
    town.publish("2026-08", 1);
    town.publish("2026-09", 1);

    town.mailing().sendWaiting(null);

    assertThat(server.accepted()).hasSize(3);
    assertThat(town.ledger("2026-09-r1")).exists();
    assertThat(town.ledger("2026-08-r1")).doesNotExist();
    town.mailing().sendWaiting("2026-08");
    assertThat(server.accepted()).hasSize(6);
    assertThat(town.ledger("2026-08-r1")).exists();
    assertThat(town.ledger("2026-07-r1")).doesNotExist();
  }

  @Test
  void whatIsPublishedOnceMailHasBegunIsMailedByTheNextRunRestatementsOfOldMonthsToo() {
    town.publish("2026-08", 1);
    town.publish("2026-09", 1);
    town.mailing().sendWaiting(null);

    town.publish("2026-10", 1);
    town.publish("2026-11", 1);
    town.publish("2026-08", 2);
    Round round = town.mailing().sendWaiting(null);

    assertThat(round.steps())
        .extracting(Round.Step::edition)
        .containsOnly("2026-08/r2", "2026-10/r1", "2026-11/r1")
        .hasSize(9);
  }

  @Test
  void figuresThatWereRestatedAreNotSentAnyMore() {
    server.is(FakeServer.Manner.DEFERS, MAYOR);
    town.mailing().send(town.publish("2026-10", 1));
    server.is(FakeServer.Manner.ACCEPTS, MAYOR);

    town.publish(Town.summary("2026-10", 2, Summary.State.RESTATED));
    town.later(Duration.ofDays(1));
    town.mailing().sendWaiting(null);

    assertThat(town.states(OCTOBER)).containsEntry(MAYOR, "SUPERSEDED");
    assertThat(Collections.frequency(server.accepted(), MAYOR)).isEqualTo(1);
    assertThat(server.texts().get(2)).contains("revision 2 (restated)");
  }

  @Test
  void thatAnEditionWasWithdrawnIsAMailOfItsOwn() {
    town.mailing().send(town.publish("2026-10", 1));

    town.publish(Town.summary("2026-10", 1, Summary.State.WITHDRAWN));
    town.mailing().sendWaiting(null);
    town.mailing().sendWaiting(null);

    assertThat(server.accepted()).hasSize(6);
    assertThat(server.texts().get(5)).contains("(withdrawn)", "do not use its figures");
  }

  @Test
  void whoHasLeftTheProfileGetsNothingAnyMore() throws IOException {
    server.is(FakeServer.Manner.DEFERS, COUNCIL);
    town.mailing().send(town.publish("2026-10", 1));
    server.is(FakeServer.Manner.ACCEPTS, COUNCIL);
    Files.writeString(
        town.file(), Files.readString(town.file()).replace(", " + COUNCIL + "]", "]"));

    town.later(Duration.ofDays(1));
    town.mailing().sendWaiting(null);

    assertThat(server.accepted()).containsExactly(MAYOR, CLERK);
  }

  @Test
  void twoAtOnceAreOne() throws IOException {
    Edition october = town.publish("2026-10", 1);
    Path mails = Files.createDirectories(town.ledgers());
    try (LakeLock held = LakeLock.takeForMail(mails)) {
      Round round = town.mailing().send(october);

      assertThat(round.exitCode()).isEqualTo(ExitCode.BUSY);
      assertThat(round.lines().toString()).contains("process " + ProcessHandle.current().pid());
    }
    assertThat(server.heard()).isEmpty();
    town.mailing().send(october);
    assertThat(server.accepted()).hasSize(3);
  }

  @Test
  void aServerThatTakesLittleGetsLinks() {
    try (FakeServer small = new FakeServer("SIZE 203500")) {
      Town careful = new Town(folder, small.port());

      careful.mailing().send(careful.publish("2026-10", 1));

      assertThat(small.accepted()).hasSize(3);
      assertThat(small.texts().get(0).replace("=\n", ""))
          .contains("https://311.example.org/editions/2026-10/r1/workbook.xlsx")
          .contains("filename=figures.csv")
          .doesNotContain("filename=workbook.xlsx");
    }
  }

  @Test
  void operatorsAreToldOfAnything() {
    assertThat(town.mailing().tellOperators("The lake is\nlost", "Mend it.")).isTrue();
    server.is(FakeServer.Manner.REFUSES, ONCALL);
    assertThat(town.mailing().tellOperators("Again", "Mend it.")).isFalse();

    assertThat(server.accepted()).containsExactly(ONCALL);
    assertThat(server.texts().get(0)).contains("Subject: The lake is lost", "Mend it.");
  }

  @Test
  void aPreviewSendsAndWritesNothing() {
    town.publish("2026-09", 1);
    town.publish("2026-10", 1);

    List<Mailing.Preview> previews = town.mailing().preview(null, null);

    assertThat(previews).hasSize(1);
    assertThat(previews.get(0).to()).containsExactly(MAYOR, CLERK, COUNCIL);
    assertThat(previews.get(0).text()).contains("Done in time: 84.1%");
    assertThat(server.heard()).isEmpty();
    assertThat(town.ledgers()).doesNotExist();
  }

  @Test
  void anEditionWithoutASummarySaysWhatIsMissing() throws IOException {
    Edition october = town.publish("2026-10", 1);
    Files.delete(october.folder().resolve("summary.json"));

    assertThatThrownBy(() -> town.mailing().send(october))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2026-10/r1")
        .hasMessageContaining("summary.json");
    assertThat(town.mailing().sendWaiting(null).steps()).isEmpty();
  }
}
