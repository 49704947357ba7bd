package casestat.brute;

import java.time.Instant;

/** From an instant up to another, which is not in it. */
record Span(Instant from, Instant to) {

  /** The seconds that are also in another span. */
  long secondsWithin(Span other) {
    long start = Math.max(from.getEpochSecond(), other.from.getEpochSecond());
    long end = Math.min(to.getEpochSecond(), other.to.getEpochSecond());
    return Math.max(0, end - start);
  }

  long seconds() {
    return to.getEpochSecond() - from.getEpochSecond();
  }
}
