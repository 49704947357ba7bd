package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** Brings the rows and events of each case together, in order, and has them folded. */
final class CaseFolding {
  private final SparkSession spark;
  private final ServiceProfile profile;
  private final Instant asOf;

  CaseFolding(SparkSession spark, ServiceProfile profile, Instant asOf) {
    this.spark = spark;
    this.profile = profile;
    this.asOf = asOf;
  }

  /**
   * One row per case: its facts, spells, stays and clock readings.
   *
   * @param on what if every case were promised what was valid on this date; null for what was
   *     promised
   */
  Dataset<Row> folded(Landing rows, Scope scope, @Nullable LocalDate on) {
    rows.currentCases().createOrReplaceTempView("current_cases");
    rows.knownEvents().createOrReplaceTempView("known_events");
    return spark
        .sql(life(scope))
        .repartition(functions.col("life_id"))
        .sortWithinPartitions("life_id", "is_event", "event_at", "event_seq")
        .mapPartitions(new CaseLives(profile, asOf, on), Encoders.row(CaseLives.schema()));
  }

  private static String life(Scope scope) {
    return Sql.of(
        "life.sql",
        Map.of(
            "case_columns", columns(Table.CASES, "case_"),
            "no_case_columns", nulls(Table.CASES, "case_"),
            "event_columns", columns(Table.EVENTS, "event_"),
            "no_event_columns", nulls(Table.EVENTS, "event_"),
            "in_scope", scope.isEverything() ? "true" : "case_id in (select case_id from scope)"));
  }

  private static String columns(Table<?> table, String prefix) {
    return table.columns().stream()
        .map(column -> "%s as %s_%s".formatted(column, prefix, column))
        .collect(Collectors.joining(", "));
  }

  private static String nulls(Table<?> table, String prefix) {
    var fields = SparkRows.of(table).schema().fields();
    List<String> columns = new ArrayList<>();
    for (var field : fields) {
      columns.add(
          "cast(null as %s) as %s_%s".formatted(field.dataType().sql(), prefix, field.name()));
    }
    return String.join(", ", columns);
  }
}
