package casestat.profile;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a service is open, as the profile states it.
 *
 * @param zone whose wall clock the hours are on
 * @param always open all day, every day
 * @param versions in the order in which they take over; the first rules from the beginning of time
 * @param coversFrom first date the calendar is known for
 * @param coversTo last date the calendar is known for; counting past it is flagged
 */
public record Calendar(
    String calendar,
    ZoneId zone,
    boolean always,
    List<CalendarVersion> versions,
    @Nullable LocalDate coversFrom,
    @Nullable LocalDate coversTo)
    implements Serializable {

  public Calendar {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("calendar " + calendar + " has no version");
    }
  }

  /** Open day and night. */
  public static Calendar always(String calendar, ZoneId zone) {
    List<TimeRange> day = List.of(new TimeRange(0, TimeRange.DAY));
    Week week =
        new Week(
            Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), d -> day)),
            Map.of());
    CalendarVersion only =
        new CalendarVersion("1", null, week, List.of(), Map.of(), Map.of(), Set.of());
    return new Calendar(calendar, zone, true, List.of(only), null, null);
  }

  /** The version that rules a local date. */
  public CalendarVersion versionOn(LocalDate date) {
    for (int i = versions.size() - 1; i > 0; i--) {
      LocalDate from = versions.get(i).validFrom();
      if (from == null || !date.isBefore(from)) {
        return versions.get(i);
      }
    }
    return versions.get(0);
  }

  /**
   * The hours that begin on a local date, in order, its breaks taken out. A night belongs to the
   * date on which it begins; a break closes what is open on its own date, also the night before's.
   */
  public List<TimeRange> openOn(LocalDate date) {
    List<TimeRange> hours = versionOn(date).hoursOn(date);
    if (hours.isEmpty()) {
      return hours;
    }
    List<TimeRange> open = new ArrayList<>(hours);
    versionOn(date).breaksOn(date).forEach(rest -> cut(open, rest));
    if (hours.stream().anyMatch(range -> range.end() > TimeRange.DAY)) {
      LocalDate next = date.plusDays(1);
      versionOn(next).breaksOn(next).forEach(rest -> cut(open, rest.fromDayBefore()));
    }
    return List.copyOf(open);
  }

  private static void cut(List<TimeRange> open, TimeRange rest) {
    for (int i = open.size() - 1; i >= 0; i--) {
      TimeRange range = open.get(i);
      if (!range.overlaps(rest)) {
        continue;
      }
      open.remove(i);
      if (rest.end() < range.end()) {
        open.add(i, new TimeRange(rest.end(), range.end()));
      }
      if (range.start() < rest.start()) {
        open.add(i, new TimeRange(range.start(), rest.start()));
      }
    }
  }
}
