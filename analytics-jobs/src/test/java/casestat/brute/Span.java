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

  /** The part of it in another span; of no length where there is none. */
  Span within(Span other) {
    Instant start = from.isAfter(other.from) ? from : other.from;
    Instant end = to.isBefore(other.to) ? to : other.to;
    return new Span(start, end.isBefore(start) ? start : end);
  }

  long seconds() {
    return to.getEpochSecond() - from.getEpochSecond();
  }
}
