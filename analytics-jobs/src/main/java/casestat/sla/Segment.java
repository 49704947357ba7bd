package casestat.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a clock with one reason why it counts or does not: {@code [from, to)}. The segments
 * of a clock follow one another without gap or overlap from its start to its stop, or to the as-of
 * instant. They are the explanation of a reading.
 *
 * @param word for a pause, the state or reason that the policy pauses for, in the source's words
 */
public record Segment(Instant from, Instant to, Reason reason, @Nullable String word) {

  public enum Reason {
    COUNTED,
    /** The service is closed at this hour, or on this day of every week. */
    OUTSIDE_HOURS,
    /** A date on which the service is closed although its weekday is not. */
    HOLIDAY,
    /** Open hours in which the service waits on someone else. */
    PAUSED,
    /** Between a resolution and the reopening that continued the clock. */
    CLOSED_GAP,
    /** Before the promise held. */
    BEFORE_APPLIES
  }

  /** Elapsed time. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
