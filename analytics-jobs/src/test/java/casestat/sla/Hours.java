package casestat.sla;

import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.Season;
import casestat.profile.TimeRange;
import casestat.profile.Week;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spells calendars the way people say them: {@code Hours.in("UTC").on("MON-FRI", "9-17")}. */
final class Hours {
  private final ZoneId zone;
  private final Map<DayOfWeek, List<TimeRange>> weekly = new EnumMap<>(DayOfWeek.class);
  private final Map<DayOfWeek, List<TimeRange>> weeklyBreaks = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<TimeRange>> breaks = new HashMap<>();
  private final List<Season> seasons = new ArrayList<>();
  private final Map<LocalDate, List<TimeRange>> exceptions = new HashMap<>();
  private final Set<LocalDate> holidays = new HashSet<>();

  private Hours(ZoneId zone) {
    this.zone = zone;
  }

  static Hours in(String zone) {
    return new Hours(ZoneId.of(zone));
  }

  /** Nine to five from Monday to Friday in UTC: 5 October 2026 is a Monday. */
  static Hours office() {
    return in("UTC").on("MON-FRI", "9-17");
  }

  static BusinessCalendar always(String zone) {
    return new BusinessCalendar(Calendar.always("always", ZoneId.of(zone)));
  }

  Hours on(String days, String ranges) {
    days(days).forEach(day -> weekly.put(day, ranges(ranges)));
    return this;
  }

  Hours breaks(String days, String ranges) {
    days(days).forEach(day -> weeklyBreaks.put(day, ranges(ranges)));
    return this;
  }

  Hours breaks(DayOfWeek day, List<TimeRange> ranges) {
    weeklyBreaks.put(day, ranges);
    return this;
  }

  Hours breakOn(String date, String ranges) {
    return breakOn(LocalDate.parse(date), ranges(ranges));
  }

  Hours breakOn(LocalDate date, List<TimeRange> ranges) {
    breaks.put(date, ranges);
    return this;
  }

  /** Dates with the week of other hours, their breaks included. */
  Hours season(String from, String to, Hours week) {
    return season(LocalDate.parse(from), LocalDate.parse(to), week);
  }

  Hours season(LocalDate from, LocalDate to, Hours week) {
    seasons.add(new Season("season" + seasons.size(), from, to, week.week()));
    return this;
  }

  Hours on(DayOfWeek day, List<TimeRange> ranges) {
    weekly.put(day, ranges);
    return this;
  }

  Hours except(String date, String ranges) {
    exceptions.put(LocalDate.parse(date), ranges(ranges));
    return this;
  }

  Hours except(LocalDate date, List<TimeRange> ranges) {
    exceptions.put(date, ranges);
    return this;
  }

  Hours holiday(String date) {
    return holiday(LocalDate.parse(date));
  }

  Hours holiday(LocalDate date) {
    holidays.add(date);
    return this;
  }

  Calendar calendar() {
    return calendar("desk");
  }

  Calendar calendar(String name) {
    return new Calendar(name, zone, false, List.of(version("1", null)), null, null);
  }

  /** With versions that take over from this one. */
  Calendar calendar(CalendarVersion... later) {
    List<CalendarVersion> versions = new ArrayList<>();
    if (later[0].validFrom() != null) {
      versions.add(version("1", null));
    }
    versions.addAll(List.of(later));
    return new Calendar("desk", zone, false, versions, null, null);
  }

  /** These hours, from a date on. */
  CalendarVersion from(String name, String date) {
    return version(name, LocalDate.parse(date));
  }

  CalendarVersion version(String name, @Nullable LocalDate validFrom) {
    return new CalendarVersion(name, validFrom, week(), seasons, exceptions, breaks, holidays);
  }

  private Week week() {
    return new Week(weekly, weeklyBreaks);
  }

  BusinessCalendar build() {
    return new BusinessCalendar(calendar());
  }

  /** An instant by a wall clock; by the first of two where daylight saving repeats it. */
  static Instant at(String zone, String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }

  static Instant utc(String local) {
    return at("UTC", local);
  }

  // "22-6" is a night.
  private static List<TimeRange> ranges(String text) {
    List<TimeRange> ranges = new ArrayList<>();
    for (String range : text.isEmpty() ? new String[0] : text.split(" ")) {
      String[] ends = range.split("-");
      int start = second(ends[0]);
      int end = second(ends[1]);
      ranges.add(new TimeRange(start, start < end ? end : end + TimeRange.DAY));
    }
    return ranges;
  }

  private static List<DayOfWeek> days(String days) {
    String[] ends = days.split("-");
    List<DayOfWeek> all = new ArrayList<>();
    for (int i = day(ends[0]).getValue(); i <= day(ends[ends.length - 1]).getValue(); i++) {
      all.add(DayOfWeek.of(i));
    }
    return all;
  }

  private static int second(String hour) {
    String[] parts = hour.split(":");
    int minute = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
    return Integer.parseInt(parts[0]) * 3600 + minute * 60;
  }

  private static DayOfWeek day(String prefix) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(prefix)) {
        return day;
      }
    }
    throw new IllegalArgumentException(prefix);
  }
}
