package casestat.analyze;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.ingest.SparkRows;
import casestat.lake.ClockHour;
import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.lake.Residents;
import casestat.lake.Spending;
import casestat.lake.Table;
import casestat.metrics.Balances;
import casestat.metrics.Catalogue;
import casestat.metrics.Periods;
import casestat.metrics.Tally;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Counts figures and balances from the tables of facts. */
final class Counting {
  private final SparkSession spark;
  private final FactTables tables;
  private final Landing landing;
  private final ServiceProfile profile;
  private final Catalogue catalogue;
  private final Instant asOf;
  private final Progress progress;

  Counting(
      SparkSession spark,
      FactTables tables,
      Landing landing,
      ServiceProfile profile,
      Catalogue catalogue,
      Instant asOf,
      Progress progress) {
    this.spark = spark;
    this.tables = tables;
    this.landing = landing;
    this.profile = profile;
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.progress = progress;
  }

  /**
   * @throws Refusal if a month does not balance
   */
  Counted count() {
    for (Table<?> table :
        List.of(
            Table.CASE_FACTS,
            Table.CASE_SPELLS,
            Table.CASE_STAYS,
            Table.CASE_PHASES,
            Table.CLOCK_READINGS,
            Table.CLOCK_HOLDINGS,
            Table.CONVERSATION_FACTS,
            Table.MESSAGE_FACTS,
            Table.VISIT_FACTS,
            Table.CALL_FACTS,
            Table.CLOCK_LATENESS,
            Table.INCIDENT_REPORTS,
            Table.SURVEY_FACTS)) {
      tables.view(table);
    }
    List<Period> periods = periods();
    List<Residents> residents = Stated.residents(landing);
    List<Spending> spending = Stated.spending(landing);
    view(Table.RESIDENTS, residents);
    view(Table.SPENDING, spending);
    view(Table.PERIODS, periods);
    view(Table.PERIOD_DAYS, Periods.days(periods));
    List<ClockHour> hours = Periods.hours(periods, profile.zone());
    view(Table.CLOCK_HOURS, hours);
    if (periods.isEmpty()) {
      progress.say("there is nothing yet: no case and no conversation had begun by %s", asOf);
    } else {
      progress.say(
          "computing figures for %d months, and %d other periods",
          periods.stream().filter(Period::isMonth).count(),
          periods.stream().filter(p -> !p.isMonth()).count());
    }
    SparkEngine engine = new SparkEngine(spark);
    List<Figure> figures = new Tally(engine, periods).figures(catalogue.all());
    Balances balances = new Balances(engine, periods);
    refuseUnbalanced(balances.faults(figures));
    return new Counted(
        residents, spending, catalogue.definitions(), periods, hours, figures, balances.list());
  }

  private <R extends Record> void view(Table<R> table, List<R> all) {
    SparkRows<R> rows = SparkRows.of(table);
    spark
        .createDataFrame(all.stream().map(rows::row).toList(), rows.schema())
        .createOrReplaceTempView(table.name());
  }

  // Whoever adds up what came and went must arrive at what is open, or no figure can be defended.
  private void refuseUnbalanced(List<String> faults) {
    if (!faults.isEmpty()) {
      faults.stream().limit(10).forEach(fault -> progress.say("%s", fault));
      throw Refusal.data(
          "%d months or service types do not balance, the first: %s: no figure is published",
          faults.size(), faults.get(0));
    }
    progress.say("every month balances");
  }

  private List<Period> periods() {
    Row first =
        spark
            .sql(
                """
                select min(month) from (
                  select min(opened_month) as month from case_facts
                  union all select min(started_month) from conversation_facts
                  union all select min(month) from message_facts
                  union all select min(month) from visit_facts
                  union all select min(month) from call_facts)
                """)
            .first();
    return first.isNullAt(0)
        ? List.of()
        : new Periods(profile.zone(), profile.reporting()).upTo(first.getInt(0), asOf);
  }
}
