package casestat.stats;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A number of a table, and what an attacker knows of it. */
final class Cell {
  /** No bound is known. */
  static final long UNBOUNDED = Long.MAX_VALUE / 4;

  final long value;
  final boolean isWhole;
  long floor;
  final List<Integer> shownBy = new ArrayList<>();
  final List<Integer> inSums = new ArrayList<>();

  // Bounds, and the sums that told them last; -1 where none did.
  long lower;
  long upper;
  int lowerBy;
  int upperBy;

  /**
   * @param isWhole whether it is told rather than any part
   */
  Cell(long value, boolean isWhole) {
    this.value = value;
    this.isWhole = isWhole;
  }

  /** Whether it must not be told. */
  boolean isSmall(long threshold) {
    return value > 0 && value < threshold;
  }

  boolean isShown(BitSet withheld) {
    return shownBy.stream().anyMatch(item -> !withheld.get(item));
  }

  boolean isUnknown() {
    return lower < upper;
  }

  /** Before any sum is looked at. */
  void begin(BitSet withheld) {
    boolean isKnown = isShown(withheld);
    lower = isKnown ? value : floor;
    upper = isKnown ? value : UNBOUNDED;
    lowerBy = -1;
    upperBy = -1;
  }

  /** Whether that is news. */
  boolean narrow(long least, long most, int by) {
    boolean isNarrower = false;
    if (least > lower) {
      lower = least;
      lowerBy = by;
      isNarrower = true;
    }
    if (most < upper) {
      upper = most;
      upperBy = by;
      isNarrower = true;
    }
    return isNarrower;
  }
}
