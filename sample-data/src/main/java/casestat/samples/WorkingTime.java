package casestat.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;

/** The crews' time: Monday to Friday from eight to five, federal holidays off. */
final class WorkingTime {
  static final int SECONDS_PER_DAY = 9 * 3600;

  private static final LocalTime OPENS = LocalTime.of(8, 0);

  private final CityTime time;
  // For each day, how many working days lie before it.
  private final int[] before;
  // For each working day, when it begins.
  private final long[] opens;

  WorkingTime(CityTime time) {
    this.time = time;
    before = new int[time.days() + 1];
    long[] openings = new long[time.days()];
    for (int day = 0; day < time.days(); day++) {
      LocalDate date = time.date(day);
      before[day + 1] = before[day];
      if (isWorkingDay(date)) {
        openings[before[day]] = date.atTime(OPENS).atZone(Recipe.ZONE).toEpochSecond();
        before[day + 1]++;
      }
    }
    opens = Arrays.copyOf(openings, before[time.days()]);
  }

  static boolean isWorkingDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !FederalHolidays.include(date);
  }

  /** The instant at which so much working time has passed. */
  long after(long at, double seconds) {
    long worked = worked(at) + (long) seconds;
    int day = (int) Math.min(Integer.MAX_VALUE, worked / SECONDS_PER_DAY);
    if (day >= opens.length) {
      return time.horizon();
    }
    return Math.max(at, opens[day] + worked % SECONDS_PER_DAY);
  }

  /** Working seconds since the table began. */
  private long worked(long at) {
    if (at >= time.horizon()) {
      return (long) opens.length * SECONDS_PER_DAY;
    }
    int day = time.localDay(at);
    long worked = (long) before[day] * SECONDS_PER_DAY;
    if (before[day + 1] == before[day]) {
      return worked;
    }
    return worked + Math.max(0, Math.min(SECONDS_PER_DAY, at - opens[before[day]]));
  }
}
