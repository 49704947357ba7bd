package casestat.infer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule, and the local dates of opening that it holds for.
 *
 * @param from null for always
 * @param to the last of them; null for ever
 */
record Stretch(Guess guess, @Nullable LocalDate from, @Nullable LocalDate to) {

  boolean holds(LocalDate openedOn) {
    return (from == null || !openedOn.isBefore(from)) && (to == null || !openedOn.isAfter(to));
  }
}
