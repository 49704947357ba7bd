package casestat.sla;

import casestat.profile.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a service is open, and therefore when its clocks count.
 *
 * <p>Hours are laid on the wall clock of the calendar's zone and measured as elapsed time: a nine
 * to five day is eight hours on every date, and a night shift across a daylight saving change is an
 * hour shorter or longer, as it is for the people who work it. An edge of the hours that the wall
 * clock skips moves to the first instant after the gap; one that it shows twice is the earlier
 * instant where hours begin and the later where they end. A night belongs to the date on which it
 * begins: that date's version, season and holidays decide over all of it.
 *
 * <p>Open stretches are computed once for the years that are asked about, so that a question costs
 * two binary searches however long the case. Safe for use by several threads.
 */
public final class BusinessCalendar {
  /** Nothing is open before or after: no date in the lake has more than four digits. */
  private static final int FIRST_YEAR = 1;

  private static final int LAST_YEAR = 9999;

  /** How far to look beyond what is asked at first: the next question is likely near. */
  private static final int MARGIN_YEARS = 2;

  private static final double MICROS_PER_YEAR = 365.2425 * 86_400 * Micros.SECOND;

  private final Calendar calendar;
  private final WallClock wall;
  private final DayHours hours;
  private final int lastYear;
  private final Years years;
  private volatile @Nullable OpenTimes known;

  public BusinessCalendar(Calendar calendar) {
    this.calendar = calendar;
    this.wall = new WallClock(calendar.zone());
    this.hours = new DayHours(calendar);
    this.lastYear = hours.lastYear(LAST_YEAR);
    this.years = new Years(calendar, hours, wall);
  }

  /** Open day and night: elapsed time is what counts, and the zone does not matter. */
  public static BusinessCalendar always() {
    return new BusinessCalendar(Calendar.always("always", ZoneOffset.UTC));
  }

  /** The name by which policies refer to it. */
  public String name() {
    return calendar.calendar();
  }

  boolean isAlways() {
    return calendar.always();
  }

  public ZoneId zone() {
    return calendar.zone();
  }

  /** What the version is called that rules the local date of an instant. */
  public String versionAt(Instant at) {
    return version(Micros.of(at));
  }

  /** Open time in {@code [from, to)}, in whole seconds; 0 where {@code to} is not after. */
  public long secondsBetween(Instant from, Instant to) {
    return Micros.seconds(openBetween(Micros.of(from), Micros.of(to)));
  }

  /**
   * The earliest instant at which this many seconds of open time have passed since {@code from}: at
   * closing time rather than when the service opens again. Empty if it never opens for that long.
   */
  public Optional<Instant> plus(Instant from, long seconds) {
    return optional(plus(Micros.of(from), Math.multiplyExact(seconds, Micros.SECOND)));
  }

  /** The first open instant that is not before {@code from}; empty if there is none. */
  public Optional<Instant> nextOpen(Instant from) {
    return optional(nextOpen(Micros.of(from)));
  }

  public boolean isOpen(Instant at) {
    return nextOpen(Micros.of(at)) == Micros.of(at);
  }

  /** Whether the calendar is known for all of {@code [from, to)}. */
  public boolean covers(Instant from, Instant to) {
    return covers(Micros.of(from), Micros.of(to));
  }

  boolean covers(long from, long to) {
    LocalDate first = calendar.coversFrom();
    LocalDate last = calendar.coversTo();
    return (first == null || wall.startOfDay(first.toEpochDay()) <= from)
        && (last == null || to <= wall.startOfDay(last.toEpochDay() + 1));
  }

  /** The version in force at an instant. */
  String version(long at) {
    return calendar.versions().size() == 1
        ? calendar.versions().get(0).version()
        : calendar.versionOn(LocalDate.ofEpochDay(wall.day(at))).version();
  }

  long openBetween(long from, long to) {
    if (to <= from) {
      return 0;
    }
    if (calendar.always()) {
      return to - from;
    }
    OpenTimes times = times(from, to);
    return times.openUntil(to) - times.openUntil(from);
  }

  long plus(long from, long time) {
    if (time < 0) {
      throw new IllegalArgumentException("less than no time: " + time);
    }
    if (time == 0) {
      return from;
    }
    if (calendar.always()) {
      return Math.addExact(from, time);
    }
    OpenTimes times = times(from, from);
    while (true) {
      long at = times.whenOpenIs(Math.addExact(times.openUntil(from), time));
      if (at != Micros.NEVER || times.lastYear >= lastYear) {
        return at;
      }
      times = laterThan(times);
    }
  }

  long nextOpen(long from) {
    if (calendar.always()) {
      return from;
    }
    OpenTimes times = times(from, from);
    while (true) {
      long at = times.firstOpen(from);
      if (at != Micros.NEVER || times.lastYear >= lastYear) {
        return at;
      }
      times = laterThan(times);
    }
  }

  /** When the hours end that are open at {@code from}, which must be open; at most {@code to}. */
  long openTo(long from, long to) {
    return calendar.always() ? to : Math.min(to, times(from, to).openTo(from));
  }

  /** The n-th date after this one on which the service opens; null if there is none. */
  @Nullable WorkingDate workingDate(long after, int n) {
    long start = wall.startOfDay(after);
    OpenTimes times = times(start, start);
    while (true) {
      WorkingDate date = times.workingDate(after, n);
      if (date != null || times.lastYear >= lastYear) {
        return date;
      }
      times = laterThan(times);
    }
  }

  WallClock wall() {
    return wall;
  }

  boolean isHoliday(long day) {
    return hours.isHoliday(day);
  }

  private OpenTimes laterThan(OpenTimes times) {
    int span = times.lastYear - times.firstYear + 1;
    return grown(times.firstYear, Math.min(LAST_YEAR, times.lastYear + span));
  }

  private OpenTimes times(long from, long to) {
    OpenTimes times = known;
    if (times != null && times.from <= from && to < times.to) {
      return times;
    }
    return grown(year(from) - MARGIN_YEARS, year(to) + MARGIN_YEARS);
  }

  // Estimated; a year too early or too late is within the margin.
  private static int year(long micros) {
    double year = 1970 + micros / MICROS_PER_YEAR;
    return (int) Math.max(FIRST_YEAR, Math.min(LAST_YEAR, Math.floor(year)));
  }

  private synchronized OpenTimes grown(int first, int last) {
    OpenTimes times = known;
    int from = Math.max(FIRST_YEAR, times == null ? first : Math.min(first, times.firstYear));
    int to = Math.min(LAST_YEAR, times == null ? last : Math.max(last, times.lastYear));
    if (times == null || from < times.firstYear || to > times.lastYear) {
      times = new OpenTimes(years, wall, from, to);
      known = times;
    }
    return times;
  }

  private static Optional<Instant> optional(long micros) {
    return micros == Micros.NEVER ? Optional.empty() : Optional.of(Micros.instant(micros));
  }
}
