package casestat.sla;

import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.lake.Event.Actor;
import casestat.lake.Event.Kind;
import casestat.profile.Target;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One promise, one case. 5 October 2026 is a Monday; the desk is open nine to five, UTC. */
class SlaClockTest {
  private static final String LATER = "2026-11-01T00:00";
  private static final Desk FOUR_HOURS = Desk.promising(Desk.hours(4));

  @Test
  void whatIsUsedUpAtClosingTimeIsDueThenOrAtTheNextOpeningAsThePolicySays() {
    Target closing = new Target.BusinessTime(Duration.ofHours(1));
    Target opening = new Target.BusinessTime(Duration.ofHours(1), true);
    Life late = Life.opened("2026-10-09T16:00");
    Life early = Life.opened("2026-10-09T15:30");

    assertThat(Desk.promising(closing).resolution(late, "2026-10-20T00:00").dueAt())
        .isEqualTo(utc("2026-10-09T17:00"));
    // The weekend lies between.
    assertThat(Desk.promising(opening).resolution(late, "2026-10-20T00:00").dueAt())
        .isEqualTo(utc("2026-10-12T09:00"));
    assertThat(Desk.promising(opening).resolution(early, "2026-10-20T00:00").dueAt())
        .isEqualTo(utc("2026-10-09T16:30"));
  }

  @Test
  void t10_theClockStartsAtTheSubmission() {
    Life life = Life.opened("2026-10-05T10:00").then(Kind.ASSIGNED, "2026-10-05T12:00");

    ClockReading reading = FOUR_HOURS.resolution(life, "2026-10-05T13:00");

    assertThat(reading.startedAt()).isEqualTo(utc("2026-10-05T10:00"));
    assertThat(reading.state()).isEqualTo(State.RUNNING);
    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-05T14:00"));
    assertThat(reading.dueOn()).isEqualTo(20261005);
    assertThat(reading.targetSeconds()).isEqualTo(4 * 3600);
    assertThat(reading.elapsedSeconds()).isNull();
    assertThat(reading.stoppedAt()).isNull();
  }

  @Test
  void t12_aCaseOfTheNightCountsFromTheMorning() {
    Life life = Life.opened("2026-10-05T21:00");

    ClockReading answeredAtNight =
        FOUR_HOURS.response(life.reply("2026-10-05T22:00"), "2026-10-06T12:00");
    ClockReading resolution = FOUR_HOURS.resolution(life, "2026-10-06T12:00");

    assertThat(answeredAtNight.elapsedSeconds()).isZero();
    assertThat(answeredAtNight.state()).isEqualTo(State.MET);
    assertThat(resolution.dueAt()).isEqualTo(utc("2026-10-06T13:00"));
  }

  @Test
  void t13_stoppingAtTheVeryInstantIsMet() {
    Life inTime = Life.opened("2026-10-05T10:00").resolve("2026-10-05T14:00");
    Life late = Life.opened("2026-10-05T10:00").resolve("2026-10-05T14:00:01");

    assertThat(FOUR_HOURS.resolution(inTime, LATER).state()).isEqualTo(State.MET);
    assertThat(FOUR_HOURS.resolution(late, LATER).state()).isEqualTo(State.BREACHED_CLOSED);
    assertThat(FOUR_HOURS.resolution(late, LATER).elapsedSeconds()).isEqualTo(4 * 3600 + 1);
  }

  @Test
  void t13_stoppingWhileClosedWithNothingLeftIsLate() {
    Life life = Life.opened("2026-10-05T13:00").resolve("2026-10-05T17:00:01");

    ClockReading reading = FOUR_HOURS.resolution(life, LATER);

    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-05T17:00"));
    assertThat(reading.elapsedSeconds()).isEqualTo(4 * 3600);
    assertThat(reading.state()).isEqualTo(State.BREACHED_CLOSED);
  }

  @Test
  void aPartOfASecondCanBeLate() {
    Life life =
        Life.opened("2026-10-05T10:00")
            .then(Kind.RESOLVED, utc("2026-10-05T14:00").plusNanos(1_000));

    assertThat(FOUR_HOURS.resolution(life, LATER).state()).isEqualTo(State.BREACHED_CLOSED);
    assertThat(FOUR_HOURS.resolution(life, LATER).elapsedSeconds()).isEqualTo(4 * 3600);
  }

  @Test
  void aClockThatIsDueNowAndNotStoppedIsBreached() {
    Life life = Life.opened("2026-10-05T10:00");

    assertThat(FOUR_HOURS.resolution(life, "2026-10-05T13:59:59").state()).isEqualTo(State.RUNNING);
    assertThat(FOUR_HOURS.resolution(life, "2026-10-05T14:00").state())
        .isEqualTo(State.BREACHED_OPEN);
  }

  @Test
  void anOpenClockReadsTheSameUntilSomethingHappens() {
    Life life = Life.opened("2026-10-05T10:00").hold("2026-10-05T11:00").resume("2026-10-05T12:00");

    assertThat(FOUR_HOURS.resolution(life, "2026-10-05T12:30"))
        .isEqualTo(FOUR_HOURS.resolution(life, "2026-10-05T14:30"));
  }

