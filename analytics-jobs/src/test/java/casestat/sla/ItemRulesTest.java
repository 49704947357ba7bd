package casestat.sla;

import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.lake.Event.Kind;
import casestat.lake.Outcome;
import casestat.profile.PauseRule;
import casestat.profile.PauseRule.Holder;
import casestat.profile.PolicyItem.PausedDates;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that a policy item may have. 5 October 2026 is a Monday; nine to five, UTC. */
class ItemRulesTest {
  private static final String LATER = "2026-11-01T00:00";
  private static final PauseRule PARTS = new PauseRule("On Hold", "parts", Holder.THIRD_PARTY);
  private static final PauseRule CITIZEN = new PauseRule(null, "access", Holder.CITIZEN);

  @Test
  void t34_whatComesAfterTheHourOrOnNoWorkingDateIsReceivedOnTheNextWorkingDate() {
    Desk desk =
        Desk.of(
            Hours.office().holiday("2026-10-12").calendar(),
            Desk.policy("all", Item.resolution(Desk.by("17:00", 1)).receivedBy("17:00").build()));

    assertThat(List.of("2026-10-09T16:59", "2026-10-09T17:00"))
        .allSatisfy(at -> assertThat(due(desk, at)).isEqualTo("2026-10-13T17:00"));
    assertThat(List.of("2026-10-09T17:01", "2026-10-10T10:00", "2026-10-12T10:00"))
        .allSatisfy(at -> assertThat(due(desk, at)).isEqualTo("2026-10-14T17:00"));
  }

  @Test
  void t34_withoutSuchAnHourTheLocalDateIsDayZero() {
    Desk desk =
        Desk.of(
            Hours.office().holiday("2026-10-12").calendar(),
            Desk.policy("all", Item.resolution(Desk.days(1)).build()));

    assertThat(
            List.of("2026-10-09T16:59", "2026-10-09T17:01", "2026-10-10T10:00", "2026-10-12T10:00"))
        .allSatisfy(at -> assertThat(due(desk, at)).isEqualTo("2026-10-13T17:00"));
  }

  private static String due(Desk desk, String openedAt) {
    return String.valueOf(desk.resolution(Life.opened(openedAt), LATER).dueAt())
        .replace(":00Z", "");
  }

  @Test
  void t35_whatAPauseDoesToADateIsThePolicysToSay() {
    // Over the whole of Tuesday and an hour of Wednesday.
    Life across =
        Life.opened("2026-10-05T10:00").hold("2026-10-06T09:00").resume("2026-10-07T10:00");
    Life ofNoLength =
        Life.opened("2026-10-05T10:00").hold("2026-10-06T10:00").resume("2026-10-06T10:00");
    Life endingAfterTheHour =
        Life.opened("2026-10-05T10:00").hold("2026-10-06T11:00").resume("2026-10-06T14:00");

    assertThat(dues(across))
        .containsExactly("2026-10-07T12:00", "2026-10-07T13:00", "2026-10-06T12:00");
    assertThat(dues(ofNoLength))
        .containsExactly("2026-10-06T12:00", "2026-10-06T12:00", "2026-10-06T12:00");
    assertThat(dues(endingAfterTheHour))
        .containsExactly("2026-10-06T12:00", "2026-10-06T15:00", "2026-10-06T12:00");
  }

  private static List<String> dues(Life life) {
    return List.of(PausedDates.BY_DAYS, PausedDates.BY_COUNTED_TIME, PausedDates.NEVER_MOVE)
        .stream()
        .map(rule -> Item.resolution(Desk.by("12:00", 1)).pausedDates(rule).desk())
        .map(desk -> String.valueOf(desk.resolution(life, LATER).dueAt()).replace(":00Z", ""))
        .toList();
  }

  @Test
  void t35_aDateThatNothingMovesIsDueWhilePausedToo() {
    Desk desk = Item.resolution(Desk.by("12:00", 1)).pausedDates(PausedDates.NEVER_MOVE).desk();
    Life life = Life.opened("2026-10-05T10:00").hold("2026-10-05T11:00");

    assertThat(desk.resolution(life, "2026-10-06T12:00").state()).isEqualTo(State.BREACHED_OPEN);
  }

  @Test
  void t18_aRuleOfStateAndReasonNeedsBoth() {
    Desk desk = Item.resolution(Desk.hours(8)).pauses(PARTS).desk();
    Life parts =
        Life.opened("2026-10-05T09:00").then(Kind.ON_HOLD, "2026-10-05T10:00", "On Hold", "parts");
    Life other =
        Life.opened("2026-10-05T09:00").then(Kind.ON_HOLD, "2026-10-05T10:00", "On Hold", "lunch");

    assertThat(desk.resolution(parts, "2026-10-05T12:00").state()).isEqualTo(State.PAUSED);
    assertThat(desk.resolution(other, "2026-10-05T12:00").state()).isEqualTo(State.RUNNING);
  }

