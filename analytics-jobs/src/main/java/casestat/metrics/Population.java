package casestat.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Rows of facts, and the periods they are counted in.
 *
 * @param on the local day, as {@code yyyyMMdd}; empty where {@code from} joins the periods itself
 * @param where null for all rows
 */
record Population(String from, String on, @Nullable String where) {

  /** Whether it is counted at the end of a period, and not on a day of it. */
  boolean isAtEnd() {
    return on.isEmpty();
  }

  /** The rows, each as often as there are periods in which it counts. */
  String source() {
    return isAtEnd() ? from : "%s join period_days p on p.day = %s".formatted(from, on);
  }

  /** The columns that name a period. */
  String key() {
    return "p.grain, p.period_start";
  }
}
