package casestat.profile;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a service is open, as the profile states it.
 *
 * @param zone whose wall clock the hours are on
 * @param always open all day, every day; then nothing else is stated
 * @param hours for each day of the week; a day that is absent is closed
 * @param exceptions dates with hours of their own, which replace those of the weekday; an empty
 *     list closes the day
 * @param holidays closed dates
 * @param coversFrom first date the calendar is known for
 * @param coversTo last date the calendar is known for; counting past it is flagged
 */
public record Calendar(
    String calendar,
    ZoneId zone,
    boolean always,
    Map<DayOfWeek, List<TimeRange>> hours,
    Map<LocalDate, List<TimeRange>> exceptions,
    Set<LocalDate> holidays,
    @Nullable LocalDate coversFrom,
    @Nullable LocalDate coversTo)
    implements Serializable {

  public Calendar {
    hours = Map.copyOf(hours);
    exceptions = Map.copyOf(exceptions);
    holidays = Set.copyOf(holidays);
  }
}