  @Test
  void aReadingTellsWhoHeldTheClock() {
    Desk desk = Item.resolution(Desk.hours(8)).pauses(PARTS, CITIZEN).desk();
    Life life =
        Life.opened("2026-10-05T09:00")
            .then(Kind.ON_HOLD, "2026-10-05T10:00", "On Hold", "parts")
            .then(Kind.ON_HOLD, "2026-10-05T11:00", "On Hold", "access")
            .resume("2026-10-05T14:00")
            .resolve("2026-10-05T15:00");

    ClockReading reading = desk.resolution(life, LATER);

    assertThat(reading.pausedSeconds()).isEqualTo(4 * 3600);
    assertThat(reading.thirdPartySeconds()).isEqualTo(3600);
    assertThat(reading.citizenSeconds()).isEqualTo(3 * 3600);
    assertThat(desk.story(life, LATER).clocks().get(0).segments())
        .extracting(Segment::word, Segment::holder)
        .containsExactly(
            tuple(null, null),
            tuple("parts", Holder.THIRD_PARTY),
            tuple("access", Holder.CITIZEN),
            tuple(null, null));
  }

  @Test
  void aPolicySaysWhichOutcomesCancelIt() {
    Life unable = Life.opened("2026-10-05T09:00").then(Kind.UNABLE, "2026-10-09T09:00");
    Life withdrawn = Life.opened("2026-10-05T09:00").then(Kind.CANCELLED, "2026-10-05T10:00");
    Item item = Item.resolution(Desk.hours(8));

    assertThat(item.desk().resolution(unable, LATER).state()).isEqualTo(State.BREACHED_CLOSED);
    assertThat(item.desk().resolution(withdrawn, LATER).state()).isEqualTo(State.CANCELLED);
    assertThat(item.desk().resolution(withdrawn, LATER).reason()).isEqualTo("cancelled");
    Desk other = item.cancelledBy(Outcome.UNABLE).desk();
    assertThat(other.resolution(unable, LATER).state()).isEqualTo(State.CANCELLED);
    assertThat(other.resolution(unable, LATER).reason()).isEqualTo("unable");
    assertThat(other.resolution(withdrawn, LATER).state()).isEqualTo(State.MET);
  }

  @Test
  void t28_mergingAndUnmergingIsAsIfNothingHadBeen() {
    Desk desk = Item.resolution(Desk.hours(8)).desk();
    Life alone = Life.opened("2026-10-05T09:00").resolve("2026-10-05T15:00");
    Life merged =
        Life.opened("2026-10-05T09:00").then(Kind.MERGED, "2026-10-05T10:00", null, "another");
    assertThat(desk.resolution(merged, LATER).state()).isEqualTo(State.CANCELLED);
    assertThat(desk.fold(merged, LATER).facts().masterId()).isEqualTo("another");

    Life undone = merged.reopen("2026-10-05T12:00").resolve("2026-10-05T15:00");

    assertThat(desk.fold(undone, LATER)).isEqualTo(desk.fold(alone, LATER));
  }

  @Test
  void aRunningClockIsAtRiskOnceSoMuchIsUsedOrSoLittleLeft() {
    Life life = Life.opened("2026-10-05T09:00");
    Desk byShare = Item.resolution(Desk.hours(8)).atRisk(0.75).desk();
    Desk byTime = Item.resolution(Desk.days(1)).atRisk(Duration.ofHours(2)).desk();

    assertThat(isAtRisk(byShare, life, "2026-10-05T14:59:59")).isFalse();
    assertThat(isAtRisk(byShare, life, "2026-10-05T15:00")).isTrue();
    assertThat(isAtRisk(byShare, life, "2026-10-05T17:00")).isFalse();
    assertThat(isAtRisk(byTime, life, "2026-10-06T15:00")).isFalse();
    assertThat(isAtRisk(byTime, life, "2026-10-06T15:00:01")).isTrue();
    Life held = Life.opened("2026-10-05T09:00").hold("2026-10-05T15:00");
    assertThat(isAtRisk(byShare, held, "2026-10-05T16:00")).isFalse();
  }

  private static boolean isAtRisk(Desk desk, Life life, String asOf) {
    return desk.story(life, asOf).clocks().get(0).isAtRisk();
  }

  @Test
  void t37_aCaseOfTwelveYearsIsDueAndCountedLikeAnyOther() {
    Desk desk = Item.resolution(Desk.hours(12 * 2088)).desk();
    Life life = Life.opened("2014-10-06T09:00").resolve("2026-10-05T17:00");

    ClockReading reading = desk.resolution(life, LATER);

    // 626 weeks of 40 hours from a Monday morning, and one more Monday.
    assertThat(reading.elapsedSeconds()).isEqualTo((626L * 40 + 8) * 3600);
    assertThat(reading.state()).isEqualTo(State.MET);
    assertThat(reading.dueAt()).isEqualTo(utc("2026-10-06T17:00"));
  }
}
