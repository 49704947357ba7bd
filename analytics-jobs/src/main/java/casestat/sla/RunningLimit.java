package casestat.sla;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * So much counted time, and no more: business hours, or hours of day and night.
 *
 * @param toOpening what is used up at the very end of opening hours is due when they next begin
 */
record RunningLimit(BusinessCalendar calendar, Duration time, boolean toOpening) implements Limit {

  @Override
  public @Nullable Long targetSeconds() {
    return time.toSeconds();
  }

  @Override
  public boolean applies(CaseHistory history) {
    return true;
  }

  @Override
  public long dueAt(Cycle cycle, CountedHours hours, CaseHistory history) {
    long due = dueAt(cycle, hours, Micros.of(time));
    return toOpening && due != Micros.NEVER ? calendar.nextOpen(due) : due;
  }

  /** When so much counted time is used up, all in microseconds. */
  static long dueAt(Cycle cycle, CountedHours hours, long time) {
    long left = time;
    long from = cycle.startedAt();
    for (Interruption interruption : cycle.interruptions()) {
      long counted = hours.openBetween(from, interruption.from());
      if (left <= counted) {
        break;
      }
      if (interruption.lasts()) {
        return Micros.NEVER;
      }
      left -= counted;
      from = interruption.to();
    }
    return hours.plus(from, left);
  }
}
