package casestat.profile;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says from some date on, until a later version takes over.
 *
 * @param version what it is called beside a reading: its name, or its number where it has none
 * @param validFrom first local date it rules; null for the earliest version
 * @param week outside the seasons
 * @param seasons without overlap
 * @param exceptions dates with hours of their own, which replace those of the week; an empty list
 *     closes the date
 * @param breaks dates with breaks beside those of the week
 * @param holidays closed dates
 */
public record CalendarVersion(
    String version,
    @Nullable LocalDate validFrom,
    Week week,
    List<Season> seasons,
    Map<LocalDate, List<TimeRange>> exceptions,
    Map<LocalDate, List<TimeRange>> breaks,
    Set<LocalDate> holidays)
    implements Serializable {

  public CalendarVersion {
    seasons = List.copyOf(seasons);
    exceptions = Map.copyOf(exceptions);
    breaks = Map.copyOf(breaks);
    holidays = Set.copyOf(holidays);
  }

  /**
   * The hours that begin on a date, its breaks not yet taken out. An exception speaks louder than a
   * holiday: a half day before Christmas may stand in both.
   */
  public List<TimeRange> hoursOn(LocalDate date) {
    List<TimeRange> exception = exceptions.get(date);
    if (exception != null) {
      return exception;
    }
    return holidays.contains(date) ? List.of() : usualHoursOn(date);
  }

  /** Those of the week, as if there were neither exceptions nor holidays. */
  public List<TimeRange> usualHoursOn(LocalDate date) {
    return weekOf(date).hoursOf(date.getDayOfWeek());
  }

  /**
   * Those that fall on a date, also into the hours of the night before. An exception states the
   * hours of its date whole, so that the breaks of the week are not in them.
   */
  public List<TimeRange> breaksOn(LocalDate date) {
    List<TimeRange> dated = breaks.getOrDefault(date, List.of());
    if (exceptions.containsKey(date)) {
      return dated;
    }
    List<TimeRange> all = new ArrayList<>(weekOf(date).breaksOf(date.getDayOfWeek()));
    all.addAll(dated);
    return all;
  }

  private Week weekOf(LocalDate date) {
    for (Season season : seasons) {
      if (season.contains(date)) {
        return season.week();
      }
    }
    return week;
  }
}
