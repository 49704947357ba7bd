package casestat.analyze;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.ingest.SparkRows;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Balances;
import casestat.metrics.Catalogue;
import casestat.metrics.Periods;
import casestat.metrics.SqlEngine;
import casestat.metrics.Tally;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Counts figures and balances from the tables of facts. */
final class Counting {
  private static final List<Table<?>> FACTS =
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
          Table.SURVEY_FACTS);

  private static final String FIRST_MONTH =
      """
      select min(month) from (
        select min(opened_month) as month from case_facts
        union all select min(started_month) from conversation_facts
        union all select min(month) from message_facts
        union all select min(month) from visit_facts
        union all select min(month) from call_facts) months
      """;

  private final SparkSession spark;
  private final FactTables tables;
  private final Landing landing;
  private final Marts marts;
  private final ServiceProfile profile;
  private final Catalogue catalogue;
  private final Instant asOf;
  private final Progress progress;

  Counting(
      SparkSession spark,
      FactTables tables,
      Landing landing,
      Marts marts,
      ServiceProfile profile,
      Catalogue catalogue,
      Instant asOf,
      Progress progress) {
    this.spark = spark;
    this.tables = tables;
    this.landing = landing;
    this.marts = marts;
    this.profile = profile;
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.progress = progress;
  }

  /**
   * Commits what the figures rest on, and counts them.
   *
   * @throws Refusal if a month does not balance
   */
  Counted count(CountedBy by) {
    return switch (by) {
      case SPARK -> withSpark();
      case READER -> withReader();
    };
  }

  private Counted withSpark() {
    FACTS.forEach(tables::view);
    SparkEngine engine = new SparkEngine(spark);
    Bases bases = bases(engine);
    marts.commit(bases);
    view(Table.RESIDENTS, bases.residents());
    view(Table.SPENDING, bases.spending());
    view(Table.PERIODS, bases.periods());
    view(Table.PERIOD_DAYS, Periods.days(bases.periods()));
    view(Table.CLOCK_HOURS, bases.hours());
    return counted(engine, bases.periods());
  }

  private Counted withReader() {
    Bases bases;
    try (LakeReader facts = marts.uncommitted()) {
      bases = bases(facts::query);
    }
    marts.commit(bases);
    try (LakeReader reader = marts.uncommitted()) {
      return counted(reader::query, bases.periods());
    }
  }

  private Bases bases(SqlEngine engine) {
    Object first = engine.query(FIRST_MONTH, List.of()).get(0).get(0);
    List<Period> periods =
        first == null
            ? List.of()
            : new Periods(profile.zone(), profile.reporting())
                .upTo(((Number) first).intValue(), asOf);
    return new Bases(
        Stated.residents(landing),
        Stated.spending(landing),
        periods,
        Periods.hours(periods, profile.zone()));
  }

  private Counted counted(SqlEngine engine, List<Period> periods) {
    if (periods.isEmpty()) {
      progress.say("there is nothing yet: no case and no conversation had begun by %s", asOf);
    } else {
      progress.say(
          "computing figures for %d months, and %d other periods",
          periods.stream().filter(Period::isMonth).count(),
          periods.stream().filter(p -> !p.isMonth()).count());
    }
    List<Figure> figures = new Tally(engine, periods).figures(catalogue.all());
    Balances balances = new Balances(engine, periods);
    refuseUnbalanced(balances.faults(figures));
    return new Counted(figures, balances.list());
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
}
