package casestat.sla;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Invariants of a calendar, against a clock that is read minute by minute. */
class BusinessCalendarPropertiesTest {
  private static final int DAY = 24 * 60;
  private static final int MINUTES = 16 * DAY;

  @Provide
  Arbitrary<ZoneId> zones() {
    return Zones.zones();
  }

  @Property(tries = 150)
  void openTimeIsWhatTheWallClockShows(@ForAll("zones") ZoneId zone, @ForAll long seed) {
    Random dice = new Random(seed);
    Instant near = Zones.nearChange(zone, dice);
    Calendar hours = Zones.calendar(zone, near, dice);
    SlowCalendar slow = new SlowCalendar(hours, near, MINUTES);
    BusinessCalendar calendar = new BusinessCalendar(hours);

    for (int i = 0; i < 20; i++) {
      int from = 2 * DAY + dice.nextInt(6 * DAY);
      int to = from + dice.nextInt(6 * DAY);

      assertThat(calendar.secondsBetween(slow.at(from), slow.at(to)))
          .isEqualTo(slow.openMinutes(from, to) * 60L);
      assertThat(calendar.isOpen(slow.at(from))).isEqualTo(slow.isOpen(from));
    }
  }

  @Property(tries = 120)
  void timeIsAddedUpToTheEarliestInstantThatUsesItUp(
      @ForAll("zones") ZoneId zone, @ForAll long seed) {
    Random dice = new Random(seed);
    Instant near = Zones.nearChange(zone, dice);
    Calendar hours = Zones.calendar(zone, near, dice);
    SlowCalendar slow = new SlowCalendar(hours, near, MINUTES);
    BusinessCalendar calendar = new BusinessCalendar(hours);
    int from = 2 * DAY + dice.nextInt(6 * DAY);
    int to = from + dice.nextInt(6 * DAY);

    long open = slow.openMinutes(from, to);

    while (to > from && !slow.isOpen(to - 1)) {
      to--;
    }
    assertThat(calendar.plus(slow.at(from), open * 60)).hasValue(slow.at(open == 0 ? from : to));
  }

  @Property(tries = 50)
  void stretchesAddUp(
      @ForAll("zones") ZoneId zone,
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 6_000) int days) {
    Random dice = new Random(seed);
    Instant from = Zones.nearChange(zone, dice);
    BusinessCalendar calendar = new BusinessCalendar(Zones.calendar(zone, from, dice));
    Instant to = from.plus(days, ChronoUnit.DAYS).plusSeconds(dice.nextInt(86_400));
    Instant between = from.plus(days / 2, ChronoUnit.DAYS).plusSeconds(dice.nextInt(3_600));

    long whole = calendar.secondsBetween(from, to);

    if (between.isBefore(to)) {
      assertThat(calendar.secondsBetween(from, between) + calendar.secondsBetween(between, to))
          .isEqualTo(whole);
    }
    Optional<Instant> usedUp = calendar.plus(from, whole);
    assertThat(usedUp.map(at -> at.isAfter(to)).orElse(false)).isFalse();
    assertThat(usedUp.map(at -> calendar.secondsBetween(from, at)).orElse(whole)).isEqualTo(whole);
  }

  @Property(tries = 50)
  void theSameAnswersWhateverWasAskedBefore(@ForAll("zones") ZoneId zone, @ForAll long seed) {
    Random dice = new Random(seed);
    Instant near = Zones.nearChange(zone, dice);
    Calendar hours = Zones.calendar(zone, near, dice);
    BusinessCalendar used = new BusinessCalendar(hours);

    for (int i = 0; i < 8; i++) {
      Instant from = near.plus(dice.nextInt(30_000) - 15_000L, ChronoUnit.DAYS);
      Instant to = from.plusSeconds(dice.nextInt(1_000_000_000));

      assertThat(used.secondsBetween(from, to))
          .isEqualTo(new BusinessCalendar(hours).secondsBetween(from, to));
    }
  }

  @Property(tries = 60)
  void shiftingByWholeWeeksShiftsTheDueTime(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 500) int weeks) {
    Random dice = new Random(seed);
    ZoneId zone = ZoneId.of("Asia/Kathmandu");
    Instant from = Zones.nearChange(zone, dice).plusSeconds(dice.nextInt(600_000));
    Hours hours = Hours.in(zone.getId()).on("MON-FRI", "9-12:30 13-17").on("SUN", "22-24");
    long seconds = dice.nextInt(2_000_000);

    Optional<Instant> due = hours.build().plus(from, seconds);

    assertThat(hours.build().plus(from.plus(weeks * 7L, ChronoUnit.DAYS), seconds))
        .isEqualTo(due.map(at -> at.plus(weeks * 7L, ChronoUnit.DAYS)));
  }

  @Property(tries = 50)
  void anotherHolidayMakesNothingDueEarlier(
      @ForAll("zones") ZoneId zone, @ForAll long seed, @ForAll @IntRange(max = 20) int days) {
    Random dice = new Random(seed);
    Instant from = Zones.nearChange(zone, dice);
    Hours hours = Hours.in(zone.getId()).on("MON-FRI", "8-12 13-17").on("SAT", "0-3");
    long seconds = dice.nextInt(200_000);
    Instant due = hours.build().plus(from, seconds).orElseThrow();

    LocalDate date = LocalDate.ofInstant(from, zone).plusDays(days);
    Instant dueWithHoliday = hours.holiday(date).build().plus(from, seconds).orElseThrow();

    assertThat(dueWithHoliday).isAfterOrEqualTo(due);
  }

  @Property(tries = 20)
  void t6_theDefaultZoneOfTheMachineDoesNotMatter(
      @ForAll("zones") ZoneId zone, @ForAll("zones") ZoneId machine, @ForAll long seed) {
    Random dice = new Random(seed);
    Instant from = Zones.nearChange(zone, dice);
    Calendar hours = Zones.calendar(zone, from, dice);
    long here = new BusinessCalendar(hours).secondsBetween(from, from.plus(12, ChronoUnit.DAYS));

    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(machine));

      assertThat(new BusinessCalendar(hours).secondsBetween(from, from.plus(12, ChronoUnit.DAYS)))
          .isEqualTo(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
