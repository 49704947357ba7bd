package casestat.sla;

import casestat.profile.Calendar;
import casestat.profile.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hours of each date. An exception replaces the hours of its weekday, and speaks louder than
 * the list of holidays: a half day before Christmas may stand in both.
 */
final class DayHours {
  private static final List<TimeRange> ALL_DAY = List.of(new TimeRange(0, TimeRange.DAY));
  private static final List<TimeRange> CLOSED = List.of();

  private final Map<DayOfWeek, List<TimeRange>> weekly = new EnumMap<>(DayOfWeek.class);
  private final Map<Long, List<TimeRange>> dated = new HashMap<>();
  private final Set<Long> closed = new HashSet<>();

  DayHours(Calendar calendar) {
    for (DayOfWeek weekday : DayOfWeek.values()) {
      weekly.put(
          weekday,
          calendar.always() ? ALL_DAY : sorted(calendar.hours().getOrDefault(weekday, CLOSED)));
    }
    if (!calendar.always()) {
      calendar.holidays().forEach(date -> dated.put(date.toEpochDay(), CLOSED));
      calendar.exceptions().forEach((date, hours) -> dated.put(date.toEpochDay(), sorted(hours)));
    }
    dated.forEach(
        (day, hours) -> {
          if (hours.isEmpty() && !ofWeekday(day).isEmpty()) {
            closed.add(day);
          }
        });
  }

  private static List<TimeRange> sorted(List<TimeRange> hours) {
    return hours.stream().sorted(Comparator.comparingInt(TimeRange::start)).toList();
  }

  /** In order of their start; empty on a closed day. */
  List<TimeRange> on(long day) {
    List<TimeRange> hours = dated.get(day);
    return hours == null ? ofWeekday(day) : hours;
  }

  private List<TimeRange> ofWeekday(long day) {
    // 1970-01-01 was a Thursday.
    return weekly.getOrDefault(DayOfWeek.of((int) Math.floorMod(day + 3, 7L) + 1), CLOSED);
  }

  /** Closed, although the weekday is not. */
  boolean isHoliday(long day) {
    return closed.contains(day);
  }

  /** The last year in which the service may be open. */
  int lastYear(int horizon) {
    if (weekly.values().stream().anyMatch(hours -> !hours.isEmpty())) {
      return horizon;
    }
    return dated.keySet().stream()
        .mapToInt(day -> LocalDate.ofEpochDay(day).getYear())
        .max()
        .orElse(Integer.MIN_VALUE);
  }
}
