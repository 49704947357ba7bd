package casestat.lake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One table of the lake: its name, the record that is one row of it, the columns that make a row
 * unique, and the column its files are parted by. A column is the name of a record component in
 * snake_case.
 */
public record Table<R extends Record>(
    String name, Class<R> row, List<String> key, @Nullable String partition) {

  // Landing: appended by ingest, parted by the delivery that brought the rows.
  public static final Table<Case> CASES =
      of("cases", Case.class, "delivery_id", "case_id", "content_hash");
  public static final Table<Event> EVENTS =
      of("events", Event.class, "delivery_id", "case_id", "happened_at", "seq", "content_hash");
  public static final Table<Interaction> INTERACTIONS =
      of("interactions", Interaction.class, "delivery_id", "interaction_id", "content_hash");
  public static final Table<Call> CALLS =
      of("calls", Call.class, "delivery_id", "call_id", "content_hash");
  public static final Table<Survey> SURVEYS =
      of("surveys", Survey.class, "delivery_id", "survey_id", "content_hash");
  public static final Table<Population> POPULATIONS =
      of("populations", Population.class, "delivery_id", "area", "vintage", "content_hash");
  public static final Table<Cost> COSTS =
      of("costs", Cost.class, "delivery_id", "month", "department", "content_hash");
  public static final Table<Reject> REJECTS =
      of("rejects", Reject.class, "delivery_id", "file", "line");
  public static final Table<Delivery> DELIVERIES =
      of("deliveries", Delivery.class, null, "delivery_id");

  // Facts: replaced by analyze, parted by the local month in which the case was opened.
  public static final Table<CaseFacts> CASE_FACTS =
      of("case_facts", CaseFacts.class, "opened_month", "case_id");
  public static final Table<CaseSpell> CASE_SPELLS =
      of("case_spells", CaseSpell.class, "opened_month", "case_id", "spell");
  public static final Table<CaseStay> CASE_STAYS =
      of("case_stays", CaseStay.class, "opened_month", "case_id", "stay");
  public static final Table<CasePhase> CASE_PHASES =
      of("case_phases", CasePhase.class, "opened_month", "case_id", "phase");
  public static final Table<ClockReading> CLOCK_READINGS = readings("clock_readings");
  public static final Table<ClockHolding> CLOCK_HOLDINGS =
      of(
          "clock_holdings",
          ClockHolding.class,
          "opened_month",
          "case_id",
          "policy",
          "cycle",
          "change",
          "department");

  /** What the clocks would read by the policies of another date; never mixed with what they do. */
  public static final Table<ClockReading> WHAT_IF_READINGS = readings("what_if_readings");

  public static final Table<ConversationFacts> CONVERSATION_FACTS =
      of("conversation_facts", ConversationFacts.class, "started_month", "conversation_id");

  public static final Table<MessageFacts> MESSAGE_FACTS =
      of("message_facts", MessageFacts.class, "month", "interaction_id");
  public static final Table<VisitFacts> VISIT_FACTS =
      of("visit_facts", VisitFacts.class, "month", "interaction_id");
  public static final Table<CallFacts> CALL_FACTS =
      of("call_facts", CallFacts.class, "month", "call_id");

  public static final Table<ClockLateness> CLOCK_LATENESS =
      of(
          "clock_lateness",
          ClockLateness.class,
          "opened_month",
          "case_id",
          "policy",
          "cycle",
          "change");
  public static final Table<IncidentReport> INCIDENT_REPORTS =
      of("incident_reports", IncidentReport.class, "opened_month", "case_id");
  public static final Table<SurveyFacts> SURVEY_FACTS =
      of("survey_facts", SurveyFacts.class, "month", "survey_id");

  // Marts.
  public static final Table<Residents> RESIDENTS =
      of("residents", Residents.class, null, "area", "vintage");
  public static final Table<Spending> SPENDING =
      of("spending", Spending.class, null, "month", "department");
  public static final Table<Period> PERIODS =
      of("periods", Period.class, null, "grain", "period_start");
  public static final Table<PeriodDay> PERIOD_DAYS =
      of("period_days", PeriodDay.class, null, "grain", "period_start", "day");
  public static final Table<ClockHour> CLOCK_HOURS =
      of("clock_hours", ClockHour.class, null, "day", "hour");
  public static final Table<Balance> BALANCES =
      of("balances", Balance.class, null, "month", "service_type");
  public static final Table<Definition> DEFINITIONS =
      of("definitions", Definition.class, null, "metric");
  public static final Table<Run> RUNS = of("runs", Run.class, null, "run_id");
  public static final Table<Figure> FIGURES =
      of(
          "figures",
          Figure.class,
          "grain",
          "metric",
          "grain",
          "period_start",
          "dimension",
          "member");

  /** What ingest writes, in the order of its commits. */
  public static final List<Table<?>> LANDING =
      List.of(CASES, EVENTS, INTERACTIONS, CALLS, SURVEYS, POPULATIONS, COSTS, REJECTS, DELIVERIES);

  /** What analyze writes, in the order of its commits. */
  public static final List<Table<?>> COMPUTED =
      List.of(
          CASE_FACTS,
          CASE_SPELLS,
          CASE_STAYS,
          CASE_PHASES,
          CLOCK_READINGS,
          CLOCK_HOLDINGS,
          WHAT_IF_READINGS,
          CONVERSATION_FACTS,
          MESSAGE_FACTS,
          VISIT_FACTS,
          CALL_FACTS,
          CLOCK_LATENESS,
          INCIDENT_REPORTS,
          SURVEY_FACTS,
          RESIDENTS,
          SPENDING,
          PERIODS,
          PERIOD_DAYS,
          CLOCK_HOURS,
          BALANCES,
          DEFINITIONS,
          RUNS,
          FIGURES);

  private static Table<ClockReading> readings(String name) {
    return of(
        name,
        ClockReading.class,
        "opened_month",
        "case_id",
        "policy",
        "milestone",
        "cycle",
        "change");
  }

  private static <R extends Record> Table<R> of(
      String name, Class<R> row, @Nullable String partition, String... key) {
    return new Table<>(name, row, List.of(key), partition);
  }

  public List<String> columns() {
    return Arrays.stream(row.getRecordComponents()).map(c -> snakeCase(c.getName())).toList();
  }

  /** {@code firstRespondedAt} is the column {@code first_responded_at}. */
  public static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
