package casestat.sla;

import casestat.profile.PolicyItem.PausedDates;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time of day on the n-th working date after the day of the start.
 *
 * <p>The day of the start is its local date, whatever the hour; where the policy says by when a
 * case must be received, it is the next working date for what comes later, and for what comes on a
 * date that is none. What a pause does to the date is the policy's to say; see
 * RATIONALE.md#a-date-moves-by-whole-dates.
 *
 * @param days 1 for the next working date; 0 for the date of the start itself, if it is a working
 *     date and its hour has not passed, and else the next
 * @param at on the wall clock of the calendar; null for the end of the date's hours
 * @param receivedBy null where the hour of the start does not matter
 */
record DatedLimit(
    BusinessCalendar calendar,
    int days,
    @Nullable LocalTime at,
    @Nullable LocalTime receivedBy,
    PausedDates pausedDates)
    implements Limit {

  @Override
  public @Nullable Long targetSeconds() {
    return null;
  }

  @Override
  public boolean applies(CaseHistory history) {
    return true;
  }

  @Override
  public long dueAt(Cycle cycle, CountedHours hours, CaseHistory history) {
    long dayZero = dayZero(cycle.startedAt());
    if (dayZero == Micros.NEVER) {
      return Micros.NEVER;
    }
    if (pausedDates == PausedDates.BY_DAYS && !cycle.interruptions().isEmpty()) {
      long due = dueByDays(dayZero, cycle);
      return due == Micros.NEVER ? due : cycle.afterGaps(due, calendar);
    }
    WorkingDate date = calendar.workingDate(firstDate(dayZero, cycle) - 1, Math.max(days, 1));
    if (date == null) {
      return Micros.NEVER;
    }
    return pausedDates == PausedDates.BY_COUNTED_TIME
        ? movedByCountedTime(dueOn(date), cycle, hours)
        : cycle.afterGaps(dueOn(date), calendar);
  }

  // From which date on working dates are counted.
  private long firstDate(long dayZero, Cycle cycle) {
    if (days > 0) {
      return dayZero + 1;
    }
    WorkingDate date = calendar.workingDate(dayZero - 1, 1);
    boolean passed = date != null && dueOn(date) < cycle.startedAt();
    return passed ? dayZero + 1 : dayZero;
  }

  private long dayZero(long start) {
    long day = calendar.wall().day(start);
    if (receivedBy == null) {
      return day;
    }
    WorkingDate date = calendar.workingDate(day - 1, 1);
    if (date == null) {
      return Micros.NEVER;
    }
    if (date.day() > day || start <= calendar.wall().end(day, receivedBy.toSecondOfDay())) {
      return date.day();
    }
    WorkingDate next = calendar.workingDate(day, 1);
    return next == null ? Micros.NEVER : next.day();
  }

  private long dueByDays(long dayZero, Cycle cycle) {
    int left = Math.max(days, 1);
    for (WorkingDate date = calendar.workingDate(firstDate(dayZero, cycle) - 1, 1);
        date != null && !isEndlessFrom(date, cycle);
        date = calendar.workingDate(date.day(), 1)) {
      left -= isInterrupted(date, cycle) ? 0 : 1;
      if (left == 0) {
        return dueOn(date);
      }
    }
    return Micros.NEVER;
  }

  // A pause that begins when the time is up comes too late.
  private static long movedByCountedTime(long due, Cycle cycle, CountedHours hours) {
    long moved = due;
    for (Interruption interruption : cycle.interruptions()) {
      if (interruption.from() >= moved) {
        break;
      }
      if (interruption.lasts()) {
        return Micros.NEVER;
      }
      moved = hours.plus(moved, hours.openBetween(interruption.from(), interruption.to()));
    }
    return moved;
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
