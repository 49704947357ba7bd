package casestat.peers;

import static casestat.peers.Convention.RESOLVED_IN_TIME_UNLESS_SEEN_LATE;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.profile.Target;
import casestat.sla.OneClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
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
  private static final String AGE = "(\\d+) ?(d|h|min|m|s)\\w*";
  private static final Pattern CREATED = Pattern.compile("(?:created|opened) " + AGE + "(?: ago)?");
  private static final Pattern WAITING =
      Pattern.compile("waiting (?:since|for) " + AGE + "(?: ago)?");
  private static final Pattern REPLIED =
      Pattern.compile("(?:first )?repl(?:y|ied) (?:after|within) " + AGE);

  private final Question q;
  private @Nullable Duration createdAgo;
  private @Nullable Duration waitingSince;
  private @Nullable Duration repliedAfter;
  private boolean resolved;
  private boolean unanswered;

  private SpokenVerdict(Question q) {
    this.q = q;
    for (String phrase : q.input("state").asText().toLowerCase(Locale.ROOT).split(",")) {
      hear(phrase.strip());
    }
    Matcher title = CREATED.matcher(q.asked().title().toLowerCase(Locale.ROOT));
    if (createdAgo == null && title.find()) {
      createdAgo = duration(title);
    }
  }

  private void hear(String phrase) {
    Matcher created = CREATED.matcher(phrase);
    Matcher waiting = WAITING.matcher(phrase);
    Matcher replied = REPLIED.matcher(phrase);
    if (created.matches()) {
      createdAgo = duration(created);
    } else if (waiting.matches()) {
      waitingSince = duration(waiting);
    } else if (replied.matches()) {
      repliedAfter = duration(replied);
    } else if (phrase.equals("resolved")) {
      resolved = true;
    } else if (phrase.matches("no (first )?reply( yet)?")) {
      unanswered = true;
    } else if (!phrase.equals("open")) {
      throw new NotOurs("told in words that are not understood: " + phrase);
    }
  }

  private static Duration duration(Matcher age) {
    long count = Long.parseLong(age.group(1));
    return switch (age.group(2)) {
      case "d" -> Duration.ofDays(count);
      case "h" -> Duration.ofHours(count);
      case "s" -> Duration.ofSeconds(count);
      default -> Duration.ofMinutes(count);
    };
  }

  static Answer of(Question q) {
    SpokenVerdict told = new SpokenVerdict(q);
    String status = "";
    for (Map.Entry<String, JsonNode> threshold : q.input("thresholds").properties()) {
      Target target = new Target.BusinessTime(Times.seconds(threshold.getValue()));
      ClockReading reading =
          switch (threshold.getKey()) {
            case "resolution" -> told.resolution(target);
            case "first_response" -> told.firstResponse(target);
            case "next_response" -> told.nextResponse(target);
            default -> throw new NotOurs("no such threshold: " + threshold.getKey());
          };
      status = worse(status, told.status(reading, threshold.getKey()));
    }
    return Answer.of(q, "status", status);
  }

  private @Nullable ClockReading resolution(Target target) {
    OneClock clock = opened(target, createdAgo);
    return (resolved ? clock.resolved(NOW) : clock).resolution(NOW);
  }

  private @Nullable ClockReading firstResponse(Target target) {
    OneClock clock = opened(target, createdAgo);
    if (repliedAfter != null) {
      clock.answered(NOW.minus(stated(createdAgo)).plus(repliedAfter));
    } else if (!unanswered) {
      throw new NotOurs("told in words that do not say whether there was a reply");
    }
    return clock.response(NOW);
  }

  private @Nullable ClockReading nextResponse(Target target) {
    return opened(target, waitingSince).response(NOW);
  }

  private OneClock opened(Target target, @Nullable Duration ago) {
    return OneClock.promising(q.calendar(), target).opened(NOW.minus(stated(ago)));
  }

  private static Duration stated(@Nullable Duration age) {
    if (age == null) {
      throw new NotOurs("told in words that state no time");
    }
    return age;
  }

  private static String worse(String a, String b) {
    return a.equals("missed") || b.isEmpty() ? a : b;
  }

  private String status(@Nullable ClockReading reading, String threshold) {
    if (reading == null) {
      throw new NoAnswer("no clock");
    }
    boolean late =
        reading.state() == State.BREACHED_OPEN || reading.state() == State.BREACHED_CLOSED;
    boolean unseen =
        threshold.equals("resolution") && resolved && q.has(RESOLVED_IN_TIME_UNLESS_SEEN_LATE);
    if (late && !unseen) {
      return "missed";
    }
    return unseen || reading.state() == State.MET ? "hit" : "active";
  }
}
