package casestat.peers;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.profile.Target;
import casestat.sla.OneClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a conversation that is told in words has kept its promise: <i>open, waiting since 5h</i>.
 * Casestat's own: the state of its clock. Missed is late, stopped or not; hit is kept; active is
 * neither yet.
 */
final class SpokenVerdict {
  private static final Instant NOW = Instant.parse("2026-10-05T12:00:00Z");
  private static final Pattern AGE =
      Pattern.compile("(?:created|opened|waiting since|waiting for) (\\d+) ?(d|h|min|m|s)");

  private SpokenVerdict() {}

  static Answer of(Question q) {
    String words = q.input("state").asText().toLowerCase(Locale.ROOT);
    Instant since =
        NOW.minus(
            age(words)
                .or(() -> age(q.asked().title().toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new NotOurs("told in words that state no times")));
    String status = "";
    for (Map.Entry<String, JsonNode> threshold : q.input("thresholds").properties()) {
      Target target = new Target.BusinessTime(Times.seconds(threshold.getValue()));
      OneClock clock = OneClock.promising(q.calendar(), target).opened(since);
      if (words.contains("resolved") && !words.contains("not resolved")) {
        clock.resolved(NOW);
      }
      boolean isResolution = threshold.getKey().equals("resolution");
      status = worse(status, status(isResolution ? clock.resolution(NOW) : clock.response(NOW)));
    }
    return Answer.of(q, "status", status);
  }

  private static Optional<Duration> age(String words) {
    Matcher age = AGE.matcher(words);
    if (!age.find()) {
      return Optional.empty();
    }
    long count = Long.parseLong(age.group(1));
    return Optional.of(
        switch (age.group(2)) {
          case "d" -> Duration.ofDays(count);
          case "h" -> Duration.ofHours(count);
          case "s" -> Duration.ofSeconds(count);
          default -> Duration.ofMinutes(count);
        });
  }

  private static String worse(String a, String b) {
    return a.equals("missed") || b.isEmpty() ? a : b;
  }

  private static String status(@Nullable ClockReading reading) {
    if (reading == null) {
      throw new NoAnswer("no clock");
    }
    if (reading.state() == State.BREACHED_OPEN || reading.state() == State.BREACHED_CLOSED) {
      return "missed";
    }
    return reading.state() == State.MET ? "hit" : "active";
  }
}
