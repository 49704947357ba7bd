package casestat.sla;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** So much counted time, and no more: business hours, or hours of day and night. */
record RunningLimit(BusinessCalendar calendar, Duration time) implements Limit {

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
    return dueAt(cycle, hours, Micros.of(time));
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
