package casestat.sla;

import casestat.lake.ClockReading.State;
import casestat.profile.Warning;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * When a clock comes near its due time, by the warning of its policy. Where the policy has none,
 * three quarters of the time count as near.
 *
 * <p>The share is of the counted time between the start and the due time, pauses left out, and time
 * left is counted time too. See RATIONALE.md#three-quarters-are-near.
 */
final class Risk {
  private static final Warning USUAL = new Warning(0.75, null);

  private final Reading reading;

  Risk(Reading reading) {
    this.reading = reading;
  }

  boolean isAtRisk(long asOf) {
    return reading.state() == State.RUNNING && startsAt() <= asOf;
  }

  /**
   * From when on it is at risk; {@link Micros#NEVER} where nothing is due. It may be after the
   * stop, and does not depend on when one looks.
   */
  long startsAt() {
    if (!reading.isMeasured() || reading.dueAt() == Micros.NEVER) {
      return Micros.NEVER;
    }
    Warning stated = reading.clock().promise().item().warning();
    Warning warning = stated == null ? USUAL : stated;
    Cycle cycle = reading.cycle();
    long all = Math.max(0, cycle.counted(reading.hours(), cycle.startedAt(), reading.dueAt()));
    Duration left = warning.left();
    if (left != null) {
      long used = RunningLimit.dueAt(cycle, reading.hours(), Math.max(0, all - Micros.of(left)));
      // So much left is enough; less is not.
      return used == Micros.NEVER ? used : used + 1;
    }
    Double share = warning.share();
    return share == null
        ? Micros.NEVER
        : RunningLimit.dueAt(cycle, reading.hours(), partOf(all, share));
  }

  /** When it is no longer at risk, because it stopped or is broken. */
  long endsAt() {
    return Math.min(reading.cycle().stoppedAt(), reading.dueAt());
  }

  private static long partOf(long time, double share) {
    return BigDecimal.valueOf(time)
        .multiply(BigDecimal.valueOf(share))
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }
}
