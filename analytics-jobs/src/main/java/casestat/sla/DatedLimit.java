package casestat.sla;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time of day on the n-th working date after the local date of the start, whatever the hour of
 * the start. A working date does not count if the case was interrupted in all of its open hours;
 * one of which any part was left counts whole. See RATIONALE.md#a-date-moves-by-whole-dates.
 *
 * @param days 1 for the next working date; 0 for the date of the start itself, if it is a working
 *     date and its hour has not passed, and else the next
 * @param at on the wall clock of the calendar; null for the end of the date's hours
 */
record DatedLimit(BusinessCalendar calendar, int days, @Nullable LocalTime at) implements Limit {

  @Override
  public @Nullable Long targetSeconds() {
    return null;
  }

  @Override
  public boolean applies(CaseHistory history) {
    return true;
  }

  @Override
  public long dueAt(Cycle cycle, CaseHistory history) {
    long start = calendar.wall().day(cycle.startedAt());
    if (days > 0 && cycle.interruptions().isEmpty()) {
      WorkingDate date = calendar.workingDate(start, days);
      return date == null ? Micros.NEVER : dueOn(date);
    }
    WorkingDate date = calendar.workingDate(days > 0 ? start : start - 1, 1);
    for (int left = Math.max(days, 1);
        date != null && !isEndlessFrom(date, cycle);
        date = calendar.workingDate(date.day(), 1)) {
      boolean passed = days == 0 && dueOn(date) < cycle.startedAt();
      if (!passed && !isInterrupted(date, cycle)) {
        left--;
      }
      if (left == 0) {
        return dueOn(date);
      }
    }
    return Micros.NEVER;
  }

  private long dueOn(WorkingDate date) {
    return at == null ? date.closes() : calendar.wall().end(date.day(), at.toSecondOfDay());
  }

  // In all of its open hours, by one interruption or several.
  private boolean isInterrupted(WorkingDate date, Cycle cycle) {
    long left = calendar.openBetween(date.opens(), date.closes());
    for (Interruption interruption : cycle.interruptions()) {
      long from = Math.max(interruption.from(), date.opens());
      left -= calendar.openBetween(from, Math.min(interruption.to(), date.closes()));
    }
    return left == 0;
  }

  // A pause that lasts leaves it open whether this date, and every later one, will count.
  private static boolean isEndlessFrom(WorkingDate date, Cycle cycle) {
    List<Interruption> all = cycle.interruptions();
    return cycle.isPaused() && all.get(all.size() - 1).from() <= date.opens();
  }
}
