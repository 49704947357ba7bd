package casestat.sla;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.lake.Event;
import casestat.lake.Event.Kind;
import casestat.lake.Milestone;
import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.Reopen;
import casestat.profile.SlaPolicy;
import casestat.profile.Target;
import casestat.profile.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Invariants of a clock, over random lives near the odd days of odd zones. All of them need the
 * same random life, and its count minute by minute, which is why they are in one file.
 */
class ClockPropertiesTest {
  private static final int DAY = 24 * 60;
  private static final int MINUTES = 16 * DAY;

  @Provide
  Arbitrary<ZoneId> zones() {
    return Zones.zones();
  }

  /** A random life, minute by minute: where it is open, and where it waits. */
  private static final class Story {
    final Random dice;
    final Calendar hours;
    final SlowCalendar slow;
    final Life life;
    final int start = 2 * DAY;
    final boolean[] open = new boolean[MINUTES];
    final boolean[] waiting = new boolean[MINUTES];
    final int minutes;
    final int asOf;
    int stop = -1;

    Story(ZoneId zone, long seed) {
      dice = new Random(seed);
      Instant near = Zones.nearChange(zone, dice);
      hours = Zones.calendar(zone, near, dice);
      slow = new SlowCalendar(hours, near, MINUTES);
      life = Life.openedAt(slow.at(start));
      minutes = 60 * dice.nextInt(60);
      asOf = 13 * DAY;
      live();
    }

    private void live() {
      boolean isOpen = true;
      boolean waits = false;
      int at = start;
      while (at < asOf) {
        int next = Math.min(asOf, at + 1 + dice.nextInt(2 * DAY));
        for (int minute = at; minute < next; minute++) {
          open[minute] = isOpen;
          waiting[minute] = waits;
        }
        at = next;
        if (at == asOf) {
          break;
        }
        int roll = dice.nextInt(6);
        if (!isOpen) {
          life.then(Kind.REOPENED, slow.at(at));
          isOpen = true;
          stop = -1;
        } else if (roll == 0) {
          life.then(Kind.RESOLVED, slow.at(at));
          isOpen = false;
          waits = false;
          stop = at;
        } else if (waits) {
          life.then(Kind.OFF_HOLD, slow.at(at));
          waits = false;
        } else {
          life.then(Kind.ON_HOLD, Event.Actor.AGENT, slow.at(at), "On Hold", "waiting for citizen");
          waits = true;
        }
      }
    }

    boolean counts(int minute) {
      return open[minute] && !waiting[minute] && slow.isOpen(minute);
    }

    int counted(int to) {
      int count = 0;
      for (int minute = start; minute < to; minute++) {
        count += counts(minute) ? 1 : 0;
      }
      return count;
    }

    /** The first minute at which the target is used up; null where it is not by the as-of. */
    @Nullable Integer usedUp() {
      return usedUp(minutes);
    }

    @Nullable Integer usedUp(int counted) {
      int left = counted;
      for (int minute = start; minute <= asOf; minute++) {
        if (left == 0) {
          return minute;
        }
        left -= minute < asOf && counts(minute) ? 1 : 0;
      }
      return null;
    }

    Desk desk(Target target) {
      return Desk.promising(hours, target, new Reopen(Reopen.Mode.CONTINUE, Duration.ofDays(30)));
    }

    Desk desk() {
      return desk(new Target.BusinessTime(Duration.ofMinutes(minutes)));
    }

    FoldedCase fold() {
      return desk().fold(life, slow.at(asOf));
    }

    ClockReading resolution() {
      return Desk.readings(Milestone.RESOLUTION, fold()).get(0);
    }
  }