  @Test
  void t14_onlyAPersonsAnswerIsAFirstResponse() {
    Life life =
        Life.opened("2026-10-05T10:00")
            .by(Actor.SYSTEM, Kind.REPLIED, "2026-10-05T10:01")
            .by(Actor.CITIZEN, Kind.REPLIED, "2026-10-05T10:02")
            .then(Kind.ACKNOWLEDGED, "2026-10-05T10:03")
            .reply("2026-10-05T11:00");

    assertThat(FOUR_HOURS.response(life, LATER).stoppedAt()).isEqualTo(utc("2026-10-05T11:00"));
  }

  @Test
  void aResolutionAnswersToo() {
    Life life =
        Life.opened("2026-10-05T10:00").resolve("2026-10-05T12:00").reply("2026-10-06T10:00");

    ClockReading reading = FOUR_HOURS.response(life, LATER);

    assertThat(reading.stoppedAt()).isEqualTo(utc("2026-10-05T12:00"));
    assertThat(reading.state()).isEqualTo(State.MET);
  }

  @Test
  void t15_anAnswerWhilePausedStopsTheClock() {
    Life life = Life.opened("2026-10-05T10:00").hold("2026-10-05T11:00").reply("2026-10-06T12:00");

    ClockReading reading = FOUR_HOURS.response(life, LATER);

    assertThat(reading.state()).isEqualTo(State.MET);
    assertThat(reading.stoppedAt()).isEqualTo(utc("2026-10-06T12:00"));
    assertThat(reading.elapsedSeconds()).isEqualTo(3600);
    // Monday 11 to 17 and Tuesday 9 to 12.
    assertThat(reading.pausedSeconds()).isEqualTo(9 * 3600);
    // Had it gone on at once, three hours would have been left.
    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-06T15:00"));
  }

  @Test
  void t16_closingAfterAResolutionIsClericalAndADirectCloseResolves() {
    Life resolved =
        Life.opened("2026-10-05T10:00")
            .resolve("2026-10-05T12:00")
            .then(Kind.CLOSED, "2026-10-12T09:00");
    Life closed = Life.opened("2026-10-05T10:00").then(Kind.CLOSED, "2026-10-05T13:00");

    assertThat(FOUR_HOURS.resolution(resolved, LATER).stoppedAt())
        .isEqualTo(utc("2026-10-05T12:00"));
    assertThat(FOUR_HOURS.resolution(closed, LATER).stoppedAt()).isEqualTo(utc("2026-10-05T13:00"));
  }

  @Test
  void anElapsedTargetCountsTheNight() {
    Life life = Life.opened("2026-10-05T16:00").hold("2026-10-05T18:00").resume("2026-10-05T20:00");

    ClockReading reading = Desk.promising(Desk.elapsed(24)).resolution(life, "2026-10-06T00:00");

    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-06T18:00"));
    assertThat(reading.pausedSeconds()).isEqualTo(2 * 3600);
    assertThat(reading.calendar()).isEqualTo("desk");
  }

  @Test
  void t27_withdrawnInvalidAndDuplicateCasesCancelTheClock() {
    for (Kind kind : new Kind[] {Kind.CANCELLED, Kind.INVALID, Kind.MERGED}) {
      Life justBefore = Life.opened("2026-10-05T10:00").then(kind, "2026-10-05T13:59");
      Life longAfter = Life.opened("2026-10-05T10:00").then(kind, "2026-10-09T13:59");

      for (Life life : new Life[] {justBefore, longAfter}) {
        assertThat(FOUR_HOURS.resolution(life, LATER).state()).isEqualTo(State.CANCELLED);
        assertThat(FOUR_HOURS.response(life, LATER).state()).isEqualTo(State.CANCELLED);
      }
    }
  }

  @Test
  void t27_otherEndsCanBeMetOrBreached() {
    for (Kind kind :
        new Kind[] {Kind.RESOLVED, Kind.CLOSED, Kind.REFERRED, Kind.NOT_RESPONSIBLE, Kind.UNABLE}) {
      Life inTime = Life.opened("2026-10-05T10:00").then(kind, "2026-10-05T14:00");
      Life late = Life.opened("2026-10-05T10:00").then(kind, "2026-10-05T15:00");

      assertThat(FOUR_HOURS.resolution(inTime, LATER).state()).isEqualTo(State.MET);
      assertThat(FOUR_HOURS.resolution(late, LATER).state()).isEqualTo(State.BREACHED_CLOSED);
    }
  }

  @Test
  void anAnswerBeforeAWithdrawalStillCounts() {
    Life life =
        Life.opened("2026-10-05T10:00")
            .reply("2026-10-05T15:00")
            .then(Kind.CANCELLED, "2026-10-05T16:00");

    assertThat(FOUR_HOURS.response(life, LATER).state()).isEqualTo(State.BREACHED_CLOSED);
    assertThat(FOUR_HOURS.resolution(life, LATER).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void aFlawedCaseHasNoReading() {
    Life life = Life.opened("2026-10-05T10:00").resolve("2026-10-05T09:00");

    assertThat(FOUR_HOURS.fold(life, LATER).readings()).isEmpty();
  }
}
