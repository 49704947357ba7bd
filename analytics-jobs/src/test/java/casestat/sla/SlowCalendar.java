package casestat.sla;

import casestat.profile.Calendar;
import casestat.profile.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a span minute by minute and looks at the wall clock each time. Slow and obviously right: it
 * knows of no offset, gap or overlap, only of what the wall clock shows.
 */
final class SlowCalendar {
  private final Instant from;
  private final List<LocalDateTime> wall = new ArrayList<>();
  private final boolean[] open;

  SlowCalendar(Calendar calendar, Instant from, int minutes) {
    ZoneId zone = calendar.zone();
    this.from = from.truncatedTo(ChronoUnit.MINUTES);
    for (int minute = 0; minute < minutes; minute++) {
      wall.add(LocalDateTime.ofInstant(this.from.plusSeconds(minute * 60L), zone));
    }
    this.open = new boolean[minutes];
    LocalDate last = wall.get(minutes - 1).toLocalDate();
    for (LocalDate date = wall.get(0).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
      for (TimeRange range : ranges(calendar, date)) {
        for (int minute = begin(date, range.start()); minute < end(date, range.end()); minute++) {
          open[minute] = true;
        }
      }
    }
  }

  private static List<TimeRange> ranges(Calendar calendar, LocalDate date) {
    if (calendar.exceptions().containsKey(date)) {
      return calendar.exceptions().getOrDefault(date, List.of());
    }
    return calendar.holidays().contains(date)
        ? List.of()
        : calendar.hours().getOrDefault(date.getDayOfWeek(), List.of());
  }

  // The first minute that shows the time; where none does, the first that shows a later one.
  private int begin(LocalDate date, int second) {
    LocalDateTime time = date.atStartOfDay().plusSeconds(second);
    int shown = wall.indexOf(time);
    return shown >= 0 ? shown : firstAfter(time);
  }

  // The last minute that shows the time; midnight ends a day after its last minute.
  private int end(LocalDate date, int second) {
    if (second == TimeRange.DAY) {
      for (int minute = wall.size() - 1; minute >= 0; minute--) {
        if (wall.get(minute).toLocalDate().equals(date)) {
          return minute + 1;
        }
      }
      return 0;
    }
    LocalDateTime time = date.atStartOfDay().plusSeconds(second);
    int shown = wall.lastIndexOf(time);
    return shown >= 0 ? shown : firstAfter(time);
  }

  private int firstAfter(LocalDateTime time) {
    for (int minute = 0; minute < wall.size(); minute++) {
      if (wall.get(minute).isAfter(time)) {
        return minute;
      }
    }
    return wall.size();
  }

  boolean isOpen(int minute) {
    return open[minute];
  }

  Instant at(int minute) {
    return from.plusSeconds(minute * 60L);
  }

  int openMinutes(int start, int stop) {
    int count = 0;
    for (int minute = start; minute < stop; minute++) {
      count += open[minute] ? 1 : 0;
    }
    return count;
  }
}
