package casestat.sla;

import casestat.profile.Calendar;
import casestat.profile.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks a span minute by minute and looks at the wall clock each time. Slow and obviously right: it
 * knows of no offset, gap or overlap, only of what the wall clock shows.
 */
final class SlowCalendar {
  private final Instant from;
  private final List<LocalDateTime> wall = new ArrayList<>();
  private final Map<LocalDateTime, Integer> first = new HashMap<>();
  private final Map<LocalDateTime, Integer> last = new HashMap<>();
  private final Map<LocalDate, Integer> lastOf = new HashMap<>();
  private final boolean[] open;

  SlowCalendar(Calendar calendar, Instant from, int minutes) {
    ZoneId zone = calendar.zone();
    this.from = from.truncatedTo(ChronoUnit.MINUTES);
    for (int minute = 0; minute < minutes; minute++) {
      LocalDateTime shown = LocalDateTime.ofInstant(this.from.plusSeconds(minute * 60L), zone);
      wall.add(shown);
      first.putIfAbsent(shown, minute);
      last.put(shown, minute);
      lastOf.put(shown.toLocalDate(), minute);
    }
    this.open = new boolean[minutes];
    NaiveHours hours = new NaiveHours(calendar);
    LocalDate end = wall.get(minutes - 1).toLocalDate();
    LocalDate first = wall.get(0).toLocalDate().minusDays(1);
    for (LocalDate date = first; !date.isAfter(end); date = date.plusDays(1)) {
      for (TimeRange range : hours.on(date)) {
        for (int minute = begin(date, range.start()); minute < end(date, range.end()); minute++) {
          open[minute] = true;
        }
      }
    }
  }

  // The first minute that shows the time; where none does, the first that shows a later one.
  private int begin(LocalDate date, int second) {
    LocalDateTime time = date.atStartOfDay().plusSeconds(second);
    Integer shown = first.get(time);
    return shown == null ? firstAfter(time) : shown;
  }

  // The last minute that shows the time; midnight ends a day after its last minute.
  private int end(LocalDate date, int second) {
    if (second > TimeRange.DAY) {
      return end(date.plusDays(1), second - TimeRange.DAY);
    }
    if (second == TimeRange.DAY) {
      return lastOf.getOrDefault(date, -1) + 1;
    }
    LocalDateTime time = date.atStartOfDay().plusSeconds(second);
    Integer shown = last.get(time);
    return shown == null ? firstAfter(time) : shown;
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
