package casestat.analyze;

import casestat.ingest.Sparks;
import casestat.lake.Delivery;
import casestat.lake.Generation;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Months;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Which months of facts may differ from the last run's: those that hold, or held, a case with
 * something new, and those with a running clock that has fallen due since.
 *
 * <p>A month too many costs time, a month too few would be wrong; so everything that might move a
 * row counts.
 */
final class Changes {
  private final SparkSession spark;
  private final Months months;
  private final Instant lastAsOf;
  private final Instant asOf;

  /**
   * @param last the generation of the last run
   */
  Changes(SparkSession spark, ZoneId zone, Generation last, Instant lastAsOf, Instant asOf) {
    this.spark = spark;
    this.months = new Months(zone);
    this.lastAsOf = lastAsOf;
    this.asOf = asOf;
    for (Table<?> table : List.of(Table.CASE_FACTS, Table.CLOCK_READINGS)) {
      Long snapshot = last.snapshot(table);
      var rows = spark.read();
      (snapshot == null
              ? spark.table(Sparks.CATALOG + "." + table.name())
              : rows.option("versionAsOf", snapshot).table(Sparks.CATALOG + "." + table.name()))
          .createOrReplaceTempView("last_" + table.name());
    }
  }

  /**
   * @param arrived deliveries that the last run did not know
   */
  Scope scope(List<Delivery> arrived) {
    Map<String, String> names =
        Map.of(
            "new_deliveries", Landing.quoted(arrived),
            "last_as_of", lastAsOf.toString(),
            "as_of", asOf.toString());
    spark.sql(Sql.of("changed_cases.sql", names)).cache().createOrReplaceTempView("changed_cases");
    Set<Integer> changed = new TreeSet<>();
    for (Row row : spark.sql(Sql.of("changed_months.sql", names)).collectAsList()) {
      changed.add(row.getInt(0));
    }
    for (Row row : spark.sql(Sql.of("changed_hours.sql", names)).collectAsList()) {
      if (!row.isNullAt(0)) {
        changed.add(months.month((Instant) row.get(0)));
        // A month may begin within an hour, in zones that are not whole hours from UTC.
        changed.add(months.month(((Instant) row.get(0)).plusSeconds(3599)));
      }
    }
    return Scope.of(changed);
  }

  /** The cases to fold again, as view {@code scope}. */
  void scopeView(Scope scope) {
    String within =
        scope.list().stream()
            .map(
                month ->
                    "opened_at >= timestamp '%s' and opened_at < timestamp '%s'"
                        .formatted(
                            months.start(Period.yearMonth(month)),
                            months.start(Period.yearMonth(month).plusMonths(1))))
            .collect(Collectors.joining(" or "));
    String list = scope.list().stream().map(String::valueOf).collect(Collectors.joining(", "));
    spark
        .sql(Sql.of("scope.sql", Map.of("months", list, "opened_within", within)))
        .cache()
        .createOrReplaceTempView("scope");
  }
}
