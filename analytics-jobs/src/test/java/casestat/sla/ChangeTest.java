package casestat.sla;

import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.lake.Event.Kind;
import casestat.profile.CalendarChoice;
import casestat.profile.SlaPolicy;
import casestat.sla.Segment.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A case that changes its priority, category or department while its clock runs. 5 October 2026 is
 * a Monday; the desk is open nine to five, UTC.
 */
class ChangeTest {
  private static final String LATER = "2026-11-01T00:00";

  private static SlaPolicy forPriority(String priority, int hours) {
    return Desk.policy(
        priority.toLowerCase(Locale.ROOT),
        Map.of("priority", List.of(priority)),
        Item.resolution(Desk.hours(hours)).build());
  }

  private static final Desk DESK =
      Desk.of(
          Hours.office().calendar(),
          forPriority("High", 2),
          forPriority("Medium", 3),
          forPriority("Low", 16));

  private static Life opened(String priority) {
    return Life.rowOnly("2026-10-05T10:00")
        .stating(Kind.SUBMITTED, "2026-10-05T10:00", null, priority, null);
  }

  private static Life changed(Life life, String at, String priority) {
    return life.stating(Kind.PRIORITY_CHANGED, at, null, priority, null);
  }

  @Test
  void t32_g10_anUpgradeCarriesTheCountedTimeOver() {
    Life life = changed(opened("Medium"), "2026-10-05T11:00", "High");

    List<ClockReading> readings = DESK.resolutions(life, "2026-10-05T11:30");

    assertThat(readings).extracting(ClockReading::policy).containsExactly("medium", "high");
    assertThat(readings)
        .extracting(ClockReading::state)
        .containsExactly(State.SUPERSEDED, State.RUNNING);
    assertThat(readings).extracting(ClockReading::change).containsExactly(0, 1);
    assertThat(readings).extracting(ClockReading::inForce).containsExactly(false, true);
    assertThat(readings.get(0).stoppedAt()).isEqualTo(utc("2026-10-05T11:00"));
    assertThat(readings.get(0).elapsedSeconds()).isEqualTo(3600);
    assertThat(readings.get(1).startedAt()).isEqualTo(utc("2026-10-05T10:00"));
    assertThat(readings.get(1).dueAt()).isEqualTo(utc("2026-10-05T12:00"));
  }

  @Test
  void t32_aPromiseThatTheChangeFoundUsedUpIsAClassOfItsOwn() {
    Life life = changed(opened("Low"), "2026-10-05T14:00", "High").resolve("2026-10-05T14:05");

    List<ClockReading> readings = DESK.resolutions(life, LATER);

    assertThat(readings)
        .extracting(ClockReading::state)
        .containsExactly(State.SUPERSEDED, State.BREACHED_AT_CHANGE);
    assertThat(readings.get(1).dueAt()).isEqualTo(utc("2026-10-05T14:00"));
    assertThat(readings.get(1).stoppedAt()).isEqualTo(utc("2026-10-05T14:05"));
  }

  @Test
  void t32_aDowngradeGivesMoreTimeAndUndoesNoBreach() {
    Life inTime = changed(opened("High"), "2026-10-05T11:00", "Low");
    Life late = changed(opened("High"), "2026-10-05T13:00", "Low").resolve("2026-10-06T10:00");

    assertThat(DESK.resolutions(inTime, LATER).get(1).dueAt()).isEqualTo(utc("2026-10-07T10:00"));
    assertThat(DESK.resolutions(late, LATER))
        .extracting(ClockReading::state)
        .containsExactly(State.BREACHED_CLOSED, State.MET);
    assertThat(DESK.resolutions(late, LATER).get(0).dueAt()).isEqualTo(utc("2026-10-05T12:00"));
  }

