package casestat.profile;

import java.io.Serializable;
import java.time.Duration;

/**
 * What a reopened case does to its resolution clock.
 *
 * @param within for {@code CONTINUE}: a case reopened later than this after it was resolved starts
 *     a new cycle instead
 */
public record Reopen(Mode mode, Duration within) implements Serializable {

  public enum Mode {
    /** One clock; the closed gap does not count. */
    CONTINUE,
    /** A new clock; the old outcome stays. */
    NEW_CYCLE,
    /** The first outcome is the outcome. */
    KEEP_FIRST
  }
}
