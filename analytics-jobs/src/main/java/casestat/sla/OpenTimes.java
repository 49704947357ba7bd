package casestat.sla;

import casestat.profile.TimeRange;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Every open stretch of a span of local years, with the open time before each, so that any question
 * about the span is a binary search. Instants and durations in microseconds.
 */
final class OpenTimes {
  final int firstYear;
  final int lastYear;

  /** The first instant of the span, and the first after it. */
  final long from;

  final long to;

  // The i-th stretch is [starts[i], ends[i]) and has before[i] of open time before it in the span.
  private long[] starts = new long[512];
  private long[] ends = new long[512];
  private long[] before = new long[512];
  private int stretches;
  private long total;

  // The working dates of the span, and when their hours begin and end, breaks aside.
  private long[] days = new long[256];
  private long[] opens = new long[256];
  private long[] closes = new long[256];
  private int workingDays;

  OpenTimes(DayHours hours, WallClock zone, int firstYear, int lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    long first = LocalDate.of(firstYear, 1, 1).toEpochDay();
    long end = LocalDate.of(lastYear + 1, 1, 1).toEpochDay();
    this.from = zone.startOfDay(first);
    this.to = zone.startOfDay(end);
    long covered = from;
    long closing = from;
    // The night before the span reaches into it.
    for (long day = first - 1; day < end; day++) {
      long opening = Micros.NEVER;
      for (TimeRange range : hours.on(day)) {
        long start = zone.begin(day, range.start());
        long stop = zone.end(day, range.end());
        if (start >= stop) {
          continue;
        }
        opening = Math.min(opening, start);
        // No date is over before the one before it, whose night may run through all of it.
        closing = Math.max(closing, stop);
        // Hours that a night, or an hour counted twice, makes overlap are open once, not twice.
        start = Math.max(covered, start);
        stop = Math.min(to, stop);
        if (start < stop) {
          add(start, stop);
          covered = stop;
        }
      }
      if (opening != Micros.NEVER && day >= first) {
        addDay(day, opening, closing);
      }
    }
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

  private void addDay(long day, long opening, long closing) {
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

  /** Open time from the start of the span to an instant. */
  long openUntil(long at) {
    int i = stretchAt(at);
    return i < 0 ? 0 : before[i] + Math.min(at, ends[i]) - starts[i];
  }

  /** The earliest instant with this much open time, more than none, before it; or never. */
  long whenOpenIs(long time) {
    if (time > total) {
      return Micros.NEVER;
    }
    int i = Arrays.binarySearch(before, 0, stretches, time);
    // The stretch before the one that starts when the time is already used up.
    int stretch = (i >= 0 ? i : -i - 1) - 1;
    return starts[stretch] + time - before[stretch];
  }

  /** The first open instant that is not before this one; or never within the span. */
  long firstOpen(long at) {
    int i = stretchAt(at);
    if (i >= 0 && at < ends[i]) {
      return at;
    }
    return i + 1 < stretches ? starts[i + 1] : Micros.NEVER;
  }

  /** When the stretch ends that is open at this instant; the instant itself where none is. */
  long openTo(long at) {
    int i = stretchAt(at);
    return i < 0 ? at : Math.max(at, ends[i]);
  }

  /** The n-th working date after a date; null where the span ends before it. */
  @Nullable WorkingDate workingDate(long after, int n) {
    int i = Arrays.binarySearch(days, 0, workingDays, after + 1);
    int day = (i >= 0 ? i : -i - 1) + n - 1;
    if (day >= workingDays) {
      return null;
    }
    return new WorkingDate(days[day], opens[day], closes[day]);
  }

  // The last stretch that starts at this instant or before; -1 before all of them.
  private int stretchAt(long at) {
    int i = Arrays.binarySearch(starts, 0, stretches, at);
    return i >= 0 ? i : -i - 2;
  }
}
