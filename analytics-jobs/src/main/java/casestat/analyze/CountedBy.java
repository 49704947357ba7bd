package casestat.analyze;

import casestat.lake.Lake;
import casestat.lake.Table;

/**
 * The engine that counts the figures. Both answer the same SQL with the same figures; see
 * RATIONALE.md#few-rows-are-counted-by-the-reading-engine.
 */
enum CountedBy {
  SPARK,
  READER;

  /**
   * Rows of one table of facts, up to which the reading engine counts: it keeps what it groups in
   * memory, beside the heap.
   */
  private static final long FEW = 250_000;

  /** The one that takes less, over facts that are written. */
  static CountedBy sizeOf(Lake lake) {
    return Counting.FACTS.stream().allMatch(table -> isSmall(lake, table)) ? READER : SPARK;
  }

  private static boolean isSmall(Lake lake, Table<?> table) {
    return lake.size(table) <= FEW;
  }
}
