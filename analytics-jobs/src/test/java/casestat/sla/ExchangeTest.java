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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clocks of a conversation. 5 October 2026 is a Monday; nine to five, UTC. */
class ExchangeTest {
  private static final String LATER = "2026-11-01T00:00";
  private static final Desk REPLIES = Item.of(Milestone.NEXT_RESPONSE, Desk.hours(2)).desk();
  private static final Desk UPDATES = Item.of(Milestone.UPDATE, Desk.hours(8)).desk();

  private static List<ClockReading> read(Desk desk, Life life, String asOf) {
    return desk.fold(life, asOf).readings();
  }

  private static Life asks(Life life, String at) {
    return life.by(Actor.CITIZEN, Kind.REPLIED, at);
  }

  @Test
  void anExchangeRunsFromTheOldestUnansweredMessageToTheNextAnswer() {
    Life life = Life.opened("2026-10-05T09:00").reply("2026-10-05T09:30");
    asks(asks(life, "2026-10-05T10:00"), "2026-10-05T11:00").reply("2026-10-05T12:00");
    asks(life, "2026-10-05T13:00").reply("2026-10-05T15:30").reply("2026-10-05T16:00");

    assertThat(read(REPLIES, life, LATER))
        .extracting(
            ClockReading::cycle,
            ClockReading::startedAt,
            ClockReading::stoppedAt,
            ClockReading::state)
        .containsExactly(
            tuple(1, utc("2026-10-05T10:00"), utc("2026-10-05T12:00"), State.MET),
            tuple(2, utc("2026-10-05T13:00"), utc("2026-10-05T15:30"), State.BREACHED_CLOSED));
  }

  @Test
  void aMessageBeforeTheFirstAnswerBelongsToTheFirstResponse() {
    Life life = asks(Life.opened("2026-10-05T09:00"), "2026-10-05T10:00");

    assertThat(read(REPLIES, life.reply("2026-10-05T16:00"), LATER)).isEmpty();
  }

  @Test
  void t17_anExchangeThatTheEndOvertakesIsCancelledAndSaysWhy() {
    Life life = Life.opened("2026-10-05T09:00").reply("2026-10-05T09:30");
    asks(life, "2026-10-05T10:00").resolve("2026-10-05T16:00");

    assertThat(read(REPLIES, life, LATER))
        .extracting(ClockReading::state, ClockReading::reason)
        .containsExactly(tuple(State.CANCELLED, "ended without reply"));
  }

  @Test
  void thanksAfterTheEndStartNoClock() {
    Life life = Life.opened("2026-10-05T09:00").resolve("2026-10-05T10:00");

    assertThat(read(REPLIES, asks(life, "2026-10-05T11:00"), LATER)).isEmpty();
    assertThat(read(REPLIES, life.reopen("2026-10-06T09:00"), LATER)).isEmpty();
    assertThat(read(REPLIES, asks(life, "2026-10-06T10:00"), "2026-10-06T11:00"))
        .extracting(ClockReading::startedAt, ClockReading::state)
        .containsExactly(tuple(utc("2026-10-06T10:00"), State.RUNNING));
  }

  @Test
  void anUpdateIsOwedFromEachAnswerToTheNextUntilTheEnd() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .reply("2026-10-05T16:00")
            .reply("2026-10-07T09:01")
            .resolve("2026-10-07T12:00");

    assertThat(read(UPDATES, life, LATER))
        .extracting(ClockReading::cycle, ClockReading::dueAt, ClockReading::state)
        .containsExactly(
            tuple(1, utc("2026-10-05T17:00"), State.MET),
            tuple(2, utc("2026-10-06T16:00"), State.BREACHED_CLOSED),
            tuple(3, utc("2026-10-08T09:01"), State.MET));
    assertThat(read(UPDATES, life, "2026-10-06T16:30"))
        .extracting(ClockReading::state)
        .containsExactly(State.MET, State.BREACHED_OPEN);
  }

  @Test
  void aPauseCountsInTheExchangeInWhichItFalls() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .hold("2026-10-05T10:00")
            .reply("2026-10-05T11:00")
            .resume("2026-10-05T12:00")
            .reply("2026-10-05T13:00");

    assertThat(read(UPDATES, life, "2026-10-05T14:00"))
        .extracting(ClockReading::pausedSeconds, ClockReading::elapsedSeconds)
        .containsExactly(tuple(3600L, 3600L), tuple(3600L, 3600L), tuple(0L, null));
  }

  @Test
  void whoComesBackIsOwedAnotherAnswerUnlessThePolicyKeepsTheFirst() {
    Life life =
        Life.opened("2026-10-05T09:00")
            .resolve("2026-10-05T10:00")
            .reopen("2026-10-06T09:00")
            .reply("2026-10-06T12:00");
    Item item = Item.of(Milestone.FIRST_RESPONSE, Desk.hours(2));

    assertThat(read(item.desk(), life, LATER))
        .extracting(ClockReading::cycle, ClockReading::state)
        .containsExactly(tuple(1, State.MET), tuple(2, State.BREACHED_CLOSED));
    assertThat(read(item.reopen(Reopen.Mode.KEEP_FIRST).desk(), life, LATER))
        .extracting(ClockReading::cycle, ClockReading::state)
        .containsExactly(tuple(1, State.MET));
  }

  @Test
  void anAnswerAtTheVeryInstantOfTheEndWasGivenWithItWhateverItsNumber() {
    Life first =
        asks(Life.opened("2026-10-05T09:00").reply("2026-10-05T09:30"), "2026-10-05T10:00");
    Life answeredFirst = first.reply("2026-10-05T11:00").resolve("2026-10-05T11:00");
    Life second =
        asks(Life.opened("2026-10-05T09:00").reply("2026-10-05T09:30"), "2026-10-05T10:00");
    Life resolvedFirst = second.resolve("2026-10-05T11:00").reply("2026-10-05T11:00");

    for (Life life : List.of(answeredFirst, resolvedFirst)) {
      assertThat(read(REPLIES, life, LATER))
          .extracting(ClockReading::state, ClockReading::stoppedAt)
          .containsExactly(tuple(State.MET, utc("2026-10-05T11:00")));
      assertThat(read(UPDATES, life, LATER))
          .extracting(ClockReading::cycle, ClockReading::stoppedAt, ClockReading::state)
          .containsExactly(
              tuple(1, utc("2026-10-05T09:30"), State.MET),
              tuple(2, utc("2026-10-05T11:00"), State.MET));
    }
  }

  @Test
  void whatIsSaidAsTheCaseEndsIsThanks() {
    Life life = Life.opened("2026-10-05T09:00").reply("2026-10-05T09:30");

    assertThat(read(REPLIES, asks(life, "2026-10-05T10:00").resolve("2026-10-05T10:00"), LATER))
        .isEmpty();
  }

  @Test
  void aCaseThatEndsAsItBeginsIsOneUpdate() {
    Life life = Life.opened("2026-10-05T09:00").resolve("2026-10-05T09:00");

    assertThat(read(UPDATES, life, LATER))
        .extracting(ClockReading::state)
        .containsExactly(State.MET);
  }
}
