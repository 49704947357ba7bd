package casestat.sla;

import casestat.profile.Calendar;
import java.time.LocalDate;
import java.time.Year;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The open times of each year of a calendar. Outside the years of which the profile or the zone
 * says something special, a year is known by the weekday it begins with and whether it is a leap
 * year: fourteen shapes are all that is kept of the centuries.
 */
final class Years {
  private final DayHours hours;
  private final WallClock wall;
  private final int firstSpecial;
  private final int lastSpecial;
  private final Map<Integer, YearTimes> known = new HashMap<>();

  Years(Calendar calendar, DayHours hours, WallClock wall) {
    this.hours = hours;
    this.wall = wall;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    List<ZoneOffsetTransition> changes = calendar.zone().getRules().getTransitions();
    if (!changes.isEmpty()) {
      first = year(changes.get(0));
      last = year(changes.get(changes.size() - 1));
    }
    for (LocalDate date : hours.specialDates()) {
      first = Math.min(first, date.getYear());
      last = Math.max(last, date.getYear());
    }
    // A year ends in the night before the next, and its last night has a break of the next.
    this.firstSpecial = first - (first == Integer.MAX_VALUE ? 0 : 1);
    this.lastSpecial = last + (last == Integer.MIN_VALUE ? 0 : 1);
  }

  private static int year(ZoneOffsetTransition change) {
    return change.getDateTimeBefore().getYear();
  }

  YearTimes of(int year) {
    return known.computeIfAbsent(key(year), key -> new YearTimes(hours, wall, year));
  }

  // Special years are their own keys, and shapes are keys no year has.
  private int key(int year) {
    if (year >= firstSpecial && year <= lastSpecial) {
      return year;
    }
    int weekday = LocalDate.of(year, 1, 1).getDayOfWeek().getValue();
    int shape = weekday * 2 + (Year.isLeap(year) ? 1 : 0);
    return year < firstSpecial ? -shape : -100 - shape;
  }
}
