package casestat.sla;

import casestat.lake.ClockReading.State;
import casestat.profile.Warning;
import java.time.Duration;

/**
 * Whether a running clock is near its due time. It depends on when one looks, and is never stored.
 *
 * <p>For a target in counted time the share is of the time used; for a date it is of the time open
 * between the start and the due time. Time left is counted time up to the due time.
 */
final class Risk {
  private final Reading reading;

  Risk(Reading reading) {
    this.reading = reading;
  }

  boolean isAtRisk(long asOf) {
    Warning warning = reading.clock().promise().item().warning();
    if (warning == null || reading.state() != State.RUNNING || reading.dueAt() == Micros.NEVER) {
      return false;
    }
    long left = reading.hours().openBetween(asOf, reading.dueAt());
    Duration enough = warning.left();
    if (enough != null) {
      return left < Micros.of(enough);
    }
    Double share = warning.share();
    Long target = reading.clock().limit().targetSeconds();
    long all =
        target == null
            ? reading.hours().openBetween(reading.cycle().startedAt(), reading.dueAt())
            : target * Micros.SECOND;
    return share != null && all - left >= share * all;
  }
}
