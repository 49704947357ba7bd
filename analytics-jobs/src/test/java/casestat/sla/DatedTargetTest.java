package casestat.sla;

import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.profile.PolicyItem.PausedDates;
import casestat.profile.Target;
import org.junit.jupiter.api.Test;

/** Targets that are a date. 5 October 2026 is a Monday; the desk is open nine to five, UTC. */
class DatedTargetTest {
  private static final String LATER = "2026-11-01T00:00";

  private static Desk inOctober(Target target) {
    return Desk.promising(
        Hours.office().holiday("2026-10-12").calendar(), target, Desk.THIRTY_DAYS);
  }

  @Test
  void t34_dayZeroIsTheLocalDateOfTheStartWhateverTheHour() {
    for (String start :
        new String[] {
          "2026-10-09T08:00",
          "2026-10-09T16:59",
          "2026-10-09T17:00",
          "2026-10-09T17:01",
          "2026-10-10T12:00"
        }) {
      ClockReading plain =
          Desk.promising(Desk.days(1)).resolution(Life.opened(start), "2026-10-11T00:00");
      ClockReading holiday =
          inOctober(Desk.days(1)).resolution(Life.opened(start), "2026-10-11T00:00");

      assertThat(plain.dueAt()).isEqualTo(utc("2026-10-12T17:00"));
      assertThat(holiday.dueAt()).isEqualTo(utc("2026-10-13T17:00"));
      assertThat(holiday.targetSeconds()).isNull();
    }
  }

  @Test
  void t34_theNthWorkingDateEndsWithItsOwnHours() {
    Desk desk =
        Desk.promising(
            Hours.office().except("2026-10-07", "9-12").calendar(), Desk.days(2), Desk.THIRTY_DAYS);

    assertThat(desk.resolution(Life.opened("2026-10-05T10:00"), LATER).dueAt())
        .isEqualTo(utc("2026-10-07T12:00"));
  }

  @Test
  void aCutOffIsATimeOfDayOnTheWallClockOfTheCalendar() {
    Desk desk =
        Desk.promising(
            Hours.in("America/New_York").on("MON-FRI", "9-17").calendar(),
            Desk.by("15:00", 1),
            Desk.THIRTY_DAYS);

    // Friday evening in New York, the clocks go back on Sunday 1 November.
    assertThat(desk.resolution(Life.opened("2026-10-31T01:00"), LATER).dueAt())
        .isEqualTo(utc("2026-11-02T20:00"));
  }

  @Test
  void elapsedTimeIsThatOfTheCalendar() {
    Life life =
        Life.opened("2026-10-05T15:00")
            .hold("2026-10-06T10:00")
            .resume("2026-10-06T11:00")
            .resolve("2026-10-06T12:00");

    ClockReading reading = Desk.promising(Desk.days(1)).resolution(life, LATER);

    assertThat(reading.state()).isEqualTo(State.MET);
    assertThat(reading.elapsedSeconds()).isEqualTo(4 * 3600);
    assertThat(reading.pausedSeconds()).isEqualTo(3600);
  }

  @Test
  void t35_aPauseMovesTheDateByTheWorkingDatesItCoversWhole() {
    Desk desk = Desk.promising(Desk.by("12:00", 2));
    Life part = Life.opened("2026-10-05T10:00").hold("2026-10-06T09:01").resume("2026-10-06T18:00");
    Life whole =
        Life.opened("2026-10-05T10:00").hold("2026-10-06T09:00").resume("2026-10-06T17:00");
    Life two = Life.opened("2026-10-05T10:00").hold("2026-10-05T11:00").resume("2026-10-08T08:00");

    assertThat(desk.resolution(part, LATER).dueAt()).isEqualTo(utc("2026-10-07T12:00"));
    assertThat(desk.resolution(whole, LATER).dueAt()).isEqualTo(utc("2026-10-08T12:00"));
    assertThat(desk.resolution(two, LATER).dueAt()).isEqualTo(utc("2026-10-09T12:00"));
  }

