package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.lake.Call;
import casestat.lake.CallFacts;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Periods;
import casestat.profile.ServiceProfile;
import java.io.Serializable;
import java.time.ZoneId;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;

/** Makes facts of a call, the dimensions of its case left to be joined. */
final class CallFold implements MapFunction<Row, Row>, Serializable {
  private final ZoneId zone;
  private final long answerWithin;
  private final SparkRows<Call> calls = SparkRows.of(Table.CALLS);
  private final SparkRows<CallFacts> facts = SparkRows.of(Table.CALL_FACTS);

  CallFold(ServiceProfile profile) {
    this.zone = profile.zone();
    this.answerWithin = profile.calls().answerWithin().toSeconds();
  }

  @Override
  public Row call(Row row) {
    return facts.row(facts(calls.record(row, 0)));
  }

  private CallFacts facts(Call call) {
    int offeredOn = Periods.day(call.offeredAt(), zone);
    Long wait = call.waitSeconds();
    boolean isAnswered = call.result() == Call.Result.ANSWERED;
    return new CallFacts(
        call.callId(),
        Period.monthOf(offeredOn),
        offeredOn,
        call.offeredAt(),
        Periods.hour(call.offeredAt(), zone),
        call.channel(),
        call.department() == null ? ConversationFold.NOT_STATED : call.department(),
        call.caseId(),
        ConversationFold.NOT_STATED,
        ConversationFold.NOT_STATED,
        call.result(),
        wait,
        isAnswered && wait != null ? (Boolean) (wait <= answerWithin) : null);
  }
}
