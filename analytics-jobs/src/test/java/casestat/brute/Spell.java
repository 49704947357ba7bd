package casestat.brute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a case was open.
 *
 * @param to null while it is
 * @param resolved whether it ended with the matter settled: not withdrawn, invalid or a duplicate
 */
record Spell(Instant from, @Nullable Instant to, boolean resolved) {

  boolean openAt(Instant instant) {
    return from.isBefore(instant) && (to == null || !to.isBefore(instant));
  }
}