  @Test
  void t35_aPauseOfNoLengthMovesNothing() {
    Life life = Life.opened("2026-10-05T10:00").hold("2026-10-06T09:00").resume("2026-10-06T09:00");

    assertThat(Desk.promising(Desk.by("12:00", 2)).resolution(life, LATER).dueAt())
        .isEqualTo(utc("2026-10-07T12:00"));
  }

  @Test
  void t35_aPauseThatEndsAfterTheHourButWithinTheDateMovesNothing() {
    Life life = Life.opened("2026-10-05T10:00").hold("2026-10-06T08:00").resume("2026-10-06T13:00");

    ClockReading reading = Desk.promising(Desk.by("12:00", 1)).resolution(life, LATER);

    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-06T12:00"));
    assertThat(reading.state()).isEqualTo(State.BREACHED_OPEN);
  }

  @Test
  void t35_aPauseAcrossTheDueTimeThatBeganOnItsDateComesTooLate() {
    Desk desk = Desk.promising(Desk.by("12:00", 1));
    Life life = Life.opened("2026-10-05T10:00").hold("2026-10-06T10:00");

    assertThat(desk.resolution(life, "2026-10-06T11:00").state()).isEqualTo(State.PAUSED);
    assertThat(desk.resolution(life, "2026-10-06T11:00").dueAt())
        .isEqualTo(utc("2026-10-06T12:00"));
    assertThat(desk.resolution(life, "2026-10-06T12:00").state()).isEqualTo(State.BREACHED_OPEN);
  }

  @Test
  void t35_whilePausedOvernightTheDateIsOpen() {
    Desk desk = Desk.promising(Desk.by("12:00", 1));
    Life life = Life.opened("2026-10-05T10:00").hold("2026-10-05T18:00");

    ClockReading reading = desk.resolution(life, "2026-10-06T13:00");

    assertThat(reading.state()).isEqualTo(State.PAUSED);
    assertThat(reading.dueAt()).isNull();
  }

  @Test
  void t35_twoPausesThatMeetOverLunchCoverTheDate() {
    Desk desk =
        Desk.promising(
            Hours.in("UTC").on("MON-FRI", "9-12 13-17").calendar(), Desk.days(1), Desk.THIRTY_DAYS);
    Life life =
        Life.opened("2026-10-05T10:00")
            .hold("2026-10-06T08:00")
            .resume("2026-10-06T12:10")
            .hold("2026-10-06T12:50")
            .resume("2026-10-06T17:00");

    assertThat(desk.resolution(life, LATER).dueAt()).isEqualTo(utc("2026-10-07T17:00"));
  }

  @Test
  void theSameDayIsTheNextWhenItsHourHasPassed() {
    Desk desk = Desk.promising(Desk.by("12:00", 0));

    assertThat(desk.resolution(Life.opened("2026-10-05T12:00"), LATER).dueAt())
        .isEqualTo(utc("2026-10-05T12:00"));
    assertThat(desk.resolution(Life.opened("2026-10-05T12:01"), LATER).dueAt())
        .isEqualTo(utc("2026-10-06T12:00"));
    assertThat(desk.resolution(Life.opened("2026-10-10T08:00"), LATER).dueAt())
        .isEqualTo(utc("2026-10-12T12:00"));
  }

  @Test
  void g11_aFixedDateNeverMoves() {
    Desk desk =
        Desk.promising(
            Hours.in("UTC").on("MON-FRI", "8-16").calendar(),
            new Target.FixedDate(),
            Desk.THIRTY_DAYS);
    Life life =
        Life.opened("2017-01-09T10:00")
            .rowDue("2017-01-11T20:30")
            .hold("2017-01-10T08:00")
            .resume("2017-01-12T08:00")
            .resolve("2017-01-12T08:00");

    ClockReading reading = desk.resolution(life, LATER);

    assertThat(reading.dueAt()).isEqualTo(utc("2017-01-11T20:30"));
    assertThat(reading.state()).isEqualTo(State.BREACHED_CLOSED);
    assertThat(desk.resolution(life, "2017-01-11T20:29").state()).isEqualTo(State.PAUSED);
    assertThat(desk.resolution(life, "2017-01-11T20:29").dueAt()).isNotNull();
  }

