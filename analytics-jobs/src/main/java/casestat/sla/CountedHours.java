package casestat.sla;

import java.util.List;

/**
 * Which time counts for one run of a clock: the hours of one calendar, or of several, each from an
 * instant on. Instants and durations in microseconds.
 */
final class CountedHours {
  private final long[] from;
  private final BusinessCalendar[] calendars;

  private CountedHours(long[] from, BusinessCalendar[] calendars) {
    this.from = from;
    this.calendars = calendars;
  }

  static CountedHours of(BusinessCalendar calendar) {
    return new CountedHours(new long[] {Long.MIN_VALUE}, new BusinessCalendar[] {calendar});
  }

  /**
   * @param from when each begins, in order; the first counts from ever
   */
  static CountedHours of(List<Long> from, List<BusinessCalendar> calendars) {
    long[] starts = from.stream().mapToLong(Long::longValue).toArray();
    starts[0] = Long.MIN_VALUE;
    return new CountedHours(starts, calendars.toArray(BusinessCalendar[]::new));
  }

  long openBetween(long start, long end) {
    if (calendars.length == 1) {
      return calendars[0].openBetween(start, end);
    }
    long open = 0;
    for (int i = 0; i < calendars.length; i++) {
      open += calendars[i].openBetween(Math.max(start, from[i]), Math.min(end, to(i)));
    }
    return open;
  }

  /** The earliest instant at which this much counted time has passed; never where it does not. */
  long plus(long start, long time) {
    long at = start;
    long left = time;
    for (int i = at(start); i < calendars.length - 1; i++) {
      long open = calendars[i].openBetween(at, to(i));
      if (left <= open) {
        return calendars[i].plus(at, left);
      }
      left -= open;
      at = to(i);
    }
    return calendars[calendars.length - 1].plus(at, left);
  }

  long nextOpen(long start) {
    long at = start;
    for (int i = at(start); i < calendars.length - 1; i++) {
      long open = calendars[i].nextOpen(at);
      if (open < to(i)) {
        return open;
      }
      at = to(i);
    }
    return calendars[calendars.length - 1].nextOpen(at);
  }

  /** When the hours end that are open at {@code start}, which must be open; at most {@code end}. */
  long openTo(long start, long end) {
    int i = at(start);
    return calendars[i].openTo(start, Math.min(end, to(i)));
  }

  /** The calendar whose hours count at an instant. */
  BusinessCalendar calendar(long at) {
    return calendars[at(at)];
  }

  /** When the calendar changes next after an instant; never where it does not. */
  long changeAfter(long at) {
    return to(at(at));
  }

  /** Whether another calendar counts from this instant on. */
  boolean changesAt(long at) {
    return at(at) != at(at - 1);
  }

  boolean covers(long start, long end) {
    for (int i = 0; i < calendars.length; i++) {
      long first = Math.max(start, from[i]);
      long last = Math.min(end, to(i));
      if (first <= last && !calendars[i].covers(first, last)) {
        return false;
      }
    }
    return true;
  }

  private long to(int i) {
    return i + 1 < from.length ? from[i + 1] : Micros.NEVER;
  }

  private int at(long instant) {
    int i = from.length - 1;
    while (from[i] > instant) {
      i--;
    }
    return i;
  }
}
