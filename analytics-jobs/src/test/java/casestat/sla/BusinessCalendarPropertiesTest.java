package casestat.sla;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Calendar;
import java.time.Duration;
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
    Hours hours =
        Hours.in(zone.getId())
            .on("MON-FRI", "9-17")
            .breaks("MON-FRI", "12:30-13")
            .on("SUN", "22-6");
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
    LocalDate date = LocalDate.ofInstant(from, zone);
    Hours hours = Zones.version(zone, date, dice).on("TUE", "8-12 13-17").on("SAT", "0-3 20-6");
    long seconds = dice.nextInt(200_000);
    Instant due = hours.build().plus(from, seconds).orElseThrow();

    Instant dueWithHoliday =
        hours.holiday(date.plusDays(days)).build().plus(from, seconds).orElseThrow();

    assertThat(dueWithHoliday).isAfterOrEqualTo(due);
  }

  @Property(tries = 60)
  void overMonthsTheAnswersAreThoseOfADayByDayReading(
      @ForAll("zones") ZoneId zone, @ForAll long seed) {
    Random dice = new Random(seed);
    Instant near = Zones.nearChange(zone, dice);
    Calendar hours = Zones.calendar(zone, near, dice);
    LocalDate date = LocalDate.ofInstant(near, zone);
    NaiveCalendar naive = new NaiveCalendar(hours, date.minusDays(60), date.plusDays(300));
    BusinessCalendar calendar = new BusinessCalendar(hours);

    for (int i = 0; i < 10; i++) {
      Instant from = near.plusSeconds(dice.nextInt(100 * 86_400) - 50 * 86_400L);
      Instant to = from.plusSeconds(dice.nextInt(150 * 86_400));
      Duration open = naive.between(from, to);

      assertThat(calendar.secondsBetween(from, to)).isEqualTo(open.toSeconds());
      assertThat(calendar.plus(from, open.toSeconds())).isEqualTo(naive.plus(from, open));
      naive.nextOpen(from).ifPresent(opens -> assertThat(calendar.nextOpen(from)).hasValue(opens));
    }
  }

  @Property(tries = 60)
  void farFromEverythingSpecialTheAnswersAreThoseOfADayByDayReading(
      @ForAll("zones") ZoneId zone,
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 9_998) int year) {
    Random dice = new Random(seed);
    Calendar hours = Zones.calendar(zone, Zones.nearChange(zone, dice), dice);
    LocalDate date = LocalDate.of(year, 1, 1);
    NaiveCalendar naive = new NaiveCalendar(hours, date.minusDays(40), date.plusDays(410));
    BusinessCalendar calendar = new BusinessCalendar(hours);
    Instant newYear = date.atStartOfDay(zone).toInstant();

    for (int i = 0; i < 10; i++) {
      Instant from = newYear.plusSeconds(dice.nextInt(400 * 86_400) - 30 * 86_400L);
      Instant to = from.plusSeconds(dice.nextInt(30 * 86_400));
      Duration open = naive.between(from, to);

      assertThat(calendar.secondsBetween(from, to)).isEqualTo(open.toSeconds());
      assertThat(calendar.plus(from, open.toSeconds())).isEqualTo(naive.plus(from, open));
    }
  }

  @Property(tries = 60)
  void timeThatIsAddedIsTimeThatPasses(@ForAll("zones") ZoneId zone, @ForAll long seed) {
    Random dice = new Random(seed);
    Instant near = Zones.nearChange(zone, dice);
    BusinessCalendar calendar = new BusinessCalendar(Zones.calendar(zone, near, dice));
    Instant from = near.plusSeconds(dice.nextInt(14 * 86_400));
    long seconds = dice.nextInt(500_000);

    Optional<Instant> due = calendar.plus(from, seconds);

    due.ifPresent(at -> assertThat(calendar.secondsBetween(from, at)).isEqualTo(seconds));
  }

  @Property(tries = 60)
  void aFutureVersionChangesNothingBeforeIt(@ForAll("zones") ZoneId zone, @ForAll long seed) {
    Random dice = new Random(seed);
    Instant near = Zones.nearChange(zone, dice);
    LocalDate begins = LocalDate.ofInstant(near, zone).plusDays(dice.nextInt(14));
    Hours hours = Zones.version(zone, LocalDate.ofInstant(near, zone), dice);
    BusinessCalendar before = hours.build();
    BusinessCalendar with =
        new BusinessCalendar(
            hours.calendar(Zones.version(zone, begins, dice).from("next", begins.toString())));
    Instant limit = begins.atStartOfDay(zone).toInstant();

    for (int i = 0; i < 10; i++) {
      Instant from = limit.minusSeconds(dice.nextInt(20 * 86_400));
      long length = Duration.between(from, limit).toSeconds();
      Instant to = from.plusSeconds(dice.nextInt((int) length + 1));
      long open = before.secondsBetween(from, to);

      assertThat(with.secondsBetween(from, to)).isEqualTo(open);
      assertThat(with.plus(from, open)).isEqualTo(before.plus(from, open));
      assertThat(with.isOpen(from)).isEqualTo(before.isOpen(from));
      assertThat(with.versionAt(from)).isEqualTo(from.isBefore(limit) ? "1" : "next");
    }
  }

  @Property(tries = 20)
  void t06TheDefaultZoneOfTheMachineDoesNotMatter(
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