  @Property(tries = 120)
  void aPromiseIsAtRiskFromTheMinuteInWhichThreeQuartersAreUsedUp(
      @ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    ClockReading reading = story.resolution();
    Integer near = story.usedUp(story.minutes / 4 * 3);
    Integer due = story.usedUp();

    if (near != null
        && reading.dueAt() != null
        && (due == null || near < due)
        && (story.stop < 0 || near < story.stop)) {
      assertThat(reading.atRiskAt()).isEqualTo(story.slow.at(near));
      assertThat(reading.atRiskUntil()).isIn(reading.stoppedAt(), reading.dueAt());
    } else if (reading.atRiskAt() != null) {
      assertThat(reading.atRiskAt()).isAfter(story.slow.at(story.asOf));
    }
  }

  /** By the minute, the last of them when one looks. */
  @Property(tries = 120)
  void aLateClockIsAsLateAsTheMinutesThatCountedSinceItWasDue(
      @ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    ClockReading reading = story.resolution();
    Integer due = story.usedUp();
    if (due == null || reading.lateSeconds() == null) {
      return;
    }
    int end = story.stop < 0 ? story.asOf : story.stop;
    long late = 60L * (story.counted(end) - story.counted(due));

    assertThat(new OpenLateness(story.desk().profile()).seconds(reading, story.slow.at(story.asOf)))
        .isEqualTo(late);
  }

  @Property(tries = 120)
  void aClockReadsWhatAWalkMinuteByMinuteCounts(@ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    ClockReading reading = story.resolution();
    Integer usedUp = story.usedUp();

    boolean stopped = story.stop >= 0;
    assertThat(reading.stoppedAt()).isEqualTo(stopped ? story.slow.at(story.stop) : null);
    assertThat(reading.elapsedSeconds())
        .isEqualTo(stopped ? story.counted(story.stop) * 60L : null);
    if (usedUp != null && (!stopped || usedUp < story.stop)) {
      assertThat(reading.dueAt()).isEqualTo(story.slow.at(usedUp));
      assertThat(reading.state()).isEqualTo(stopped ? State.BREACHED_CLOSED : State.BREACHED_OPEN);
    } else if (stopped) {
      assertThat(reading.state()).isEqualTo(State.MET);
      assertThat(reading.dueAt() == null || !reading.dueAt().isBefore(story.slow.at(story.stop)))
          .isTrue();
    } else {
      boolean waits = story.waiting[story.asOf - 1];
      assertThat(reading.state()).isEqualTo(waits ? State.PAUSED : State.RUNNING);
      assertThat(reading.dueAt() == null || reading.dueAt().isAfter(story.slow.at(story.asOf)))
          .isTrue();
    }
  }

  @Property(tries = 120)
  void invariant1_segmentsPartitionTheClockAndAddUp(
      @ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    CaseStory told =
        new CaseFold(story.desk().profile())
            .story(story.life.row(), story.life.events(), story.slow.at(story.asOf))
            .orElseThrow();

    assertThat(told.folded()).isEqualTo(story.fold());
    for (ClockStory clock : told.clocks()) {
      Instant at = clock.reading().startedAt();
      Duration total = Duration.ZERO;
      for (Segment segment : clock.segments()) {
        assertThat(segment.from()).isEqualTo(at).isBefore(segment.to());
        at = segment.to();
        total = total.plus(segment.length());
      }
      Instant stopped = clock.reading().stoppedAt();
      Instant end = stopped == null ? story.slow.at(story.asOf) : stopped;
      assertThat(at).isEqualTo(end);
      assertThat(total).isEqualTo(Duration.between(clock.reading().startedAt(), end));
      Duration counted = clock.totals().getOrDefault(Segment.Reason.COUNTED, Duration.ZERO);
      if (stopped != null) {
        Duration paused = clock.totals().getOrDefault(Segment.Reason.PAUSED, Duration.ZERO);
        assertThat(counted.toSeconds()).isEqualTo(clock.reading().elapsedSeconds());
        assertThat(paused.toSeconds()).isEqualTo(clock.reading().pausedSeconds());
      } else {
        assertThat(counted.toMinutes()).isLessThanOrEqualTo(story.counted(story.asOf));
      }
    }
  }

