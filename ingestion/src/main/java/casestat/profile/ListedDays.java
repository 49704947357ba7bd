package casestat.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days of a file of holidays, as a calendar names it.
 *
 * @param path the keys that lead to where it does
 * @param file empty where the dates stand in the profile itself
 * @param version null for a feed
 * @param days dates and their names, those the calendar is known for
 * @param leftOut those that the calendar takes out again
 */
record ListedDays(
    String path,
    String file,
    @Nullable String version,
    SortedMap<LocalDate, String> days,
    Set<LocalDate> leftOut) {

  ListedDays without(Set<LocalDate> dates) {
    return new ListedDays(path, file, version, days, dates);
  }

  Set<LocalDate> closed() {
    Set<LocalDate> closed = new TreeSet<>(days.keySet());
    closed.removeAll(leftOut);
    return closed;
  }

  /** What each day does to a version of the calendar; empty where there is no file. */
  Optional<Closures> review(CalendarVersion calendar, VersionDates dates) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<Closure> closures = new ArrayList<>();
    days.forEach(
        (date, name) -> {
          if (dates.contains(date)) {
            closures.add(new Closure(date, name, effect(calendar, date)));
          }
        });
    return Optional.of(new Closures(path, file, version, closures));
  }

  private Closure.Effect effect(CalendarVersion calendar, LocalDate date) {
    if (leftOut.contains(date)) {
      return Closure.Effect.LEFT_OUT;
    }
    if (calendar.exceptions().containsKey(date)) {
      return Closure.Effect.HAS_HOURS;
    }
    return calendar.usualHoursOn(date).isEmpty()
        ? Closure.Effect.CLOSED_ANYWAY
        : Closure.Effect.CLOSES;
  }
}
