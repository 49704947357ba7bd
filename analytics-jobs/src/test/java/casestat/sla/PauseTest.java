package casestat.sla;

import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.lake.Event;
import casestat.lake.Event.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a pause takes from a clock. 5 October 2026 is a Monday; nine to five, UTC. */
class PauseTest {
  private static final String LATER = "2026-11-01T00:00";
  private static final Desk EIGHT_HOURS = Desk.promising(Desk.hours(8));

  @Test
  void t18_aStateOrAReasonPauses() {
    Life byReason =
        Life.opened("2026-10-05T10:00")
            .then(Kind.ON_HOLD, "2026-10-05T11:00", "On Hold", "waiting for citizen");
    Life byState =
        Life.opened("2026-10-05T10:00").then(Kind.NOTED, "2026-10-05T11:00", "Pending", null);
    Life otherwise =
        Life.opened("2026-10-05T10:00")
            .then(Kind.ON_HOLD, "2026-10-05T11:00", "On Hold", "internal review");

    assertThat(EIGHT_HOURS.resolution(byReason, "2026-10-05T12:00").state())
        .isEqualTo(State.PAUSED);
    assertThat(EIGHT_HOURS.resolution(byState, "2026-10-05T12:00").state()).isEqualTo(State.PAUSED);
    assertThat(EIGHT_HOURS.resolution(otherwise, "2026-10-05T12:00").state())
        .isEqualTo(State.RUNNING);
  }

  @Test
  void t18_aChangeOfStateEndsAPauseAndRepeatingItDoesNot() {
    Life life =
        Life.opened("2026-10-05T10:00")
            .hold("2026-10-05T11:00")
            .then(Kind.NOTED, "2026-10-05T12:00", "On Hold", "letter sent")
            .then(Kind.ASSIGNED, "2026-10-05T13:00", "Open", null);

    assertThat(EIGHT_HOURS.resolution(life, LATER).pausedSeconds()).isEqualTo(2 * 3600);
  }

  @Test
  void t18_anotherHoldForAReasonThatDoesNotPauseEndsThePause() {
    Life life =
        Life.opened("2026-10-05T10:00")
            .hold("2026-10-05T11:00")
            .then(Kind.ON_HOLD, "2026-10-05T12:00", "On Hold", "internal review");

    assertThat(EIGHT_HOURS.resolution(life, LATER).pausedSeconds()).isEqualTo(3600);
  }

  @Test
  void t19_aPauseWithinADayMovesTheDueTimeByItsLength() {
    Life life = Life.opened("2026-10-05T09:00").hold("2026-10-05T10:00").resume("2026-10-05T12:00");

    assertThat(EIGHT_HOURS.resolution(life, LATER).dueAt()).isEqualTo(utc("2026-10-06T11:00"));
  }

  @Test
  void t19_aPauseOverNightRemovesOnlyOpenHours() {
    Life life = Life.opened("2026-10-05T09:00").hold("2026-10-05T16:00").resume("2026-10-06T10:00");

    ClockReading reading = EIGHT_HOURS.resolution(life, LATER);

    assertThat(reading.pausedSeconds()).isEqualTo(2 * 3600);
    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-06T11:00"));
  }

  @Test
  void t19_aPauseOnAHolidayRemovesNothing() {
    Desk desk =
        Desk.promising(
            Hours.office().holiday("2026-10-06").calendar(), Desk.hours(8), Desk.THIRTY_DAYS);
    Life life = Life.opened("2026-10-05T13:00").hold("2026-10-06T08:00").resume("2026-10-06T18:00");

    ClockReading reading = desk.resolution(life, LATER);

    assertThat(reading.pausedSeconds()).isZero();
    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-07T13:00"));
  }

  @Test
  void t19_aPauseThatBeginsBeforeAHolidayRemovesWhatIsBeforeAndAfterIt() {
    Desk desk =
        Desk.promising(
            Hours.office().holiday("2026-10-06").calendar(), Desk.hours(8), Desk.THIRTY_DAYS);
    Life life = Life.opened("2026-10-05T09:00").hold("2026-10-05T15:00").resume("2026-10-07T10:00");

    assertThat(desk.resolution(life, LATER).pausedSeconds()).isEqualTo(3 * 3600);
    assertThat(desk.resolution(life, LATER).dueAt()).isEqualTo(utc("2026-10-07T12:00"));
  }

  @Test
  void t20_aPausedClockIsNotDue() {
    Life life = Life.opened("2026-10-05T09:00").hold("2026-10-05T16:59");

    ClockReading reading = EIGHT_HOURS.resolution(life, LATER);

    assertThat(reading.state()).isEqualTo(State.PAUSED);
    assertThat(reading.dueAt()).isNull();
    assertThat(reading.pausedSeconds()).isZero();
  }

  @Test
  void aPauseThatBeginsWhenTheTimeIsUsedUpComesTooLate() {
    Life life = Life.opened("2026-10-05T09:00").hold("2026-10-05T17:00");

    ClockReading reading = EIGHT_HOURS.resolution(life, LATER);

    assertThat(reading.state()).isEqualTo(State.BREACHED_OPEN);
    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-05T17:00"));
  }

