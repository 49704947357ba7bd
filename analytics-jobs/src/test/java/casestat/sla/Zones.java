package casestat.sla;

import casestat.profile.Calendar;
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

  /** Up to three ranges a day, often at the hours of the night, and a holiday or two. */
  static Calendar calendar(ZoneId zone, Instant near, Random dice) {
    Hours hours = Hours.in(zone.getId());
    for (DayOfWeek day : DayOfWeek.values()) {
      if (dice.nextInt(4) > 0) {
        hours.on(day, ranges(dice));
      }
    }
    LocalDate date = LocalDate.ofInstant(near, zone);
    for (int i = dice.nextInt(3); i > 0; i--) {
      hours.holiday(date.plusDays(dice.nextInt(14)));
    }
    return hours.calendar();
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
