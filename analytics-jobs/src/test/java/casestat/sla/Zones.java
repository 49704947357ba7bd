package casestat.sla;

import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random calendars in zones that do something odd, and instants near where they do it. */
final class Zones {
  private static final List<String> ODD =
      List.of(
          "Australia/Lord_Howe",
          "America/Santiago",
          "Africa/Casablanca",
          "Pacific/Apia",
          "Asia/Kathmandu",
          "America/New_York",
          "America/Havana",
          "Asia/Hong_Kong",
          "Africa/Cairo",
          "America/St_Johns",
          "UTC");

  private Zones() {}

  static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ODD).map(ZoneId::of);
  }

  /** Six days before a change of the clocks between 2005 and 2030, where there is one. */
  static Instant nearChange(ZoneId zone, Random dice) {
    Instant any =
        LocalDate.of(2005, 1, 1)
            .plusDays(dice.nextInt(25 * 365))
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    ZoneOffsetTransition change = zone.getRules().nextTransition(any);
    Instant near = change == null ? any : change.getInstant();
    return near.minusSeconds(6 * 86_400L);
  }

  /**
   * Up to three ranges a day, often at the hours of the night and sometimes through it, with
   * breaks, seasons, holidays and exceptions, all of which change once or twice.
   */
  static Calendar calendar(ZoneId zone, Instant near, Random dice) {
    LocalDate date = LocalDate.ofInstant(near, zone);
    Hours first = version(zone, date, dice);
    List<CalendarVersion> later = new ArrayList<>();
    for (int i = dice.nextInt(3); i > 0; i--) {
      LocalDate from = date.plusDays(12 - 5L * i + dice.nextInt(4));
      later.add(version(zone, date, dice).version("from " + from, from));
    }
    return later.isEmpty()
        ? first.calendar()
        : first.calendar(later.toArray(CalendarVersion[]::new));
  }

  /** As much again, from one date on; the date is two weeks after at most. */
  static Hours version(ZoneId zone, LocalDate date, Random dice) {
    Hours hours = week(zone, dice);
    int starts = 0;
    for (int i = dice.nextInt(3); i > 0; i--) {
      starts += dice.nextInt(5);
      int ends = starts + dice.nextInt(5);
      hours.season(date.plusDays(starts), date.plusDays(ends), week(zone, dice));
      starts = ends + 1;
    }
    for (int i = dice.nextInt(3); i > 0; i--) {
      hours.holiday(date.plusDays(dice.nextInt(14)));
      hours.breakOn(date.plusDays(dice.nextInt(14)), ranges(dice));
      hours.except(
          date.plusDays(dice.nextInt(14)), dice.nextInt(3) == 0 ? List.of() : hoursOfDay(dice));
    }
    return hours;
  }

  private static Hours week(ZoneId zone, Random dice) {
    Hours hours = Hours.in(zone.getId());
    for (DayOfWeek day : DayOfWeek.values()) {
      if (dice.nextInt(4) > 0) {
        hours.on(day, hoursOfDay(dice));
      }
      if (dice.nextInt(3) == 0) {
        hours.breaks(day, ranges(dice));
      }
    }
    return hours;
  }

  private static List<TimeRange> hoursOfDay(Random dice) {
    List<TimeRange> hours = new ArrayList<>(ranges(dice));
    int last = hours.get(hours.size() - 1).end();
    if (last < TimeRange.DAY && dice.nextInt(3) == 0) {
      hours.add(new TimeRange(last, TimeRange.DAY + 900 * (1 + dice.nextInt(last / 900))));
    }
    return hours;
  }

  private static List<TimeRange> ranges(Random dice) {
    List<Integer> edges = new ArrayList<>();
    int count = 2 * (1 + dice.nextInt(3));
    while (edges.size() < count) {
      int hours = dice.nextBoolean() ? dice.nextInt(4) : dice.nextInt(25);
      int edge = Math.min(TimeRange.DAY, hours * 3600 + dice.nextInt(4) * 900);
      if (!edges.contains(edge)) {
        edges.add(edge);
      }
    }
    edges.sort(null);
    List<TimeRange> ranges = new ArrayList<>();
    for (int i = 0; i < count; i += 2) {
      ranges.add(new TimeRange(edges.get(i), edges.get(i + 1)));
    }
    return ranges;
  }
}
