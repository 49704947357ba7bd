package casestat.brute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise, and what became of it. A promise that was cancelled has no reading.
 *
 * @param due with the waiting up to the stop, or up to the as-of instant
 * @param stopped null while nothing has kept it
 */
record Reading(Life life, Instant due, @Nullable Instant stopped) implements Cuttable {

  boolean met() {
    return stopped != null && !stopped.isAfter(due);
  }

  @Override
  public String member(String dimension) {
    return life.member(dimension);
  }
}