  @Test
  void aFixedDateThatIsMissingPromisesNothing() {
    Desk desk = Desk.promising(new Target.FixedDate());

    ClockReading reading =
        desk.resolution(Life.opened("2026-10-05T10:00").resolve("2026-10-05T12:00"), LATER);

    assertThat(reading.state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(reading.dueAt()).isNull();
    assertThat(reading.stoppedAt()).isNull();
    assertThat(reading.elapsedSeconds()).isNull();
  }

  @Test
  void aCaseReopenedAfterItsDateIsDueWhenTheWorkingDateIsOver() {
    Life fixed =
        Life.opened("2026-10-05T10:00")
            .rowDue("2026-10-06T16:00")
            .resolve("2026-10-06T14:00")
            .reopen("2026-10-08T09:00");
    Life cutOff =
        Life.opened("2026-10-05T10:00").resolve("2026-10-06T14:00").reopen("2026-10-08T09:00");
    String asOf = "2026-10-08T10:00";

    for (ClockReading reading :
        new ClockReading[] {
          Desk.promising(new Target.FixedDate()).resolution(fixed, asOf),
          Desk.promising(Desk.by("16:00", 1)).resolution(cutOff, asOf),
          Item.resolution(Desk.by("16:00", 1))
              .pausedDates(PausedDates.NEVER_MOVE)
              .desk()
              .resolution(cutOff, asOf)
        }) {
      assertThat(reading.state()).isEqualTo(State.RUNNING);
      assertThat(reading.dueAt()).isEqualTo(utc("2026-10-08T17:00"));
    }
  }

  @Test
  void aDateThatIsStillAheadOrWasMissedIsNotMovedByAClosedGap() {
    Desk desk = Desk.promising(new Target.FixedDate());
    Life ahead =
        Life.opened("2026-10-05T10:00")
            .rowDue("2026-10-09T16:00")
            .resolve("2026-10-06T14:00")
            .reopen("2026-10-08T09:00");
    Life missed =
        Life.opened("2026-10-05T10:00")
            .rowDue("2026-10-06T12:00")
            .resolve("2026-10-06T14:00")
            .reopen("2026-10-08T09:00");

    assertThat(desk.resolution(ahead, LATER).dueAt()).isEqualTo(utc("2026-10-09T16:00"));
    assertThat(desk.resolution(missed, LATER).dueAt()).isEqualTo(utc("2026-10-06T12:00"));
  }

  @Test
  void aDateMovedByCountedTimeKeepsWhatWasLeftOfIt() {
    Life life =
        Life.opened("2026-10-05T10:00").resolve("2026-10-06T14:00").reopen("2026-10-08T09:00");
    Desk desk =
        Item.resolution(Desk.by("16:00", 1)).pausedDates(PausedDates.BY_COUNTED_TIME).desk();

    assertThat(desk.resolution(life, "2026-10-08T10:00").dueAt())
        .isEqualTo(utc("2026-10-08T11:00"));
  }

  @Test
  void aCaseReopenedAtNightHasTheNextWorkingDate() {
    Life life =
        Life.opened("2026-10-05T10:00").resolve("2026-10-06T14:00").reopen("2026-10-09T17:01");

    assertThat(Desk.promising(Desk.by("16:00", 1)).resolution(life, LATER).dueAt())
        .isEqualTo(utc("2026-10-12T17:00"));
  }

  @Test
  void aDateThatHadPassedIsBrokenInTheMonthOfTheStart() {
    Desk desk = Desk.promising(new Target.FixedDate());
    Life late = Life.opened("2026-10-05T10:00").rowDue("2026-09-05T12:00");

    ClockReading reading = desk.resolution(late.resolve("2026-10-05T11:00"), LATER);

    assertThat(reading.state()).isEqualTo(State.BREACHED_CLOSED);
    assertThat(reading.dueAt()).isEqualTo(utc("2026-09-05T12:00"));
    assertThat(reading.dueOn()).isEqualTo(20261005);
  }
}
