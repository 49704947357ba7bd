package casestat.sla;

import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.Season;
import casestat.profile.TimeRange;
import casestat.profile.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The hours of a date, marked minute by minute on a strip of two days, rule after rule. */
final class NaiveHours {
  private static final int DAY = 24 * 60;

  private final Calendar calendar;

  NaiveHours(Calendar calendar) {
    this.calendar = calendar;
  }

  List<TimeRange> on(LocalDate date) {
    boolean[] open = new boolean[2 * DAY];
    for (TimeRange hours : hours(date)) {
      mark(open, hours, 0, true);
    }
    for (TimeRange rest : breaks(date)) {
      mark(open, rest, 0, false);
    }
    for (TimeRange rest : breaks(date.plusDays(1))) {
      mark(open, rest, DAY, false);
    }
    List<TimeRange> ranges = new ArrayList<>();
    for (int minute = 0; minute < open.length; minute++) {
      int start = minute;
      while (minute < open.length && open[minute]) {
        minute++;
      }
      if (minute > start) {
        ranges.add(new TimeRange(start * 60, minute * 60));
      }
    }
    return ranges;
  }

  private static void mark(boolean[] open, TimeRange range, int shift, boolean value) {
    for (int minute = range.start() / 60; minute < range.end() / 60; minute++) {
      open[minute + shift] = value;
    }
  }

  private List<TimeRange> hours(LocalDate date) {
    CalendarVersion version = version(date);
    if (version.exceptions().containsKey(date)) {
      return version.exceptions().getOrDefault(date, List.of());
    }
    return version.holidays().contains(date)
        ? List.of()
        : week(version, date).hours().getOrDefault(date.getDayOfWeek(), List.of());
  }

  private List<TimeRange> breaks(LocalDate date) {
    CalendarVersion version = version(date);
    List<TimeRange> breaks = new ArrayList<>(version.breaks().getOrDefault(date, List.of()));
    if (!version.exceptions().containsKey(date)) {
      breaks.addAll(week(version, date).breaks().getOrDefault(date.getDayOfWeek(), List.of()));
    }
    return breaks;
  }

  private static Week week(CalendarVersion version, LocalDate date) {
    for (Season season : version.seasons()) {
      if (!date.isBefore(season.from()) && !date.isAfter(season.to())) {
        return season.week();
      }
    }
    return version.week();
  }

  private CalendarVersion version(LocalDate date) {
    CalendarVersion found = calendar.versions().get(0);
    for (CalendarVersion version : calendar.versions()) {
      if (version.validFrom() != null && !version.validFrom().isAfter(date)) {
        found = version;
      }
    }
    return found;
  }
}
