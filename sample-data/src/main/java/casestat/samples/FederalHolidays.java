package casestat.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** The days on which the city's offices keep shut: United States federal holidays, as observed. */
final class FederalHolidays {
  private FederalHolidays() {}

  static boolean include(LocalDate day) {
    // The observed New Year of the next year may fall on 31 December of this one.
    return isObserved(day, LocalDate.of(day.getYear(), 1, 1))
        || isObserved(day, LocalDate.of(day.getYear() + 1, 1, 1))
        || isObserved(day, LocalDate.of(day.getYear(), 6, 19))
        || isObserved(day, LocalDate.of(day.getYear(), 7, 4))
        || isObserved(day, LocalDate.of(day.getYear(), 11, 11))
        || isObserved(day, LocalDate.of(day.getYear(), 12, 25))
        || isMonday(day, Month.JANUARY, 3)
        || isMonday(day, Month.FEBRUARY, 3)
        || isMonday(day, Month.MAY, -1)
        || isMonday(day, Month.SEPTEMBER, 1)
        || isMonday(day, Month.OCTOBER, 2)
        || isThanksgiving(day);
  }

  private static boolean isObserved(LocalDate day, LocalDate holiday) {
    return switch (holiday.getDayOfWeek()) {
      case SATURDAY -> day.equals(holiday.minusDays(1));
      case SUNDAY -> day.equals(holiday.plusDays(1));
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day.equals(holiday);
    };
  }

  private static boolean isMonday(LocalDate day, Month month, int nth) {
    return day.getMonth() == month
        && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY)));
  }

  private static boolean isThanksgiving(LocalDate day) {
    return day.getMonth() == Month.NOVEMBER
        && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
  }
}
