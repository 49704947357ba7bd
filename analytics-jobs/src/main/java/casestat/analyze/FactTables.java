package casestat.analyze;

import casestat.command.Progress;
import casestat.ingest.Sparks;
import casestat.lake.Table;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;

/** The tables of facts, as one run reads and writes them through Iceberg. */
final class FactTables {
  private final SparkSession spark;
  private final String runId;
  private final Progress progress;

  FactTables(SparkSession spark, String runId, Progress progress) {
    this.spark = spark;
    this.runId = runId;
    this.progress = progress;
  }

  Dataset<Row> rows(Table<?> table) {
    return spark.table(Sparks.CATALOG + "." + table.name());
  }

  /** Queries may name it from now on. */
  void view(Table<?> table) {
    rows(table).createOrReplaceTempView(table.name());
  }

  /** Replaces the rows of the months in scope, and says so. */
  void replace(Dataset<Row> rows, Table<?> table, Scope scope) {
    String month = String.valueOf(table.partition());
    try {
      rows.selectExpr(table.columns().toArray(String[]::new))
          .writeTo(Sparks.CATALOG + "." + table.name())
          .option("fanout-enabled", "true")
          .option("snapshot-property.casestat.run", runId)
          .overwrite(functions.expr(scope.condition(month)));
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("the table was made a moment ago: " + table.name(), e);
    }
    progress.say("wrote %s", table.name());
  }

  /** The months in which the rows of a table are not those that are stored. */
  Scope differing(Dataset<Row> rows, Table<?> table) {
    Map<Integer, String> stored = digests(rows(table), table);
    Map<Integer, String> fresh = digests(rows, table);
    Set<Integer> months = new HashSet<>(stored.keySet());
    months.addAll(fresh.keySet());
    months.removeIf(month -> Objects.equals(stored.get(month), fresh.get(month)));
    return Scope.of(months);
  }

  private Map<Integer, String> digests(Dataset<Row> rows, Table<?> table) {
    String hash =
        table.columns().stream()
            .map(column -> "isnull(%s), %<s".formatted(column))
            .collect(Collectors.joining(", ", "xxhash64(", ")"));
    Map<Integer, String> digests = new TreeMap<>();
    for (Row row :
        rows.groupBy(String.valueOf(table.partition()))
            .agg(
                functions.count(functions.lit(1)),
                functions.expr("sum(cast(%s as decimal(38, 0)))".formatted(hash)))
            .collectAsList()) {
      digests.put(row.getInt(0), row.getLong(1) + ":" + row.get(2));
    }
    return digests;
  }
}
