package casestat.sla;

import casestat.profile.PauseRule.Holder;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a clock does not count for a reason of the case's own: {@code [from, to)}.
 *
 * @param from in microseconds
 * @param to in microseconds; {@link Micros#NEVER} while it lasts
 * @param word for a pause, the state or reason that brought it; null for a closed gap
 * @param holder for a pause, on whom the service waits; null for a closed gap
 */
record Interruption(long from, long to, @Nullable String word, @Nullable Holder holder) {

  /** Between an end and the reopening that continues the clock. */
  static Interruption gap(long from, long to) {
    return new Interruption(from, to, null, null);
  }

  boolean isPause() {
    return holder != null;
  }

  /** Nothing has ended it yet. */
  boolean lasts() {
    return to == Micros.NEVER;
  }

  /** The part of it that lies before an instant; the same where nothing has stopped. */
  Interruption until(long stop) {
    return to <= stop || stop == Micros.NEVER ? this : new Interruption(from, stop, word, holder);
  }

  /** The part of it that lies after an instant. */
  Interruption since(long start) {
    return from >= start ? this : new Interruption(start, to, word, holder);
  }
}
