package casestat.sla;

import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.Season;
import casestat.profile.TimeRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The hours of each date, as the version of the calendar has them that rules the date. */
final class DayHours {
  private final Calendar calendar;

  DayHours(Calendar calendar) {
    this.calendar = calendar;
  }

  /** Those that begin on the date, in order; empty on a closed day. */
  List<TimeRange> on(long day) {
    return calendar.openOn(LocalDate.ofEpochDay(day));
  }

  /** Closed, although such a day is not. */
  boolean isHoliday(long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    CalendarVersion version = calendar.versionOn(date);
    return version.hoursOn(date).isEmpty() && !version.usualHoursOn(date).isEmpty();
  }

  /** Those of which the profile says something that it does not say of their weekday. */
  List<LocalDate> specialDates() {
    List<LocalDate> dates = new ArrayList<>();
    for (CalendarVersion version : calendar.versions()) {
      if (version.validFrom() != null) {
        dates.add(version.validFrom());
      }
      dates.addAll(version.exceptions().keySet());
      dates.addAll(version.breaks().keySet());
      dates.addAll(version.holidays());
      for (Season season : version.seasons()) {
        dates.add(season.from());
        dates.add(season.to());
      }
    }
    return dates;
  }

  /** The last year in which the service may be open; a night may end in it. */
  int lastYear(int horizon) {
    int last = Integer.MIN_VALUE;
    List<CalendarVersion> versions = calendar.versions();
    for (int i = 0; i < versions.size(); i++) {
      LocalDate next = i + 1 < versions.size() ? versions.get(i + 1).validFrom() : null;
      last = Math.max(last, lastYear(versions.get(i), next == null ? horizon : next.getYear()));
    }
    return last;
  }

  private static int lastYear(CalendarVersion version, int end) {
    if (version.week().opens()) {
      return end;
    }
    int last = Integer.MIN_VALUE;
    for (Season season : version.seasons()) {
      last = Math.max(last, season.to().plusDays(1).getYear());
    }
    for (LocalDate date : version.exceptions().keySet()) {
      last = Math.max(last, date.plusDays(1).getYear());
    }
    return Math.min(last, end);
  }
}
