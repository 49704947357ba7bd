package casestat.sla;

import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.lake.Event.Actor;
import casestat.lake.Event.Kind;
import casestat.lake.Milestone;
import casestat.profile.Reopen;
import casestat.profile.Start.Occurrence;
import casestat.sla.Segment.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What starts a clock. 5 October 2026 is a Monday; the desk is open nine to five, UTC. */
class StartTest {
  private static final String LATER = "2026-11-01T00:00";

  private static Desk fourHoursFrom(Occurrence occurrence) {
    return Item.resolution(Desk.hours(4)).starts(Kind.ASSIGNED, occurrence).desk();
  }

  private static Life assignedTwice() {
    return Life.opened("2026-10-05T09:00")
        .then(Kind.ASSIGNED, "2026-10-05T10:00")
        .then(Kind.ASSIGNED, "2026-10-05T13:00");
  }

  @Test
  void t10_theFirstTheLastOrEachOfTheEventsStartsAClock() {
    Life life = assignedTwice().resolve("2026-10-05T15:00");

    assertThat(fourHoursFrom(Occurrence.FIRST).resolutions(life, LATER))
        .extracting(ClockReading::startedAt, ClockReading::dueAt, ClockReading::state)
        .containsExactly(
            tuple(utc("2026-10-05T10:00"), utc("2026-10-05T14:00"), State.BREACHED_CLOSED));
    assertThat(fourHoursFrom(Occurrence.LAST).resolutions(life, LATER))
        .extracting(ClockReading::startedAt, ClockReading::dueAt, ClockReading::state)
        .containsExactly(tuple(utc("2026-10-05T13:00"), utc("2026-10-05T17:00"), State.MET));
    assertThat(fourHoursFrom(Occurrence.EACH).resolutions(life, LATER))
        .extracting(ClockReading::cycle, ClockReading::startedAt, ClockReading::state)
        .containsExactly(
            tuple(1, utc("2026-10-05T10:00"), State.SUPERSEDED),
            tuple(2, utc("2026-10-05T13:00"), State.MET));
  }

  @Test
  void aClockThatTheNextStartFindsLateStaysLate() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .then(Kind.ASSIGNED, "2026-10-05T10:00")
            .then(Kind.ASSIGNED, "2026-10-05T16:00");

    assertThat(fourHoursFrom(Occurrence.EACH).resolutions(life, "2026-10-05T16:30"))
        .extracting(ClockReading::state)
        .containsExactly(State.BREACHED_CLOSED, State.RUNNING);
  }

  @Test
  void aClockThatNothingStartedPromisesNothingYetAndSaysSo() {
    Desk desk = fourHoursFrom(Occurrence.FIRST);
    Life life = Life.opened("2026-10-05T09:00");

    ClockStory story = desk.story(life, "2026-10-05T12:00").clocks().get(0);

    assertThat(story.reading().state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(story.totals()).containsOnlyKeys(Reason.BEFORE_APPLIES);
    assertThat(story.totals()).containsValue(Duration.ofHours(3));
    assertThat(story.derivation().toString()).contains("assigned");
  }

  @Test
  void timeBeforeTheStartIsTheFirstSegmentAndNoPauseOfTheClock() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .hold("2026-10-05T09:30")
            .then(Kind.ASSIGNED, "2026-10-05T10:00")
            .resume("2026-10-05T11:00")
            .resolve("2026-10-05T12:00");

    ClockStory story = fourHoursFrom(Occurrence.FIRST).story(life, LATER).clocks().get(0);

    assertThat(story.segments())
        .extracting(Segment::reason, Segment::length)
        .containsExactly(
            tuple(Reason.BEFORE_APPLIES, Duration.ofHours(1)),
            tuple(Reason.PAUSED, Duration.ofHours(1)),
            tuple(Reason.COUNTED, Duration.ofHours(1)));
    assertThat(story.reading().pausedSeconds()).isEqualTo(3600);
    assertThat(story.reading().elapsedSeconds()).isEqualTo(3600);
  }

  @Test
  void eachCycleIsStartedByAnEventOfItsOwn() {
    Desk desk =
        Item.resolution(Desk.hours(4))
            .starts(Kind.ASSIGNED, Occurrence.FIRST)
            .reopen(Reopen.Mode.NEW_CYCLE)
            .desk();
    Life life =
        Life.opened("2026-10-05T09:00")
            .then(Kind.ASSIGNED, "2026-10-05T10:00")
            .resolve("2026-10-05T11:00")
            .reopen("2026-10-06T09:00")
            .then(Kind.ASSIGNED, "2026-10-06T13:00");

    assertThat(desk.resolutions(life, "2026-10-06T13:30"))
        .extracting(ClockReading::startedAt)
        .containsExactly(utc("2026-10-05T10:00"), utc("2026-10-06T13:00"));
  }

  @Test
  void anAcknowledgementIsAPersonsNotice() {
    Desk desk = Item.of(Milestone.ACKNOWLEDGEMENT, Desk.hours(1)).desk();
    Life receipt =
        Life.opened("2026-10-05T09:00")
            .by(Actor.SYSTEM, Kind.ACKNOWLEDGED, "2026-10-05T09:01")
            .by(Actor.SYSTEM, Kind.ASSIGNED, "2026-10-05T09:02")
            .then(Kind.ASSIGNED, "2026-10-05T10:00");
    Life answered = Life.opened("2026-10-05T09:00").reply("2026-10-05T10:01");
    Life settled = Life.opened("2026-10-05T09:00").resolve("2026-10-05T09:30");

    assertThat(List.of(receipt, answered, settled))
        .extracting(life -> desk.fold(life, LATER).readings().get(0))
        .extracting(ClockReading::stoppedAt, ClockReading::state)
        .containsExactly(
            tuple(utc("2026-10-05T10:00"), State.MET),
            tuple(utc("2026-10-05T10:01"), State.BREACHED_CLOSED),
            tuple(utc("2026-10-05T09:30"), State.MET));
  }
}
