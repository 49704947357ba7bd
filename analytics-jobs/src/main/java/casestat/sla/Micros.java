package casestat.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * Instants and durations as whole microseconds, what the lake keeps of them: exact, and cheap
 * enough for ten million cases. An instant counts from 1970-01-01T00:00Z.
 */
final class Micros {
  static final long SECOND = 1_000_000L;

  /** Later than every instant: not ended yet, never due. */
  static final long NEVER = Long.MAX_VALUE;

  private Micros() {}

  static long of(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), SECOND), at.getNano() / 1000);
  }

  static long of(Duration time) {
    return Math.addExact(Math.multiplyExact(time.getSeconds(), SECOND), time.getNano() / 1000);
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
  }

  static Duration duration(long micros) {
    return Duration.ofSeconds(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
  }

  /** Whole seconds; a part of a second is dropped, never rounded up. */
  static long seconds(long micros) {
    return Math.floorDiv(micros, SECOND);
  }
}
