package casestat.sla;

import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Event;
import casestat.lake.Milestone;
import casestat.profile.PauseRule.Holder;
import casestat.profile.Target;
import casestat.sla.Segment.Reason;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The explanation of a reading. 5 October 2026 is a Monday; the desk is open nine to five, UTC. */
class CaseStoryTest {

  private static ClockStory resolution(Desk desk, Life life, String asOf) {
    return desk.story(life, asOf).clocks().stream()
        .filter(clock -> clock.reading().milestone() == Milestone.RESOLUTION)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void segmentsSayWhyTimeCountedOrDidNot() {
    Desk desk =
        Desk.promising(
            Hours.office().holiday("2026-10-07").calendar(), Desk.hours(8), Desk.THIRTY_DAYS);
    Life life =
        Life.opened("2026-10-05T16:00")
            .hold("2026-10-06T10:00")
            .resume("2026-10-06T12:00")
            .resolve("2026-10-08T10:00")
            .reopen("2026-10-08T15:00")
            .resolve("2026-10-08T16:00");

    ClockStory story = resolution(desk, life, "2026-11-01T00:00");

    assertThat(story.segments())
        .containsExactly(
            segment("2026-10-05T16:00", "2026-10-05T17:00", Reason.COUNTED),
            segment("2026-10-05T17:00", "2026-10-06T09:00", Reason.OUTSIDE_HOURS),
            segment("2026-10-06T09:00", "2026-10-06T10:00", Reason.COUNTED),
            new Segment(
                utc("2026-10-06T10:00"),
                utc("2026-10-06T12:00"),
                Reason.PAUSED,
                "waiting for citizen",
                Holder.CITIZEN),
            segment("2026-10-06T12:00", "2026-10-06T17:00", Reason.COUNTED),
            segment("2026-10-06T17:00", "2026-10-07T00:00", Reason.OUTSIDE_HOURS),
            segment("2026-10-07T00:00", "2026-10-08T00:00", Reason.HOLIDAY),
            segment("2026-10-08T00:00", "2026-10-08T09:00", Reason.OUTSIDE_HOURS),
            segment("2026-10-08T09:00", "2026-10-08T10:00", Reason.COUNTED),
            segment("2026-10-08T10:00", "2026-10-08T15:00", Reason.CLOSED_GAP),
            segment("2026-10-08T15:00", "2026-10-08T16:00", Reason.COUNTED));
    assertThat(story.totals())
        .isEqualTo(
            Map.of(
                Reason.COUNTED, Duration.ofHours(9),
                Reason.OUTSIDE_HOURS, Duration.ofHours(32),
                Reason.HOLIDAY, Duration.ofHours(24),
                Reason.PAUSED, Duration.ofHours(2),
                Reason.CLOSED_GAP, Duration.ofHours(5)));
    assertThat(story.reading().elapsedSeconds()).isEqualTo(9 * 3600);
    assertThat(story.reading().pausedSeconds()).isEqualTo(2 * 3600);
  }

  private static Segment segment(String from, String to, Reason reason) {
    return new Segment(utc(from), utc(to), reason, null, null);
  }

  @Test
  void anElapsedTargetKnowsNoHours() {
    ClockStory story =
        resolution(
            Desk.promising(Desk.elapsed(24)), Life.opened("2026-10-05T16:00"), "2026-10-06T12:00");

    assertThat(story.segments())
        .containsExactly(segment("2026-10-05T16:00", "2026-10-06T12:00", Reason.COUNTED));
  }

  @Test
  void theDueTimeIsDerivedInOneSentence() {
    Life life = Life.opened("2026-10-05T16:00");
    Life held = Life.opened("2026-10-05T16:00").hold("2026-10-06T10:00");
    Life resumed =
        Life.opened("2026-10-05T16:00").hold("2026-10-06T10:00").resume("2026-10-06T11:30");
    String asOf = "2026-10-06T12:00";

    assertThat(resolution(Desk.promising(Desk.hours(4)), life, asOf).derivation().toString())
        .isEqualTo(
            "4 h of business time (desk) from Mon 5 Oct 2026 16:00 is used up on"
                + " Tue 6 Oct 2026 12:00 (UTC).");
    assertThat(resolution(Desk.promising(Desk.hours(4)), resumed, asOf).derivation().toString())
        .isEqualTo(
            "4 h of business time (desk) from Mon 5 Oct 2026 16:00, 1 h 30 min of pauses left out,"
                + " is used up on Tue 6 Oct 2026 13:30 (UTC).");
    assertThat(resolution(Desk.promising(Desk.hours(4)), held, asOf).derivation().toString())
        .isEqualTo(
            "4 h of business time (desk) from Mon 5 Oct 2026 16:00 has no due time while the clock"
                + " is paused.");
    assertThat(resolution(Desk.promising(Desk.by("12:00", 2)), life, asOf).derivation().toString())
        .isEqualTo("12:00 of working date 2 after Mon 5 Oct 2026 is Wed 7 Oct 2026 12:00 (UTC).");
    assertThat(resolution(Desk.promising(Desk.days(1)), resumed, asOf).derivation().toString())
        .isEqualTo(
            "The end of business of working date 1 after Mon 5 Oct 2026, dates wholly interrupted"
                + " left out, is Tue 6 Oct 2026 17:00 (UTC).");
    assertThat(
            resolution(Desk.promising(new Target.CalendarDays(2)), life, asOf)
                .derivation()
                .toString())
        .isEqualTo(
            "The promise of 2 calendar days from Mon 5 Oct 2026 16:00 ends on Wed 7 Oct 2026 16:00 (UTC).");
    assertThat(
            resolution(Desk.promising(new Target.FixedDate()), life, asOf).derivation().toString())
        .isEqualTo("No promise applies, because the source states no date.");
  }

  @Test
  void eventsAreToldInOrderAndOnlyThoseThatHappened() {
    Life life =
        Life.opened("2026-10-05T16:00").resolve("2026-10-08T10:00").reply("2026-10-06T10:00");

    CaseStory story = Desk.promising(Desk.hours(4)).story(life, "2026-10-07T00:00");

    assertThat(story.events())
        .hasSize(2)
        .isSortedAccordingTo(Comparator.comparing(Event::happenedAt));
  }

  @Test
  void aStatedDateThatHadPassedOrCameInAGapSaysSo() {
    Desk desk = Desk.promising(new Target.FixedDate());
    Life passed = Life.opened("2026-10-05T10:00").rowDue("2026-10-01T10:00");
    Life gap =
        Life.opened("2026-10-05T10:00")
            .rowDue("2026-10-06T16:00")
            .resolve("2026-10-06T14:00")
            .reopen("2026-10-08T09:00");

    assertThat(resolution(desk, passed, "2026-10-06T12:00").derivation().toString())
        .isEqualTo(
            "The source states Thu 1 Oct 2026 10:00 (UTC), which had passed when the clock started.");
    assertThat(resolution(desk, gap, "2026-10-08T10:00").derivation().toString())
        .isEqualTo(
            "The source states Tue 6 Oct 2026 16:00; reopened, it is due when that working date is"
                + " over, on Thu 8 Oct 2026 17:00 (UTC).");
  }
}
