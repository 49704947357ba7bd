package casestat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * What decides every byte of a sample.
 *
 * @param from the first month in which cases are opened
 * @param to the last month; nothing happens after it
 */
record Recipe(long seed, long cases, YearMonth from, YearMonth to) {
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  Recipe {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("--to " + to + " is before --from " + from);
    }
    if (cases < 1) {
      throw new IllegalArgumentException("--cases " + cases + ": at least one");
    }
  }

  LocalDate firstDay() {
    return from.atDay(1);
  }

  LocalDate lastDay() {
    return to.atEndOfMonth();
  }

  /** Midnight after the last day, in epoch seconds. */
  long until() {
    return midnight(lastDay().plusDays(1));
  }

  static long midnight(LocalDate day) {
    return day.atStartOfDay(ZONE).toEpochSecond();
  }
}
