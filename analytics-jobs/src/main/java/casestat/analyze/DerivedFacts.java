package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.lake.Interaction;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Facts that are told from other facts, or reach across months: folded whole by every run, and
 * written for the months that differ only.
 */
final class DerivedFacts {
  private final SparkSession spark;
  private final FactTables tables;
  private final ServiceProfile profile;
  private final Instant asOf;

  /**
   * @param tables in which the facts of cases are those of this run
   */
  DerivedFacts(SparkSession spark, FactTables tables, ServiceProfile profile, Instant asOf) {
    this.spark = spark;
    this.tables = tables;
    this.profile = profile;
    this.asOf = asOf;
  }

  void fold(Landing rows) {
    tables.view(Table.CASE_FACTS);
    tables.view(Table.CASE_SPELLS);
    tables.view(Table.CLOCK_READINGS);
    if (isThere(rows, Table.INTERACTIONS, Table.MESSAGE_FACTS, Table.VISIT_FACTS)) {
      foldConversations(rows);
      foldVisits();
    }
    if (isThere(rows, Table.CALLS, Table.CALL_FACTS)) {
      foldCalls(rows);
    }
    foldLateness();
    foldIncidents();
    if (isThere(rows, Table.SURVEYS, Table.SURVEY_FACTS)) {
      foldSurveys(rows);
    }
  }

  /** Whether anything of it was ever delivered, or facts of an earlier run are to be taken away. */
  private boolean isThere(Landing rows, Table<?> landed, Table<?>... facts) {
    return rows.has(landed) || Arrays.stream(facts).anyMatch(t -> !tables.rows(t).isEmpty());
  }

  // Threads reach across months, so they are folded whole; only months that differ are written.
  private void foldConversations(Landing rows) {
    rows.currentInteractions().createOrReplaceTempView("current_interactions");
    Dataset<Row> threads =
        new Conversations(spark, new ThreadFold(profile, asOf))
            .folded()
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      threads.selectExpr("inline(conversations)").createOrReplaceTempView("folded_conversations");
      threads.selectExpr("inline(messages)").createOrReplaceTempView("folded_messages");
      replaceDiffering(
          spark.sql(Sql.of("conversation_facts.sql", Map.of())), Table.CONVERSATION_FACTS);
      replaceDiffering(spark.sql(Sql.of("message_facts.sql", Map.of())), Table.MESSAGE_FACTS);
    } finally {
      threads.unpersist();
    }
  }

  private void foldVisits() {
    spark
        .table("current_interactions")
        .where(Conversations.isOne(Interaction.Kind::isVisit))
        .map(new VisitFold(profile.zone()), Encoders.row(SparkRows.of(Table.VISIT_FACTS).schema()))
        .createOrReplaceTempView("folded_visits");
    replaceDiffering(spark.sql(Sql.of("visit_facts.sql", Map.of())), Table.VISIT_FACTS);
  }

  private void foldCalls(Landing rows) {
    rows.currentCalls()
        .map(new CallFold(profile), Encoders.row(SparkRows.of(Table.CALL_FACTS).schema()))
        .createOrReplaceTempView("folded_calls");
    replaceDiffering(spark.sql(Sql.of("call_facts.sql", Map.of())), Table.CALL_FACTS);
  }

  // Of open clocks it grows with the as-of instant, and so is told anew by every run.
  private void foldLateness() {
    replaceDiffering(
        spark
            .sql(
                "select %s from clock_readings where milestone = 'RESOLUTION' and late_seconds is not null"
                    .formatted(String.join(", ", Table.CLOCK_READINGS.columns())))
            .mapPartitions(
                new LateClocks(profile, asOf),
                Encoders.row(SparkRows.of(Table.CLOCK_LATENESS).schema())),
        Table.CLOCK_LATENESS);
  }

  // A merge reaches across months too.
  private void foldIncidents() {
    Dataset<Row> links =
        spark.sql(
            "select case_id as id, false as settled, master_id as root from case_facts"
                + " where master_id is not null and outcome = 'DUPLICATE'");
    new Chains(spark).ends(links).createOrReplaceTempView("incident_roots");
    replaceDiffering(spark.sql(Sql.of("incident_reports.sql", Map.of())), Table.INCIDENT_REPORTS);
  }

  private void foldSurveys(Landing rows) {
    rows.currentSurveys()
        .map(
            new Surveys(profile.zone(), asOf),
            Encoders.row(SparkRows.of(Table.SURVEY_FACTS).schema()))
        .createOrReplaceTempView("folded_surveys");
    replaceDiffering(spark.sql(Sql.of("survey_facts.sql", Map.of())), Table.SURVEY_FACTS);
  }

  private void replaceDiffering(Dataset<Row> rows, Table<?> table) {
    Dataset<Row> facts = rows.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Scope differing = tables.differing(facts, table);
      if (!differing.isNothing()) {
        tables.replace(
            facts.where(differing.condition(String.valueOf(table.partition()))), table, differing);
      }
    } finally {
      facts.unpersist();
    }
  }
}
