package casestat.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Riverton's days and offsets as tables, so that a time costs two look-ups instead of a walk
 * through the zone's rules: there are fifty million of them in a benchmark.
 *
 * <p>Instants are epoch seconds here, days are numbered from the first of the table.
 */
final class CityTime {
  // Long enough for the slowest case; what lies beyond is after the end of every sample.
  private static final int DAYS_AFTER_THE_END = 900;
  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;

  private final LocalDate firstDay;
  private final long start;
  private final int[] offsets;
  private final byte[][] dates;
  private final long[] midnights;

  CityTime(Recipe recipe) {
    // A day early: the first local midnight has no earlier UTC date, but its neighbours may.
    firstDay = recipe.firstDay().minusDays(1);
    start = firstDay.toEpochDay() * DAY;
    int days = (int) (recipe.lastDay().toEpochDay() - firstDay.toEpochDay()) + DAYS_AFTER_THE_END;
    dates = new byte[days][];
    midnights = new long[days];
    offsets = new int[days * 24];
    for (int day = 0; day < days; day++) {
      LocalDate date = firstDay.plusDays(day);
      dates[day] = date.toString().getBytes(StandardCharsets.US_ASCII);
      midnights[day] = Recipe.midnight(date);
    }
    // New York changes its offset at whole hours of UTC only.
    for (int hour = 0; hour < offsets.length; hour++) {
      Instant at = Instant.ofEpochSecond(start + (long) hour * HOUR);
      offsets[hour] = Recipe.ZONE.getRules().getOffset(at).getTotalSeconds();
    }
  }

  /** The last instant the tables know, well after the end of the sample. */
  long horizon() {
    return midnights[midnights.length - 2];
  }

  int days() {
    return midnights.length;
  }

  LocalDate date(int day) {
    return firstDay.plusDays(day);
  }

  int day(LocalDate date) {
    return (int) (date.toEpochDay() - firstDay.toEpochDay());
  }

  long midnight(int day) {
    return midnights[day];
  }

  /** 23, 24 or 25. */
  int hoursIn(int day) {
    return (int) ((midnights[day + 1] - midnights[day]) / HOUR);
  }

  /** Seconds since the table's first day on the local clock. */
  long local(long at) {
    return at + offsets[(int) ((at - start) / HOUR)] - start;
  }

  /** Seconds since the table's first day in UTC. */
  long utc(long at) {
    return at - start;
  }

  int localDay(long at) {
    return (int) (local(at) / DAY);
  }

  int localHour(long at) {
    return (int) (local(at) % DAY) / HOUR;
  }

  /** A date as text, {@code 2026-10-31}. */
  byte[] text(int day) {
    return dates[day];
  }
}
