package casestat.lake;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of the report calendar, so that SQL never converts a zone.
 *
 * @param grain {@code day}, {@code week}, {@code month}, {@code quarter}, {@code year}, {@code
 *     fiscal_year} or {@code to_date}
 * @param periodStart first local day as {@code yyyyMMdd}
 * @param lastDay last local day, also where the period is not over
 * @param startsAt first instant
 * @param endsAt first instant after it; the as-of instant for the period that is still running
 * @param endsSecond {@code endsAt} as seconds since 1970-01-01T00:00Z
 * @param complete whether the as-of instant is at or after the end
 */
public record Period(
    String grain,
    int periodStart,
    int lastDay,
    Instant startsAt,
    Instant endsAt,
    long endsSecond,
    boolean complete) {

  private static final String[] HOURS = hours();

  /** The month in which it begins, {@code yyyyMM}. */
  public int month() {
    return monthOf(periodStart);
  }

  /** Whether it is a month of the calendar. */
  public boolean isMonth() {
    return grain.equals("month");
  }

  /** {@code 202610}. */
  public static int month(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  /** {@code 202610} as a month. */
  public static YearMonth yearMonth(int month) {
    return YearMonth.of(month / 100, month % 100);
  }

  /** So many months later, or earlier where they are negative. */
  public static int plus(int month, int months) {
    return month(yearMonth(month).plusMonths(months));
  }

  /** {@code 202610} begins on {@code 20261001}. */
  public static int start(int month) {
    return month * 100 + 1;
  }

  /** No day of {@code 202610} is later than {@code 20261031}. */
  public static int end(int month) {
    return month * 100 + 31;
  }

  /** {@code 20261031}. */
  public static int day(LocalDate day) {
    return month(YearMonth.from(day)) * 100 + day.getDayOfMonth();
  }

  /** The hour of the week that a local time lies in, as in {@code Mon 08}. */
  public static String hour(LocalDateTime local) {
    return HOURS[(local.getDayOfWeek().getValue() - 1) * 24 + local.getHour()];
  }

  /** {@code 20261031} is in {@code 202610}. */
  public static int monthOf(int day) {
    return day / 100;
  }

  /** Every hour of the week, from Monday. */
  public static List<String> hoursOfTheWeek() {
    return List.of(HOURS);
  }

  /** The day of an hour of the week, as in {@code Mon 08}. */
  public static DayOfWeek dayOf(String hour) {
    return DayOfWeek.of(List.of(HOURS).indexOf(hour) / 24 + 1);
  }

  private static String[] hours() {
    List<String> hours = new ArrayList<>();
    for (String day : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")) {
      for (int hour = 0; hour < 24; hour++) {
        hours.add(String.format(Locale.ROOT, "%s %02d", day, hour));
      }
    }
    return hours.toArray(String[]::new);
  }
}
