package casestat.infer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for one service type.
 *
 * @param serviceType null where the source states none
 * @param learned how many cases it was learned from
 * @param timeless of these, how many were due when they were opened, or before
 * @param parts the rules, one after the other; empty where nothing was tried or nothing fits
 * @param heldOut of all its cases that were not learned from, by the rules that are kept
 */
record Finding(
    @Nullable String serviceType, int learned, int timeless, List<Part> parts, Score heldOut) {
  /** From fewer cases no rule is made up. */
  static final int FEWEST = 10;

  /** With so many a type may follow a rule that others have, if all of them do. */
  static final int FEWEST_TO_FOLLOW = 3;

  /** A rule that fits fewer of the cases it was learned from is none. */
  static final double LEAST = 0.8;

  Finding {
    parts = List.copyOf(parts);
  }

  /**
   * One rule.
   *
   * @param learned of the cases it was learned from
   * @param heldOut of the others
   * @param from the first local date of those that follow from it: of earlier ones nothing is known
   * @param to the last
   */
  record Part(Stretch stretch, Score learned, Score heldOut, LocalDate from, LocalDate to) {

    /** Whether it is worth being written down as a policy. */
    boolean isKept() {
      return learned.cases() >= FEWEST
          ? learned.share() >= LEAST
          : learned.cases() >= FEWEST_TO_FOLLOW && learned.fitting() == learned.cases();
    }
  }

  boolean hasTooFew() {
    return learned < FEWEST && kept().isEmpty();
  }

  /** Most were due when they were opened: no target allows no time. */
  boolean isTimeless() {
    return timeless >= LEAST * learned;
  }

  int cases() {
    return learned + heldOut.cases();
  }

  List<Part> kept() {
    return parts.stream().filter(Part::isKept).toList();
  }

  /** By the rule that is kept for cases of that date; without one nothing is right. */
  static boolean fits(List<Part> parts, StatedDue row, LocalDate openedOn) {
    return parts.stream()
        .filter(part -> part.isKept() && part.stretch().holds(openedOn))
        .findFirst()
        .map(part -> part.stretch().guess().fits(row))
        .orElse(false);
  }
}
