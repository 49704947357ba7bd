package casestat.sla;

import casestat.profile.Calendar;
import casestat.profile.TimeRange;
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

/** Spells calendars the way people say them: {@code Hours.in("UTC").on("MON-FRI", "9-17")}. */
final class Hours {
  private final ZoneId zone;
  private final Map<DayOfWeek, List<TimeRange>> weekly = new EnumMap<>(DayOfWeek.class);
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
    return new BusinessCalendar(
        new Calendar("always", ZoneId.of(zone), true, Map.of(), Map.of(), Set.of(), null, null));
  }

  Hours on(String days, String ranges) {
    String[] ends = days.split("-");
    int from = day(ends[0]).getValue();
    int to = day(ends[ends.length - 1]).getValue();
    for (int i = from; i <= to; i++) {
      weekly.put(DayOfWeek.of(i), ranges(ranges));
    }
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
    return new Calendar(name, zone, false, weekly, exceptions, holidays, null, null);
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

  private static List<TimeRange> ranges(String text) {
    List<TimeRange> ranges = new ArrayList<>();
    for (String range : text.isEmpty() ? new String[0] : text.split(" ")) {
      String[] ends = range.split("-");
      ranges.add(new TimeRange(second(ends[0]), second(ends[1])));
    }
    return ranges;
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
