package casestat.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whatever can answer SQL over the tables of facts. */
@FunctionalInterface
public interface SqlEngine {

  /** Rows as lists of column values; a whole number may come as any kind of number. */
  List<List<@Nullable Object>> query(String sql, List<Object> parameters);
}
