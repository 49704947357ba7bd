package casestat.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Office hours as one writes them first: a loop over the dates, with {@code java.time} for the
 * rest. What {@link BusinessCalendar} is measured against.
 */
final class DayByDay {
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  private final ZoneId zone;
  private final Set<LocalDate> holidays;

  DayByDay(String zone, Set<LocalDate> holidays) {
    this.zone = ZoneId.of(zone);
    this.holidays = holidays;
  }

  Duration between(Instant from, Instant to) {
    Duration open = Duration.ZERO;
    LocalDate last = LocalDate.ofInstant(to, zone);
    LocalDate date = LocalDate.ofInstant(from, zone);
    while (!date.isAfter(last)) {
      if (isWorkingDate(date)) {
        Instant start = later(from, at(date, OPENS));
        Instant stop = earlier(to, at(date, CLOSES));
        if (start.isBefore(stop)) {
          open = open.plus(Duration.between(start, stop));
        }
      }
      date = date.plusDays(1);
    }
    return open;
  }

  /** The earliest instant with this much open time, more than none, since {@code from}. */
  Instant plus(Instant from, Duration time) {
    Duration left = time;
    LocalDate date = LocalDate.ofInstant(from, zone);
    while (true) {
      if (isWorkingDate(date)) {
        Instant start = later(from, at(date, OPENS));
        Instant stop = at(date, CLOSES);
        if (start.isBefore(stop)) {
          Duration open = Duration.between(start, stop);
          if (left.compareTo(open) <= 0) {
            return start.plus(left);
          }
          left = left.minus(open);
        }
      }
      date = date.plusDays(1);
    }
  }

  private boolean isWorkingDate(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(date);
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone).toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
