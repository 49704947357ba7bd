package casestat.metrics;

import casestat.lake.CaseFacts;
import casestat.lake.CaseSpell;
import casestat.lake.CaseStay;
import casestat.lake.ClockReading;
import casestat.lake.ConversationFacts;
import casestat.lake.Period;
import casestat.lake.Rows;
import casestat.lake.Table;
import java.util.List;
import java.util.Map;

/** The tables that metrics are counted from. */
record Facts(
    List<CaseFacts> cases,
    List<CaseSpell> spells,
    List<CaseStay> stays,
    List<ClockReading> readings,
    List<ConversationFacts> conversations,
    List<Period> periods) {

  static final List<Table<?>> TABLES =
      List.of(
          Table.CASE_FACTS,
          Table.CASE_SPELLS,
          Table.CASE_STAYS,
          Table.CLOCK_READINGS,
          Table.CONVERSATION_FACTS,
          Table.PERIODS,
          Table.PERIOD_DAYS);

  /** Without stays, which no metric counts. */
  Facts(
      List<CaseFacts> cases,
      List<CaseSpell> spells,
      List<ClockReading> readings,
      List<ConversationFacts> conversations,
      List<Period> periods) {
    this(cases, spells, List.of(), readings, conversations, periods);
  }

  Map<Table<?>, List<? extends Record>> rows() {
    return Map.of(
        Table.CASE_FACTS, cases,
        Table.CASE_SPELLS, spells,
        Table.CASE_STAYS, stays,
        Table.CLOCK_READINGS, readings,
        Table.CONVERSATION_FACTS, conversations,
        Table.PERIODS, periods,
        Table.PERIOD_DAYS, Periods.days(periods));
  }

  static <R extends Record> Object[] values(Table<R> table, Record row) {
    return Rows.of(table.row()).values(table.row().cast(row));
  }
}
