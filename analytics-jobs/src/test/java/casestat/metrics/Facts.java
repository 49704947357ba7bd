package casestat.metrics;

import casestat.lake.CaseFacts;
import casestat.lake.CaseSpell;
import casestat.lake.CaseStay;
import casestat.lake.ClockReading;
import casestat.lake.ConversationFacts;
import casestat.lake.Period;
import casestat.lake.Rows;
import casestat.lake.Table;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables that metrics are counted from. */
record Facts(
    List<CaseFacts> cases,
    List<CaseSpell> spells,
    List<CaseStay> stays,
    List<ClockReading> readings,
    List<ConversationFacts> conversations,
    List<Period> periods,
    Map<Table<?>, List<? extends Record>> others) {

  /** Those that {@link #with} gives rows to. */
  static final List<Table<?>> OTHERS =
      List.of(
          Table.CASE_PHASES,
          Table.CLOCK_HOLDINGS,
          Table.CLOCK_LATENESS,
          Table.INCIDENT_REPORTS,
          Table.SURVEY_FACTS,
          Table.MESSAGE_FACTS,
          Table.VISIT_FACTS,
          Table.CALL_FACTS,
          Table.RESIDENTS,
          Table.SPENDING);

  static final List<Table<?>> TABLES =
      Stream.concat(
              Stream.of(
                  Table.CASE_FACTS,
                  Table.CASE_SPELLS,
                  Table.CASE_STAYS,
                  Table.CLOCK_READINGS,
                  Table.CONVERSATION_FACTS,
                  Table.PERIODS,
                  Table.PERIOD_DAYS,
                  Table.CLOCK_HOURS),
              OTHERS.stream())
          .toList();

  /** Without stays, which no metric counts. */
  Facts(
      List<CaseFacts> cases,
      List<CaseSpell> spells,
      List<ClockReading> readings,
      List<ConversationFacts> conversations,
      List<Period> periods) {
    this(cases, spells, List.of(), readings, conversations, periods, Map.of());
  }

  Map<Table<?>, List<? extends Record>> rows() {
    Map<Table<?>, List<? extends Record>> rows = new HashMap<>(others);
    rows.put(Table.CASE_FACTS, cases);
    rows.put(Table.CASE_SPELLS, spells);
    rows.put(Table.CASE_STAYS, stays);
    rows.put(Table.CLOCK_READINGS, readings);
    rows.put(Table.CONVERSATION_FACTS, conversations);
    rows.put(Table.PERIODS, periods);
    rows.put(Table.PERIOD_DAYS, Periods.days(periods));
    // Examples and drawn facts are of a zone whose clocks never change.
    rows.put(Table.CLOCK_HOURS, Periods.hours(periods, ZoneOffset.UTC));
    return rows;
  }

  /** The same with rows of other tables, which few metrics are counted from. */
  Facts with(Map<Table<?>, List<? extends Record>> more) {
    return new Facts(cases, spells, stays, readings, conversations, periods, more);
  }

  /** The same in other periods. */
  Facts in(List<Period> others) {
    return new Facts(cases, spells, stays, readings, conversations, others, this.others);
  }

  static <R extends Record> Object[] values(Table<R> table, Record row) {
    return Rows.of(table.row()).values(table.row().cast(row));
  }
}