  @Property(tries = 60)
  void invariant2_aPauseNeverMakesAClockCountMore(@ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    List<Event> unpaused =
        story.life.events().stream()
            .filter(e -> e.kind() != Kind.ON_HOLD && e.kind() != Kind.OFF_HOLD)
            .toList();
    ClockReading without =
        Desk.readings(
                Milestone.RESOLUTION,
                new CaseFold(story.desk().profile())
                    .fold(story.life.row(), unpaused, story.slow.at(story.asOf))
                    .orElseThrow())
            .get(0);
    ClockReading with = story.resolution();

    if (with.elapsedSeconds() != null && without.elapsedSeconds() != null) {
      assertThat(with.elapsedSeconds() + with.pausedSeconds()).isEqualTo(without.elapsedSeconds());
    }
    if (with.dueAt() != null && without.dueAt() != null) {
      assertThat(with.dueAt()).isAfterOrEqualTo(without.dueAt());
    }
  }

  @Property(tries = 60)
  void invariant3_aLongerTargetIsNeverDueEarlier(@ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    for (List<Target> pair :
        List.of(
            List.<Target>of(Desk.hours(5), Desk.hours(6)),
            List.<Target>of(Desk.elapsed(5), Desk.elapsed(6)),
            List.<Target>of(Desk.days(2), Desk.days(3)),
            List.<Target>of(Desk.by("12:00", 2), Desk.by("12:30", 2)))) {
      Instant shorter = due(story, pair.get(0));
      Instant longer = due(story, pair.get(1));
      if (shorter == null) {
        assertThat(longer).isNull();
      } else if (longer != null) {
        assertThat(longer).isAfterOrEqualTo(shorter);
      }
    }
  }

  @Property(tries = 60)
  void aLongerTargetNeverBreaksAPromiseThatAShorterOneKept(
      @ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    for (List<Target> pair :
        List.of(
            List.<Target>of(Desk.hours(5), Desk.hours(6)),
            List.<Target>of(Desk.elapsed(5), Desk.elapsed(6)),
            List.<Target>of(Desk.days(2), Desk.days(3)))) {
      if (reading(story, pair.get(0)).state() == State.MET) {
        assertThat(reading(story, pair.get(1)).state()).isEqualTo(State.MET);
      }
    }
  }

  @Property(tries = 60)
  void closingALateCaseKeepsNoPromiseAndMovesNone(@ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    Target target = new Target.BusinessTime(Duration.ofMinutes(story.minutes));
    ClockReading open = reading(story, target);
    if (open.state() != State.BREACHED_OPEN) {
      return;
    }
    story.life.then(Kind.RESOLVED, story.slow.at(story.asOf));
    ClockReading closed = reading(story, target);

    assertThat(closed.dueOn()).isEqualTo(open.dueOn());
    // Closed at the very instant at which it is due is kept, and was not late before.
    assertThat(closed.state())
        .isEqualTo(
            story.slow.at(story.asOf).equals(open.dueAt()) ? State.MET : State.BREACHED_CLOSED);
  }

  private static ClockReading reading(Story story, Target target) {
    return Desk.readings(
            Milestone.RESOLUTION, story.desk(target).fold(story.life, story.slow.at(story.asOf)))
        .get(0);
  }

  private static @Nullable Instant due(Story story, Target target) {
    return reading(story, target).dueAt();
  }

  @Property(tries = 60)
  void invariant4_permutingAndRepeatingEventsChangesNothing(
      @ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    List<Event> arrived = new ArrayList<>(story.life.events());
    arrived.addAll(story.life.events().subList(0, story.dice.nextInt(arrived.size())));
    Collections.shuffle(arrived, story.dice);

    assertThat(
            new CaseFold(story.desk().profile())
                .fold(story.life.row(), arrived, story.slow.at(story.asOf)))
        .hasValue(story.fold());
  }

