package casestat.sla;

import casestat.profile.TimeRange;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Every open stretch of a local year, with the open time before each, so that any question about
 * the year is a binary search. Instants count from the beginning of the year, in microseconds, so
 * that years of the same shape may share their times.
 */
final class YearTimes {
  /** From the first instant of the year to the first of the next. */
  final long length;

  // The i-th stretch is [starts[i], ends[i]) and has before[i] of open time before it in the year.
  private long[] starts = new long[256];
  private long[] ends = new long[256];
  private long[] before = new long[256];
  private int stretches;
  private long total;
  private final Ascending byStart;
  private final Ascending byOpenTime;

  // The working dates of the year, and when their hours begin and end, breaks aside.
  private int[] days = new int[256];
  private long[] opens = new long[256];
  private long[] closes = new long[256];
  private int workingDays;

  YearTimes(DayHours hours, WallClock zone, int year) {
    long first = LocalDate.of(year, 1, 1).toEpochDay();
    long end = LocalDate.of(year + 1, 1, 1).toEpochDay();
    long from = zone.startOfDay(first);
    this.length = zone.startOfDay(end) - from;
    long covered = 0;
    long closing = 0;
    // The night before the year reaches into it.
    for (long day = first - 1; day < end; day++) {
      long opening = Micros.NEVER;
      for (TimeRange range : hours.on(day)) {
        long start = zone.begin(day, range.start()) - from;
        long stop = zone.end(day, range.end()) - from;
        if (start >= stop) {
          continue;
        }
        opening = Math.min(opening, start);
        // No date is over before the one before it, whose night may run through all of it.
        closing = Math.max(closing, stop);
        // Hours that a night, or an hour counted twice, makes overlap are open once, not twice.
        start = Math.max(covered, start);
        stop = Math.min(length, stop);
        if (start < stop) {
          add(start, stop);
          covered = stop;
        }
      }
      if (opening != Micros.NEVER && day >= first) {
        addDay((int) (day - first), opening, closing);
      }
    }
    trim();
    this.byStart = new Ascending(starts);
    this.byOpenTime = new Ascending(before);
  }

  private void add(long start, long end) {
    if (stretches == starts.length) {
      starts = Arrays.copyOf(starts, stretches * 2);
      ends = Arrays.copyOf(ends, stretches * 2);
      before = Arrays.copyOf(before, stretches * 2);
    }
    starts[stretches] = start;
    ends[stretches] = end;
    before[stretches] = total;
    stretches++;
    total += end - start;
  }

  private void addDay(int day, long opening, long closing) {
    if (workingDays == days.length) {
      days = Arrays.copyOf(days, workingDays * 2);
      opens = Arrays.copyOf(opens, workingDays * 2);
      closes = Arrays.copyOf(closes, workingDays * 2);
    }
    days[workingDays] = day;
    opens[workingDays] = opening;
    closes[workingDays] = closing;
    workingDays++;
  }

  private void trim() {
    starts = Arrays.copyOf(starts, stretches);
    ends = Arrays.copyOf(ends, stretches);
    before = Arrays.copyOf(before, stretches);
    days = Arrays.copyOf(days, workingDays);
    opens = Arrays.copyOf(opens, workingDays);
    closes = Arrays.copyOf(closes, workingDays);
  }

  long total() {
    return total;
  }

  int workingDays() {
    return workingDays;
  }

  /** Open time from the start of the year to an instant. */
  long openUntil(long at) {
    int i = stretchAt(at);
    return i < 0 ? 0 : before[i] + Math.min(at, ends[i]) - starts[i];
  }

  /** The earliest instant with this much open time before it: more than none, not more than all. */
  long whenOpenIs(long time) {
    // The stretch before the one that starts when the time is already used up.
    int stretch = byOpenTime.lastUpTo(time - 1);
    return starts[stretch] + time - before[stretch];
  }

  /** When the stretch ends that is open at this instant; the instant itself where none is. */
  long openTo(long at) {
    int i = stretchAt(at);
    return i < 0 ? at : Math.max(at, ends[i]);
  }

  boolean isOpen(long at) {
    int i = stretchAt(at);
    return i >= 0 && at < ends[i];
  }

  /** How many working dates there are up to this day of the year, which counts from 0. */
  int workingDaysTo(long day) {
    int i = Arrays.binarySearch(days, (int) day);
    return i >= 0 ? i + 1 : -i - 1;
  }

  /** The i-th working date, counted from 0, of a year that begins with this date and instant. */
  WorkingDate workingDate(int i, long firstDay, long from) {
    return new WorkingDate(firstDay + days[i], from + opens[i], from + closes[i]);
  }

  // The last stretch that starts at this instant or before; -1 before all of them.
  private int stretchAt(long at) {
    return byStart.lastUpTo(at);
  }
}
