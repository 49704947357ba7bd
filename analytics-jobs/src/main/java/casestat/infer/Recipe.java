package casestat.infer;

import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.ShippedHolidays;
import casestat.profile.TimeRange;
import casestat.profile.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar is made of that the dates suggest.
 *
 * @param hours the same on each of the days
 * @param list of holidays that the product ships; null without
 * @param closed further dates
 * @param from first date it is known for
 * @param to last date it is known for
 */
record Recipe(
    OpenDays days,
    ZoneId zone,
    TimeRange hours,
    @Nullable ShippedHolidays list,
    Set<LocalDate> closed,
    LocalDate from,
    LocalDate to) {
  static final TimeRange ALL_DAY = new TimeRange(0, TimeRange.DAY);

  Recipe {
    closed = Set.copyOf(closed);
  }

  boolean isAllDay() {
    return hours.equals(ALL_DAY);
  }

  Recipe closedOn(Set<LocalDate> dates) {
    return new Recipe(days, zone, hours, list, dates, from, to);
  }

  Calendar calendar(String name) {
    Map<DayOfWeek, List<TimeRange>> weekly = new EnumMap<>(DayOfWeek.class);
    days.days().forEach(day -> weekly.put(day, List.of(hours)));
    CalendarVersion version =
        new CalendarVersion(
            "1", null, new Week(weekly, Map.of()), List.of(), Map.of(), Map.of(), holidays());
    return new Calendar(name, zone, false, List.of(version), from, to);
  }

  private Set<LocalDate> holidays() {
    Set<LocalDate> all = new HashSet<>(closed);
    if (list != null) {
      all.addAll(list.days());
    }
    return all;
  }
}
