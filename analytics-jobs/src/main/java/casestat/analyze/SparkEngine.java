package casestat.analyze;

import casestat.metrics.SqlEngine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Spark, over the views of facts that the session has. */
final class SparkEngine implements SqlEngine {
  private final SparkSession spark;
  private final Map<String, Boolean> empty = new ConcurrentHashMap<>();

  SparkEngine(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public List<List<@Nullable Object>> query(String sql, List<Object> parameters) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Row row : spark.sql(sql, parameters.toArray()).collectAsList()) {
      rows.add(cells(row));
    }
    return rows;
  }

  @Override
  public void scan(String sql, List<Object> parameters, Consumer<List<@Nullable Object>> eachRow) {
    Iterator<Row> rows = spark.sql(sql, parameters.toArray()).toLocalIterator();
    rows.forEachRemaining(row -> eachRow.accept(cells(row)));
  }

  // A service without a log of calls, say, has dozens of questions of which the answer is known.
  @Override
  public boolean isNothing(String table) {
    return empty.computeIfAbsent(
        table, name -> spark.catalog().tableExists(name) && spark.table(name).isEmpty());
  }

  // To plan a question takes longer than to answer most, and is done by one thread.
  @Override
  public int lanes() {
    return 2;
  }

  @Override
  public boolean prefersRows() {
    return true;
  }

  private static List<@Nullable Object> cells(Row row) {
    List<@Nullable Object> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.get(i));
    }
    return cells;
  }
}
