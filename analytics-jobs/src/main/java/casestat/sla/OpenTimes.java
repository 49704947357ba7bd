package casestat.sla;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The open times of a span of local years, with what is before each year, so that any question
 * about the span is two searches. Instants and durations in microseconds.
 */
final class OpenTimes {
  final int firstYear;
  final int lastYear;

  /** The first instant of the span, and the first after it. */
  final long from;

  final long to;

  private final YearTimes[] years;

  // Of the i-th year, and of the one after the last: its first instant and date, and how much open
  // time and how many working dates are before it in the span.
  private final long[] starts;
  private final long[] firstDays;
  private final long[] before;
  private final long[] daysBefore;

  private final Ascending byStart;
  private final Ascending byFirstDay;
  private final Ascending byOpenTime;
  private final Ascending byWorkingDays;

  OpenTimes(Years all, WallClock wall, int firstYear, int lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    int count = lastYear - firstYear + 1;
    this.years = new YearTimes[count];
    this.starts = new long[count + 1];
    this.firstDays = new long[count + 1];
    this.before = new long[count + 1];
    this.daysBefore = new long[count + 1];
    firstDays[0] = LocalDate.of(firstYear, 1, 1).toEpochDay();
    starts[0] = wall.startOfDay(firstDays[0]);
    for (int i = 0; i < count; i++) {
      YearTimes year = all.of(firstYear + i);
      years[i] = year;
      starts[i + 1] = starts[i] + year.length;
      firstDays[i + 1] = LocalDate.of(firstYear + i + 1, 1, 1).toEpochDay();
      before[i + 1] = before[i] + year.total();
      daysBefore[i + 1] = daysBefore[i] + year.workingDays();
    }
    this.byStart = new Ascending(starts);
    this.byFirstDay = new Ascending(firstDays);
    this.byOpenTime = new Ascending(before);
    this.byWorkingDays = new Ascending(daysBefore);
    this.from = starts[0];
    this.to = starts[count];
  }

  /** Open time from the start of the span to an instant in it. */
  long openUntil(long at) {
    int i = yearAt(byStart, at);
    return before[i] + years[i].openUntil(at - starts[i]);
  }

  /** The earliest instant with this much open time, more than none, before it; or never. */
  long whenOpenIs(long time) {
    if (time > before[years.length]) {
      return Micros.NEVER;
    }
    // The last year with less before it: not the one that starts when the time is already used up,
    // nor one in which nothing opens.
    int i = byOpenTime.lastUpTo(time - 1);
    return starts[i] + years[i].whenOpenIs(time - before[i]);
  }

  /** The first open instant that is not before this one; or never within the span. */
  long firstOpen(long at) {
    int i = yearAt(byStart, at);
    if (years[i].isOpen(at - starts[i])) {
      return at;
    }
    // The instant before which the next microsecond of open time has passed.
    long next = whenOpenIs(openUntil(at) + 1);
    return next == Micros.NEVER ? next : next - 1;
  }

  /** When the stretch ends that is open at this instant, at most with the year. */
  long openTo(long at) {
    int i = yearAt(byStart, at);
    return starts[i] + years[i].openTo(at - starts[i]);
  }

  /** The n-th working date after a date of the span; null where the span ends before it. */
  @Nullable WorkingDate workingDate(long after, int n) {
    int year = yearAt(byFirstDay, after);
    long number = daysBefore[year] + years[year].workingDaysTo(after - firstDays[year]) + n;
    if (number > daysBefore[years.length]) {
      return null;
    }
    int i = byWorkingDays.lastUpTo(number - 1);
    return years[i].workingDate((int) (number - daysBefore[i]) - 1, firstDays[i], starts[i]);
  }

  private int yearAt(Ascending beginnings, long at) {
    return Math.max(0, Math.min(years.length - 1, beginnings.lastUpTo(at)));
  }
}
