package casestat.metrics;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whatever can answer SQL over the tables of facts. */
@FunctionalInterface
public interface SqlEngine {

  /** Rows as lists of column values; a whole number may come as any kind of number. */
  List<List<@Nullable Object>> query(String sql, List<Object> parameters);

  /** The same, one row after the other. */
  default void scan(String sql, List<Object> parameters, Consumer<List<@Nullable Object>> eachRow) {
    query(sql, parameters).forEach(eachRow);
  }

  /** Whether a table of facts is known to have no row, so that it need not be asked. */
  default boolean isNothing(String table) {
    return false;
  }

  /** How many questions it may be asked at a time. */
  default int lanes() {
    return 1;
  }

  /**
   * Whether it hands out rows in less time than it takes exact percentiles, or distinct counts, of
   * many groups of them.
   */
  default boolean prefersRows() {
    return false;
  }
}
