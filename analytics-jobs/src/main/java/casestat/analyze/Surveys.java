package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.lake.Period;
import casestat.lake.Survey;
import casestat.lake.SurveyFacts;
import casestat.lake.Table;
import casestat.metrics.Periods;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Makes facts of a survey, the dimensions of its case left to be joined. */
final class Surveys implements MapFunction<Row, Row>, Serializable {
  private final ZoneId zone;
  private final Instant asOf;
  private final SparkRows<Survey> surveys = SparkRows.of(Table.SURVEYS);
  private final SparkRows<SurveyFacts> facts = SparkRows.of(Table.SURVEY_FACTS);

  /**
   * @param asOf an answer that came later is none yet
   */
  Surveys(ZoneId zone, Instant asOf) {
    this.zone = zone;
    this.asOf = asOf;
  }

  @Override
  public Row call(Row row) {
    return facts.row(facts(surveys.record(row, 0)));
  }

  private SurveyFacts facts(Survey survey) {
    Instant answeredAt = survey.answeredAt();
    boolean isAnswered = answeredAt != null && !answeredAt.isAfter(asOf);
    Integer sentOn = day(survey.sentAt());
    Integer answeredOn = isAnswered ? day(answeredAt) : null;
    Integer firstOn = sentOn == null ? answeredOn : sentOn;
    return new SurveyFacts(
        survey.surveyId(),
        firstOn == null ? 0 : Period.monthOf(firstOn),
        survey.caseId(),
        ConversationFold.NOT_STATED,
        ConversationFold.NOT_STATED,
        ConversationFold.NOT_STATED,
        ConversationFold.NOT_STATED,
        sentOn,
        answeredOn,
        null,
        isAnswered ? survey.answer() : null);
  }

  private @Nullable Integer day(@Nullable Instant at) {
    return at == null ? null : (Integer) Periods.day(at, zone);
  }
}