  @Test
  void t32_flippingBackAndForthCountsNothingTwice() {
    Life life = opened("Medium");
    changed(changed(life, "2026-10-05T10:30", "Low"), "2026-10-05T11:30", "Medium");

    List<ClockReading> readings = DESK.resolutions(life.resolve("2026-10-05T13:00"), LATER);

    assertThat(readings)
        .extracting(ClockReading::policy)
        .containsExactly("medium", "low", "medium");
    assertThat(readings)
        .extracting(ClockReading::state)
        .containsExactly(State.SUPERSEDED, State.SUPERSEDED, State.MET);
    assertThat(readings.get(2).dueAt()).isEqualTo(utc("2026-10-05T13:00"));
    assertThat(readings.get(2).elapsedSeconds()).isEqualTo(3 * 3600);
  }

  @Test
  void t33_ofTwoChangesInTheSameSecondTheLaterInTheLogHolds() {
    Life life = opened("Medium");
    changed(changed(life, "2026-10-05T11:00", "Low"), "2026-10-05T11:00", "High");
    Life backAgain = opened("Medium");
    changed(changed(backAgain, "2026-10-05T11:00", "Low"), "2026-10-05T11:00", "Medium");

    assertThat(DESK.resolutions(life, "2026-10-05T11:30"))
        .extracting(ClockReading::policy)
        .containsExactly("medium", "high");
    assertThat(DESK.resolutions(backAgain, "2026-10-05T11:30"))
        .extracting(ClockReading::policy)
        .containsExactly("medium");
  }

  @Test
  void t11_aPromiseThatComesLateCountsFromTheStartEarlierPausesLeftOut() {
    Life late =
        Life.rowOnly("2026-10-05T10:00")
            .stating(Kind.SUBMITTED, "2026-10-05T10:00", null, "None", null)
            .hold("2026-10-05T10:30")
            .resume("2026-10-05T11:00");
    changed(late, "2026-10-05T13:00", "Low");
    Life atOnce = opened("Low").hold("2026-10-05T10:30").resume("2026-10-05T11:00");

    ClockReading reading = DESK.resolution(late, LATER);

    assertThat(reading).isEqualTo(DESK.resolution(atOnce, LATER));
    assertThat(reading.startedAt()).isEqualTo(utc("2026-10-05T10:00"));
    assertThat(reading.pausedSeconds()).isEqualTo(1800);
    assertThat(reading.change()).isZero();
  }

  @Test
  void aChangeAfterTheStopChangesNothing() {
    Life life = opened("Medium").resolve("2026-10-05T11:00");
    changed(changed(life, "2026-10-05T11:00", "High"), "2026-10-05T12:00", "Low");

    assertThat(DESK.resolutions(life, LATER))
        .extracting(ClockReading::policy, ClockReading::state, ClockReading::inForce)
        .containsExactly(tuple("medium", State.MET, true));
  }

  @Test
  void aPromiseThatIsTakenAwayIsSuperseded() {
    Life life = changed(opened("Medium"), "2026-10-05T11:00", "None");

    assertThat(DESK.resolutions(life, LATER))
        .extracting(ClockReading::state)
        .containsExactly(State.SUPERSEDED);
  }

  @Test
  void aChangeWhilePausedKeepsThePause() {
    Life life = changed(opened("Medium").hold("2026-10-05T10:30"), "2026-10-05T11:00", "High");
    assertThat(DESK.resolutions(life, "2026-10-05T15:00").get(1).state()).isEqualTo(State.PAUSED);

    ClockReading resumed =
        DESK.resolutions(life.resume("2026-10-05T12:00"), "2026-10-05T12:30").get(1);

    assertThat(resumed.state()).isEqualTo(State.RUNNING);
    assertThat(resumed.dueAt()).isEqualTo(utc("2026-10-05T13:30"));
    assertThat(resumed.pausedSeconds()).isEqualTo(90 * 60);
  }

