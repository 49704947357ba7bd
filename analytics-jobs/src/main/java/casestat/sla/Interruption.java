package casestat.sla;

import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a clock does not count for a reason of the case's own: {@code [from, to)}.
 *
 * @param from in microseconds
 * @param to in microseconds; {@link Micros#NEVER} while it lasts
 * @param reason {@code PAUSED} or {@code CLOSED_GAP}
 * @param word for a pause, the state or reason that brought it
 */
record Interruption(long from, long to, Segment.Reason reason, @Nullable String word) {

  static Interruption gap(long from, long to) {
    return new Interruption(from, to, Segment.Reason.CLOSED_GAP, null);
  }

  boolean isPause() {
    return reason == Segment.Reason.PAUSED;
  }

  /** Nothing has ended it yet. */
  boolean lasts() {
    return to == Micros.NEVER;
  }

  /** The part of it that lies before an instant; the same where nothing has stopped. */
  Interruption until(long stop) {
    return to <= stop || stop == Micros.NEVER ? this : new Interruption(from, stop, reason, word);
  }
}
