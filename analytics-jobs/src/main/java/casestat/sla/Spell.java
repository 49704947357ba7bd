package casestat.sla;

import casestat.lake.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a case was open: from its submission or reopening to the end that followed.
 *
 * @param endedAt null while it is open, and where nobody knows when it ended
 * @param outcome how it ended; null while it is open
 */
public record Spell(Instant startedAt, @Nullable Instant endedAt, @Nullable Outcome outcome) {

  /** It has not ended, as far as is known. */
  public boolean isOpen() {
    return outcome == null;
  }

  /** It ended with the matter settled, at a known time. */
  public boolean isResolved() {
    return endedAt != null && outcome != null && outcome.isResolution();
  }
}