  @Test
  void t21_aPauseAfterTheBreachChangesNothingAndMakesItNoWorse() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .hold("2026-10-06T10:00")
            .resume("2026-10-06T15:00")
            .resolve("2026-10-06T16:00");

    ClockReading reading = EIGHT_HOURS.resolution(life, LATER);

    assertThat(reading.state()).isEqualTo(State.BREACHED_CLOSED);
    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-05T17:00"));
    assertThat(reading.elapsedSeconds()).isEqualTo(10 * 3600);
    assertThat(EIGHT_HOURS.resolution(life, "2026-10-06T12:00").state())
        .isEqualTo(State.BREACHED_OPEN);
  }

  @Test
  void t22_aPauseEnteredAfterwardsCountsFromWhenItHappened() {
    Life life = Life.opened("2026-10-05T09:00").resolve("2026-10-06T10:00");
    assertThat(EIGHT_HOURS.resolution(life, LATER).state()).isEqualTo(State.BREACHED_CLOSED);

    life.hold("2026-10-05T10:00").resume("2026-10-05T11:00");

    assertThat(EIGHT_HOURS.resolution(life, LATER).state()).isEqualTo(State.MET);
  }

  @Test
  void t23_twoPausesInOneMinuteCountTheirSeconds() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .hold("2026-10-05T10:00:01")
            .resume("2026-10-05T10:00:11")
            .hold("2026-10-05T10:00:20")
            .resume("2026-10-05T10:00:50")
            .hold("2026-10-05T10:00:55")
            .resume("2026-10-05T10:00:55");

    assertThat(EIGHT_HOURS.resolution(life, LATER).pausedSeconds()).isEqualTo(40);
    assertThat(EIGHT_HOURS.resolution(life, LATER).dueAt()).isEqualTo(utc("2026-10-06T09:00:40"));
  }

  @Test
  void aHoldAfterTheAnswerDoesNotMoveItsDueTime() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .reply("2026-10-05T10:00")
            .hold("2026-10-05T11:00")
            .resume("2026-10-05T13:00");

    ClockReading reading = EIGHT_HOURS.response(life, LATER);

    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-05T17:00"));
    assertThat(reading.pausedSeconds()).isZero();
  }

  @Test
  void t18_theFirstStateThatIsStatedMayHaveBeenInForceAllAlong() {
    Life life =
        Life.opened("2026-10-05T10:00")
            .then(Kind.ON_HOLD, "2026-10-05T11:00", null, "waiting for citizen")
            .then(Kind.NOTED, "2026-10-05T12:00", "Held", null)
            .then(Kind.NOTED, "2026-10-05T14:00", "Open", null);

    assertThat(EIGHT_HOURS.resolution(life, LATER).pausedSeconds()).isEqualTo(3 * 3600);
  }

  @Test
  void resolvingEndsAPause() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .hold("2026-10-05T10:00")
            .resolve("2026-10-05T12:00")
            .reopen("2026-10-06T09:00");

    ClockReading reading = EIGHT_HOURS.resolution(life, "2026-10-06T09:00");

    assertThat(reading.state()).isEqualTo(State.RUNNING);
    assertThat(reading.pausedSeconds()).isEqualTo(2 * 3600);
    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-06T16:00"));
  }

  @Test
  void t36_theOrderOfArrivalDoesNotMatterAndNeitherDoRepetitions() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .reply("2026-10-05T09:00")
            .hold("2026-10-05T10:00")
            .resume("2026-10-05T12:00")
            .resolve("2026-10-05T12:00")
            .reopen("2026-10-06T09:00")
            .then(Kind.CLOSED, "2026-10-06T12:00");
    FoldedCase expected = EIGHT_HOURS.fold(life, LATER);

    List<Event> arrived = new ArrayList<>(life.events());
    arrived.addAll(life.events());
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(arrived, new Random(seed));

      assertThat(new CaseFold(EIGHT_HOURS.profile()).fold(life.row(), arrived, utc(LATER)))
          .hasValue(expected);
    }
  }

  @Test
  void aMergeThatIsUndoneUndoesNoPause() {
    Life merged =
        Life.opened("2026-10-05T09:00")
            .hold("2026-10-05T10:00")
            .then(Kind.MERGED, "2026-10-05T11:00")
            .reopen("2026-10-05T12:00");
    Life never = Life.opened("2026-10-05T09:00").hold("2026-10-05T10:00");
    Desk desk = Desk.promising(Desk.hours(4));
    String asOf = "2026-10-05T13:00";

    assertThat(desk.resolution(merged, asOf)).isEqualTo(desk.resolution(never, asOf));
    assertThat(desk.resolution(merged.resume("2026-10-05T14:00"), LATER))
        .isEqualTo(desk.resolution(never.resume("2026-10-05T14:00"), LATER));
  }

  @Test
  void aMergeThatIsUndoneIntoAnotherStateEndsThePauseThen() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .hold("2026-10-05T10:00")
            .then(Kind.MERGED, "2026-10-05T11:00")
            .then(Kind.REOPENED, "2026-10-05T12:00", "Open", null);

    assertThat(Desk.promising(Desk.hours(4)).resolution(life, LATER).pausedSeconds())
        .isEqualTo(2 * 3600);
  }
}
