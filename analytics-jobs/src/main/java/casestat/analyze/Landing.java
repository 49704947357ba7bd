package casestat.analyze;

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
 * What had arrived, as Spark views: {@code landed_cases}, {@code landed_events}, {@code
 * landed_interactions}, and of these what holds at the as-of instant.
 */
final class Landing {
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
    for (Table<?> table : List.of(Table.CASES, Table.EVENTS, Table.INTERACTIONS)) {
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

  private Dataset<Row> rows(Table<?> table) {
    Long snapshot = generation.snapshot(table);
    var reader = spark.read();
    return snapshot == null
        ? spark.table(Sparks.CATALOG + "." + table.name()).where("false")
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
    return spark.sql(
        Sql.of(
            "current_cases.sql",
            Map.of(
                "newest_first",
                NewestFirst.CASES,
                "columns",
                String.join(", ", Table.CASES.columns()))));
  }

  Dataset<Row> knownEvents() {
    return spark.sql(
        Sql.of("known_events.sql", Map.of("columns", String.join(", ", Table.EVENTS.columns()))));
  }

  Dataset<Row> currentInteractions() {
    return spark.sql(
        Sql.of(
            "current_interactions.sql",
            Map.of(
                "newest_first",
                NewestFirst.INTERACTIONS,
                "columns",
                String.join(", ", Table.INTERACTIONS.columns()),
                "as_of",
                asOf.toString())));
  }
}
