package casestat.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The cases that ask casestat nothing, and why. */
final class Unasked {
  private static final Map<String, String> OPERATIONS =
      Map.of(
          "sla_semantics", "told in words, without times",
          "ical_holidays", "casestat reads no iCalendar feeds");

  private Unasked() {}

  /** Empty for a case that can be asked. */
  static Optional<String> reason(PeerCase asked) {
    String reason = OPERATIONS.get(asked.op());
    if (reason == null && asked.expected().isEmpty()) {
      reason = "no answer is recorded";
    }
    if (reason == null && asked.op().startsWith("periods_") && isOfSomethingElse(asked)) {
      reason = "the answer recorded lies on the other side of the origin";
    }
    return Optional.ofNullable(reason);
  }

  // Recorded from a question about the configuration rather than about the calendar.
  private static boolean isOfSomethingElse(PeerCase asked) {
    ZoneId zone = new PeerCalendar(asked.calendar()).zone();
    Instant origin = Times.instant(asked.input().path("origin"), zone);
    boolean isAfter = asked.op().endsWith("after");
    for (JsonNode period : asked.expected().path("periods")) {
      Instant from = Times.instant(period.path(0), zone);
      Instant to = Times.instant(period.path(1), zone);
      if (isAfter ? !to.isAfter(origin) : !from.isBefore(origin)) {
        return true;
      }
    }
    return false;
  }
}
