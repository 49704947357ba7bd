package casestat.profile;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A state of a case, in the source's words, in which its clock rests, and on whom the service then
 * waits.
 *
 * @param state null for any
 * @param reason null for any
 * @param holder who holds the clock
 */
public record PauseRule(@Nullable String state, @Nullable String reason, Holder holder)
    implements Serializable {

  /** On whom a case waits. */
  public enum Holder {
    CITIZEN,
    THIRD_PARTY,
    /** The service itself: a pause that its policy allows all the same. */
    US
  }

  /** The word by which an explanation calls it. */
  public String word() {
    if (reason != null) {
      return reason;
    }
    return state == null ? "" : state;
  }
}
