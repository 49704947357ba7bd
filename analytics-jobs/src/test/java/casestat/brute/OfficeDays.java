package casestat.brute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Monday to Friday from 8 to 17 in New York, holidays off. */
final class OfficeDays {
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  private final Set<LocalDate> holidays;

  OfficeDays(Set<LocalDate> holidays) {
    this.holidays = holidays;
  }

  boolean isOpen(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(date);
  }

  /** The open hours of a working date. */
  Span hours(LocalDate date) {
    return new Span(
        date.atTime(OPENS).atZone(ZONE).toInstant(), date.atTime(CLOSES).atZone(ZONE).toInstant());
  }
}