  @Property(tries = 50)
  void aRowChangesOnlyWhenSomethingHappensOrFallsDue(
      @ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    ClockReading earlier = story.resolution();
    Instant later = story.slow.at(story.asOf + story.dice.nextInt(2 * DAY));
    ClockReading after =
        Desk.readings(Milestone.RESOLUTION, story.desk().fold(story.life, later)).get(0);

    boolean fellDue =
        earlier.state() == State.RUNNING
            && earlier.dueAt() != null
            && !earlier.dueAt().isAfter(later);
    if (fellDue) {
      assertThat(after.state()).isEqualTo(State.BREACHED_OPEN);
      assertThat(after.dueAt()).isEqualTo(earlier.dueAt());
    } else {
      assertThat(after).isEqualTo(earlier);
    }
  }

  @Property(tries = 60)
  void invariant7_aCalendarOfTheFutureChangesNothingPast(
      @ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    Instant asOf = story.slow.at(story.asOf);
    CalendarVersion closed =
        new CalendarVersion(
            "closed for good",
            asOf.atZone(story.hours.zone()).toLocalDate().plusDays(1),
            new Week(Map.of(), Map.of()),
            List.of(),
            Map.of(),
            Map.of(),
            Set.of());
    List<CalendarVersion> versions = new ArrayList<>(story.hours.versions());
    versions.add(closed);
    Calendar later =
        new Calendar(
            story.hours.calendar(),
            story.hours.zone(),
            story.hours.always(),
            versions,
            story.hours.coversFrom(),
            story.hours.coversTo());
    Target target = new Target.BusinessTime(Duration.ofMinutes(story.minutes));
    FoldedCase without =
        Desk.promising(story.hours, target, Desk.THIRTY_DAYS).fold(story.life, asOf);
    FoldedCase with = Desk.promising(later, target, Desk.THIRTY_DAYS).fold(story.life, asOf);

    assertThat(with.facts()).isEqualTo(without.facts());
    assertThat(with.readings()).hasSameSizeAs(without.readings());
    for (int i = 0; i < without.readings().size(); i++) {
      ClockReading before = without.readings().get(i);
      ClockReading after = with.readings().get(i);
      assertThat(after.state()).isEqualTo(before.state());
      assertThat(after.stoppedAt()).isEqualTo(before.stoppedAt());
      assertThat(after.elapsedSeconds()).isEqualTo(before.elapsedSeconds());
      assertThat(after.pausedSeconds()).isEqualTo(before.pausedSeconds());
      if (before.dueAt() != null && !before.dueAt().isAfter(asOf)) {
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
      }
    }
  }

  @Property(tries = 30)
  void invariant7_aPolicyOfTheFutureChangesNoByteAndTakingItAwayRestoresAll(
      @ForAll("zones") ZoneId zone, @ForAll long seed) {
    Story story = new Story(zone, seed);
    Instant asOf = story.slow.at(story.asOf);
    SlaPolicy now = story.desk().profile().policies().get(0);
    LocalDate date = story.life.row().openedAt().atZone(ZoneId.of("UTC")).toLocalDate().plusDays(2);
    SlaPolicy ended =
        new SlaPolicy(
            now.policy(), 1, now.where(), now.calendar(), now.items(), null, date.minusDays(1));
    SlaPolicy next =
        new SlaPolicy(
            now.policy(),
            2,
            now.where(),
            now.calendar(),
            List.of(Item.resolution(Desk.hours(1)).build()),
            date,
            null);

    assertThat(Desk.of(story.hours, ended, next).fold(story.life, asOf)).isEqualTo(story.fold());
    assertThat(Desk.of(story.hours, ended).fold(story.life, asOf)).isEqualTo(story.fold());
  }

  @Property(tries = 15)
  void t6_theDefaultZoneOfTheMachineDoesNotMatter(
      @ForAll("zones") ZoneId zone, @ForAll("zones") ZoneId machine, @ForAll long seed) {
    FoldedCase here = new Story(zone, seed).fold();

    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(machine));

      assertThat(new Story(zone, seed).fold()).isEqualTo(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
