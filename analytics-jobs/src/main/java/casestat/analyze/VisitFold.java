package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.lake.Interaction;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.lake.VisitFacts;
import casestat.metrics.Periods;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;

/** Makes facts of a step on the portal, the dimensions of its case left to be joined. */
final class VisitFold implements MapFunction<Row, Row>, Serializable {
  /** Where nobody says otherwise. */
  private static final String PORTAL = "portal";

  private final ZoneId zone;
  private final SparkRows<Interaction> interactions = SparkRows.of(Table.INTERACTIONS);
  private final SparkRows<VisitFacts> facts = SparkRows.of(Table.VISIT_FACTS);

  VisitFold(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public Row call(Row row) {
    return facts.row(facts(interactions.record(row, 0)));
  }

  private VisitFacts facts(Interaction step) {
    int visitedOn = Periods.day(step.happenedAt(), zone);
    Long results = step.results();
    boolean isSearch = step.kind() == Interaction.Kind.SEARCH;
    return new VisitFacts(
        step.interactionId(),
        Period.monthOf(visitedOn),
        visitedOn,
        step.happenedAt(),
        Periods.hour(step.happenedAt(), zone),
        step.conversationId() == null ? step.interactionId() : step.conversationId(),
        step.kind(),
        step.device() == null
            ? ConversationFold.NOT_STATED
            : step.device().name().toLowerCase(Locale.ROOT),
        step.page() == null ? ConversationFold.NOT_STATED : step.page(),
        isSearch && results != null ? (Boolean) (results > 0) : null,
        step.caseId(),
        step.channel() == null ? PORTAL : step.channel(),
        ConversationFold.NOT_STATED,
        ConversationFold.NOT_STATED,
        ConversationFold.NOT_STATED);
  }
}
