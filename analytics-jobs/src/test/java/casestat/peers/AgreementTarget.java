package casestat.peers;

import static casestat.peers.Convention.CLOCK_TIME_KEPT;
import static casestat.peers.Convention.DAY_OFFSETS_COUNT_DATES;
import static casestat.peers.Convention.PAUSES_LEAVE_THE_RESPONSE;
import static casestat.peers.Convention.WAITING_ADDED_AT_THE_END;

import casestat.lake.ClockReading;
import casestat.profile.Target;
import casestat.sla.OneClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a service level agreement is due, with pauses, and a reminder some time before or after.
 * Casestat's own: the clock's reading, and the offset in open time.
 */
final class AgreementTarget {
  private static final Duration DAY = Duration.ofDays(1);
  // After everything that the files tell.
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  private AgreementTarget() {}

  static Answer of(Question q) {
    boolean isResponse = q.input("kind").asText().equals("time_to_own");
    boolean pauses = !isResponse || !q.has(PAUSES_LEAVE_THE_RESPONSE);
    Duration waiting = pauses ? waiting(q) : Duration.ZERO;
    @Nullable Instant due =
        q.has(WAITING_ADDED_AT_THE_END)
            ? TimeSums.shifted(q, unpaused(q), waiting, 1)
            : dueByTheClock(q, isResponse, pauses);
    if (due == null) {
      throw new NoAnswer("never due");
    }
    return Answer.of(q, "target", due)
        .with("waiting_seconds", waiting)
        .with("escalation_at", offset(q, due, q.seconds("escalation_offset_seconds")));
  }

  private static @Nullable Instant dueByTheClock(Question q, boolean isResponse, boolean pauses) {
    OneClock clock = OneClock.promising(q.calendar(), target(q)).opened(q.time("start"));
    if (pauses) {
      for (JsonNode pause : q.input("pauses")) {
        clock.paused(Times.instant(pause.get(0), q.zone()), Times.instant(pause.get(1), q.zone()));
      }
    }
    ClockReading reading = isResponse ? clock.response(LATER) : clock.resolution(LATER);
    return reading == null ? null : reading.dueAt();
  }

  private static Target target(Question q) {
    int amount = q.number("amount");
    return switch (q.input("unit").asText()) {
      case "minute" -> new Target.BusinessTime(Duration.ofMinutes(amount));
      case "hour" -> new Target.BusinessTime(Duration.ofHours(amount));
      case "day" -> new Target.BusinessDays(amount);
      default -> throw new NotOurs("no target in units of " + q.input("unit").asText());
    };
  }

  private static Instant unpaused(Question q) {
    Target target = target(q);
    Instant start = q.time("start");
    if (target instanceof Target.BusinessTime time) {
      return TimeSums.shifted(q, start, time.time(), 1);
    }
    boolean endOfDay = q.input("end_of_working_day").asBoolean() || !q.has(CLOCK_TIME_KEPT);
    int days = q.number("amount");
    return endOfDay ? DaySums.endOfDay(q, start, days, 1) : DaySums.shifted(q, start, days, 1);
  }

  private static Duration waiting(Question q) {
    Duration sum = Duration.ZERO;
    for (JsonNode pause : q.input("pauses")) {
      Instant from = Times.instant(pause.get(0), q.zone());
      sum = sum.plus(q.open().between(from, Times.instant(pause.get(1), q.zone())));
    }
    return sum;
  }

  private static Instant offset(Question q, Instant due, Duration offset) {
    if (q.has(DAY_OFFSETS_COUNT_DATES) && offset.abs().compareTo(DAY) >= 0) {
      int days = Math.toIntExact(offset.dividedBy(DAY));
      return DaySums.shifted(q, due, days, days);
    }
    return TimeSums.shifted(q, due, offset, 1);
  }
}
