package casestat.sla;

import casestat.profile.ShippedHolidays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;

/** The office that the benchmark asks: eight to five, Monday to Friday, closed on holidays. */
final class Office {
  static final String ZONE = "America/New_York";

  private static final Instant FIRST = Hours.at(ZONE, "2024-01-01T00:00");
  private static final long YEARS_OF_LISTED_HOLIDAYS = 5 * 365 * 86_400L;

  private Office() {}

  static Set<LocalDate> holidays() {
    return ShippedHolidays.of("us-federal.yml").days();
  }

  static BusinessCalendar calendar() {
    Hours hours = Hours.in(ZONE).on("MON-FRI", "8-17");
    holidays().forEach(hours::holiday);
    return hours.build();
  }

  static DayByDay dayByDay() {
    return new DayByDay(ZONE, holidays());
  }

  /** Some instant of the years whose holidays are listed, to the microsecond. */
  static Instant instant(Random dice) {
    long seconds = (long) (dice.nextDouble() * YEARS_OF_LISTED_HOLIDAYS);
    return FIRST.plusSeconds(seconds).plusNanos(dice.nextInt(1_000_000) * 1000L);
  }
}