  @Test
  void t5_theCalendarInForceAtEachInstantCounts() {
    SlaPolicy byDepartment =
        new SlaPolicy(
            "all",
            1,
            Map.of(),
            new CalendarChoice("department", Map.of("Night shift", "night"), "desk"),
            List.of(Item.resolution(Desk.hours(6)).build()),
            null,
            null);
    Desk desk =
        Desk.of(Hours.office().calendar(), byDepartment)
            .with(Hours.in("UTC").on("MON-SUN", "18-24").calendar("night"));
    Life life =
        Life.rowOnly("2026-10-05T14:00")
            .stating(Kind.SUBMITTED, "2026-10-05T14:00", "Front office", null, null)
            .stating(Kind.ASSIGNED, "2026-10-05T16:00", "Night shift", null, null);

    List<ClockReading> readings = desk.resolutions(life, "2026-10-05T23:00");
    ClockStory story = desk.story(life, "2026-10-05T23:00").clocks().get(0);

    // Two hours of the day, then four of the night.
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).dueAt()).isEqualTo(utc("2026-10-05T22:00"));
    assertThat(readings.get(0).calendar()).isEqualTo("night");
    assertThat(story.segments())
        .extracting(Segment::reason, Segment::from)
        .containsExactly(
            tuple(Reason.COUNTED, utc("2026-10-05T14:00")),
            tuple(Reason.OUTSIDE_HOURS, utc("2026-10-05T16:00")),
            tuple(Reason.COUNTED, utc("2026-10-05T18:00")));
  }

  @Test
  void whereTheLogKnowsOnlyTheChangeTheRowSaysWhatItWas() {
    Life told =
        changed(
            Life.rowOnly("2026-10-05T10:00").row(null, "Medium", null), "2026-10-05T11:00", "High");

    assertThat(DESK.resolutions(told, "2026-10-05T11:30"))
        .extracting(ClockReading::policy, ClockReading::state, ClockReading::priority)
        .containsExactly(
            tuple("medium", State.SUPERSEDED, "High"), tuple("high", State.RUNNING, "High"));
  }

  @Test
  void aRowThatEndsAsTheLogDoesDoesNotSayWhatItWas() {
    Life told =
        changed(
            Life.rowOnly("2026-10-05T10:00").row(null, "High", null), "2026-10-05T11:00", "High");

    assertThat(DESK.resolutions(told, "2026-10-05T11:30"))
        .extracting(ClockReading::policy)
        .containsExactly("high");
  }

  @Test
  void aRowSaysWhatHeldWhenItWasWritten() {
    Life before =
        changed(
            Life.rowOnly("2026-10-05T10:00").row(null, "Low", null), "2026-10-05T11:00", "High");
    Life after =
        changed(
            Life.rowOnly("2026-10-05T10:00").row(null, "Low", null), "2026-10-05T11:00", "High");

    assertThat(DESK.resolutions(before.rowWritten("2026-10-05T10:30"), "2026-10-05T11:30"))
        .extracting(ClockReading::policy, ClockReading::priority)
        .containsExactly(tuple("low", "High"), tuple("high", "High"));
    assertThat(DESK.resolutions(after.rowWritten("2026-10-05T11:00"), "2026-10-05T11:30"))
        .extracting(ClockReading::policy, ClockReading::priority)
        .containsExactly(tuple("high", "Low"));
  }

  @Test
  void theFirstOutcomeStandsByThePromiseThatHeldThenAndOnlyThere() {
    Life life =
        changed(
                opened("Medium").resolve("2026-10-05T15:00").reopen("2026-10-06T09:00"),
                "2026-10-06T10:00",
                "Low")
            .resolve("2026-10-06T11:00");

    assertThat(DESK.resolutions(life, LATER))
        .extracting(ClockReading::policy, ClockReading::state, ClockReading::firstState)
        .containsExactly(
            tuple("medium", State.BREACHED_CLOSED, State.BREACHED_CLOSED),
            tuple("low", State.MET, State.NOT_APPLICABLE));
  }
}
