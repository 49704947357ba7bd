package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.ingest.Sparks;
import casestat.lake.Delivery;
import casestat.lake.Generation;
import casestat.lake.NewestFirst;
import casestat.lake.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What had arrived, as Spark views: {@code landed_cases} and so on, and of these what holds at the
 * as-of instant.
 */
final class Landing {
  private static final List<Table<?>> ROWS =
      List.of(
          Table.CASES,
          Table.EVENTS,
          Table.INTERACTIONS,
          Table.CALLS,
          Table.SURVEYS,
          Table.POPULATIONS,
          Table.COSTS);

  private final SparkSession spark;
  private final Generation generation;
  private final Instant asOf;

  /**
   * @param known the deliveries that count
   * @param complete whether that is every delivery of the generation
   */
  Landing(
      SparkSession spark,
      Generation generation,
      List<Delivery> known,
      Completeness complete,
      Instant asOf) {
    this.spark = spark;
    this.generation = generation;
    this.asOf = asOf;
    for (Table<?> table : ROWS) {
      Dataset<Row> rows = rows(table);
      Dataset<Row> counted =
          complete == Completeness.ALL
              ? rows
              : rows.where("delivery_id in (%s)".formatted(quoted(known)));
      counted.createOrReplaceTempView("landed_" + table.name());
    }
  }

  /** Whether some deliveries are left out. */
  enum Completeness {
    ALL,
    SOME
  }

  /** Whether anything of the kind was ever delivered. */
  boolean has(Table<?> table) {
    return generation.snapshot(table) != null;
  }

  // A table that nothing was ever taken into has no snapshot, and may not be there.
  private Dataset<Row> rows(Table<?> table) {
    Long snapshot = generation.snapshot(table);
    var reader = spark.read();
    return snapshot == null
        ? spark.createDataFrame(List.of(), SparkRows.of(table).schema())
        : reader.option("versionAsOf", snapshot).table(Sparks.CATALOG + "." + table.name());
  }

  static String quoted(List<Delivery> deliveries) {
    return deliveries.isEmpty()
        ? "''"
        : deliveries.stream()
            .map(delivery -> "'" + delivery.deliveryId() + "'")
            .collect(Collectors.joining(", "));
  }

  Dataset<Row> currentCases() {
    return current(Table.CASES, "case_id", NewestFirst.CASES);
  }

  Dataset<Row> knownEvents() {
    return spark.sql(
        Sql.of("known_events.sql", Map.of("columns", String.join(", ", Table.EVENTS.columns()))));
  }

  /** Those that had happened. */
  Dataset<Row> currentInteractions() {
    return current(Table.INTERACTIONS, "interaction_id", NewestFirst.INTERACTIONS)
        .where("happened_at <= timestamp '%s'".formatted(asOf));
  }

  /** Those that had been offered. */
  Dataset<Row> currentCalls() {
    return current(Table.CALLS, "call_id", NewestFirst.CALLS)
        .where("offered_at <= timestamp '%s'".formatted(asOf));
  }

  /** Those that had been sent or answered. */
  Dataset<Row> currentSurveys() {
    return current(Table.SURVEYS, "survey_id", NewestFirst.SURVEYS)
        .where("coalesce(sent_at, answered_at) <= timestamp '%s'".formatted(asOf));
  }

  /** What every area was said to have of people, year by year. */
  Dataset<Row> currentPopulations() {
    return current(Table.POPULATIONS, "area, vintage", NewestFirst.STATED);
  }

  Dataset<Row> currentCosts() {
    return current(Table.COSTS, "month, department", NewestFirst.STATED);
  }

  private Dataset<Row> current(Table<?> table, String key, String newestFirst) {
    return spark.sql(
        Sql.of(
            "current.sql",
            Map.of(
                "table",
                table.name(),
                "key",
                key,
                "newest_first",
                newestFirst,
                "columns",
                String.join(", ", table.columns()))));
  }
}
