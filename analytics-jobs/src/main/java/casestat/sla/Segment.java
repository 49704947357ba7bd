package casestat.sla;

import casestat.profile.PauseRule.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a clock with one reason why it counts or does not: {@code [from, to)}. The segments
 * of a clock follow one another without gap or overlap from when its promise applies to its stop,
 * or to the as-of instant. They are the explanation of a reading.
 *
 * @param word for a pause, the state or reason that the policy pauses for, in the source's words
 * @param holder for a pause, on whom the service waits
 */
public record Segment(
    Instant from, Instant to, Reason reason, @Nullable String word, @Nullable Holder holder) {

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
    /** The case is open, and what starts the clock has not happened yet. */
    BEFORE_APPLIES
  }

  boolean continuedBy(Segment next) {
    return reason == next.reason
        && Objects.equals(word, next.word)
        && Objects.equals(holder, next.holder);
  }

  /** Elapsed time. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
