package casestat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Call;
import casestat.lake.Interaction;
import casestat.profile.Messages;
import casestat.profile.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs of calls and of a portal, row by row. */
class CallRowsTest {
  private static final String NOON = "2026-10-05T12:00:00Z";

  @Test
  void aWaitRunsFromTheOfferToTheAnswer() {
    Call call = call(Map.of("answered_at", "2026-10-05T12:00:25Z"));

    assertThat(call.result()).isEqualTo(Call.Result.ANSWERED);
    assertThat(call.waitSeconds()).isEqualTo(25);
    assertThat(call.channel()).isEqualTo("phone");
  }

  @Test
  void whoIsNotAnsweredGaveUpWhenTheCallEnded() {
    Call call = call(Map.of("ended_at", "2026-10-05T12:01:40Z"));

    assertThat(call.result()).isEqualTo(Call.Result.ABANDONED);
    assertThat(call.waitSeconds()).isEqualTo(100);
  }

  @Test
  void aLogMayTellTheWaitAndNotTheTimes() {
    Call call = call(Map.of("result", "answered", "wait_seconds", "31"));

    assertThat(call.answeredAt()).isNull();
    assertThat(call.waitSeconds()).isEqualTo(31);
  }

  @Test
  void whatIsSentElsewhereMayHaveNoWait() {
    assertThat(call(Map.of("result", "diverted")).waitSeconds()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answered_at|2026-10-05T11:59:59Z||it is answered or over before it is offered",
        "ended_at|2026-10-05T11:59:59Z||it is answered or over before it is offered",
        "answered_at|2026-10-05T12:00:25Z|abandoned|a person answered, and the result says that nobody did",
        "ended_at|2026-10-05T12:09:00Z|answered|somebody answered, and neither when nor after how long is known",
        "wait_seconds|-5|answered|the wait of -5 seconds is less than none",
        "wait_seconds|half a minute|answered|wait_seconds \"half a minute\" is no whole number",
        "ended_at|2026-10-05T12:09:00Z|hung up|result \"hung up\" is a word the profile does not know; add it under values.result of source log"
      })
  void whatContradictsItselfIsRejected(
      String column, String cell, @Nullable String result, String complaint) {
    Map<String, String> cells = new LinkedHashMap<>(Map.of(column, cell));
    if (result != null) {
      cells.put("result", result);
    }

    assertThat(complaint(Source.Kind.CALLS, with("call_id", "offered_at", cells)))
        .isEqualTo(complaint);
  }

  @Test
  void aStepOnThePortalKeepsItsSessionItsDeviceAndWhatWasFound() {
    Interaction step =
        (Interaction)
            row(
                Source.Kind.INTERACTIONS,
                with(
                    "interaction_id",
                    "happened_at",
                    Map.of(
                        "kind", "search",
                        "conversation_id", "s1",
                        "device", "phone",
                        "results", "0")));

    assertThat(step.kind().isVisit()).isTrue();
    assertThat(step.conversationId()).isEqualTo("s1");
    assertThat(step.device()).isEqualTo(Interaction.Device.PHONE);
    assertThat(step.results()).isZero();
  }

  @Test
  void aDeviceThatNobodyKnowsIsNotGuessed() {
    Map<String, String> cells =
        with("interaction_id", "happened_at", Map.of("kind", "visit", "device", "fridge"));

    assertThat(complaint(Source.Kind.INTERACTIONS, cells))
        .startsWith("device \"fridge\" is a word the profile does not know");
  }

  private static Map<String, String> with(String id, String at, Map<String, String> more) {
    Map<String, String> cells = new LinkedHashMap<>(more);
    cells.put(id, "1");
    cells.put(at, NOON);
    return cells;
  }

  private static Call call(Map<String, String> more) {
    Call call = (Call) row(Source.Kind.CALLS, with("call_id", "offered_at", more));
    assertThat(call.offeredAt()).isEqualTo(Instant.parse(NOON));
    return call;
  }

  private static Record row(Source.Kind kind, Map<String, String> cells) {
    CellReader reader = reader(kind, cells);
    Record row = maker(reader).row(kind, 2);
    assertThat(reader.complaint()).isNull();
    return row;
  }

  private static @Nullable String complaint(Source.Kind kind, Map<String, String> cells) {
    CellReader reader = reader(kind, cells);
    maker(reader).row(kind, 2);
    return reader.complaint();
  }

  private static RowMaker maker(CellReader reader) {
    return new RowMaker(reader, Senders.NONE, "d", 1);
  }

  private static CellReader reader(Source.Kind kind, Map<String, String> cells) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    kind.columns().forEach(column -> columns.put(column, List.of(column)));
    CellReader reader =
        new CellReader(
            new Source(
                "log",
                kind,
                Source.Format.CSV,
                List.of("*.csv"),
                ZoneId.of("UTC"),
                List.of("iso"),
                columns,
                Map.of(),
                ',',
                Messages.NONE));
    reader.read(cells::get);
    return reader;
  }
}
