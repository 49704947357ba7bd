package casestat.analyze;

/**
 * The engine that counts the figures. Both answer the same SQL with the same figures; see
 * RATIONALE.md#few-rows-may-be-counted-by-the-reading-engine.
 */
enum CountedBy {
  /** Of any number of rows. */
  SPARK,
  /** DuckDB: sooner where rows are few, as it plans nothing anew; all in memory. */
  READER
}
