package casestat.peers;

import static casestat.peers.Convention.CLOCKS_IGNORE_EACH_OTHER;
import static casestat.peers.Convention.EXACT_FIT_MOVES_ON;
import static casestat.peers.Convention.ONLY_OPEN_TICKETS_ARE_DUE;
import static casestat.peers.Convention.REACHED_IS_DUE_NO_MORE;
import static casestat.peers.Convention.REMOVED_PROMISE_HOLDS_NO_MORE;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.peers.Ticket.Exchange;
import casestat.profile.Target;
import casestat.sla.OneClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a ticket: first response, solution, and either the response to each contact of the
 * customer's or an update from one contact of an agent's to the next. Casestat's own: the readings
 * of its clocks. An exchange is the response to a case that began with it, and its figure is that
 * of the slowest; the ticket escalates when the first of the clocks that run is due.
 */
final class TicketClocks {
  private static final Duration ALL = Duration.ofDays(36_500);

  private TicketClocks() {}

  static Answer sla(Question q) {
    Ticket ticket = new Ticket(q);
    Answer answer = new Answer(q.zone());
    @Nullable Instant response = firstResponse(q, ticket, answer);
    @Nullable Instant update = update(q, ticket, answer);
    @Nullable Instant close = solution(q, ticket, answer);
    @Nullable Instant first =
        Stream.of(response, update, close)
            .flatMap(Stream::ofNullable)
            .min(Instant::compareTo)
            .orElse(null);
    return answer.with("escalation_at", first);
  }

  private static @Nullable Instant firstResponse(Question q, Ticket ticket, Answer answer) {
    @Nullable Duration target = target(q, ticket, "first_response");
    ClockReading reading = null;
    if (target != null) {
      OneClock clock = clock(q, target, ticket, ticket.createdAt());
      answered(clock, ticket.respondedAt());
      closed(q, clock, ticket);
      reading = clock.response(ticket.lastAt());
    }
    return report(q, ticket, answer, "first_response", target, reading, minutes(reading));
  }

  private static @Nullable Instant update(Question q, Ticket ticket, Answer answer) {
    boolean updates = q.input("targets_minutes").has("update");
    @Nullable Duration target = target(q, ticket, updates ? "update" : "response");
    ClockReading last = null;
    Integer slowest = null;
    if (target != null) {
      for (Exchange exchange : updates ? ticket.updates() : ticket.exchanges()) {
        OneClock clock = clock(q, target, ticket, exchange.askedAt());
        answered(clock, exchange.answeredAt());
        closed(q, clock, ticket);
        last = clock.response(ticket.lastAt());
        Integer minutes = exchange.answeredAt() == null ? null : minutes(last);
        slowest = slowest == null || (minutes != null && minutes > slowest) ? minutes : slowest;
      }
    }
    return report(q, ticket, answer, "update", target, last, slowest);
  }

  private static @Nullable Instant solution(Question q, Ticket ticket, Answer answer) {
    @Nullable Duration target = target(q, ticket, "solution");
    ClockReading reading = null;
    if (target != null) {
      OneClock clock = clock(q, target, ticket, ticket.createdAt());
      if (ticket.closedAt() != null) {
        clock.resolved(ticket.closedAt());
      }
      reading = clock.resolution(ticket.lastAt());
    }
    return report(q, ticket, answer, "close", target, reading, minutes(reading));
  }

  private static @Nullable Duration target(Question q, Ticket ticket, String name) {
    JsonNode minutes = q.input("targets_minutes").path(name);
    boolean holds = ticket.isPromised() || !q.has(REMOVED_PROMISE_HOLDS_NO_MORE);
    return minutes.isNumber() && holds ? Duration.ofMinutes(minutes.asLong()) : null;
  }

  private static OneClock clock(Question q, Duration target, Ticket ticket, Instant opened) {
    OneClock clock =
        OneClock.promising(q.calendar(), new Target.BusinessTime(target)).opened(opened);
    for (Ticket.Pause pause : ticket.pauses()) {
      if (pause.to() != null && !pause.to().isAfter(opened)) {
        continue;
      }
      clock.pausedFrom(pause.from().isBefore(opened) ? opened : pause.from());
      if (pause.to() != null) {
        clock.resumed(pause.to());
      }
    }
    return clock;
  }

  private static void answered(OneClock clock, @Nullable Instant at) {
    if (at != null) {
      clock.answered(at);
    }
  }

  private static void closed(Question q, OneClock clock, Ticket ticket) {
    if (ticket.closedAt() != null && !q.has(CLOCKS_IGNORE_EACH_OTHER)) {
      clock.resolved(ticket.closedAt());
    }
  }

  private static @Nullable Integer minutes(@Nullable ClockReading reading) {
    Long seconds = reading == null ? null : reading.elapsedSeconds();
    return seconds == null ? null : Math.toIntExact(seconds / 60);
  }

  // The due time, if the clock runs.
  private static @Nullable Instant report(
      Question q,
      Ticket ticket,
      Answer answer,
      String name,
      @Nullable Duration target,
      @Nullable ClockReading reading,
      @Nullable Integer minutes) {
    Instant due = reading == null ? null : due(q, ticket, reading);
    Integer left =
        minutes == null ? null : (int) Objects.requireNonNull(target).toMinutes() - minutes;
    answer
        .with(name + "_escalation_at", due)
        .with(name + "_in_min", minutes)
        .with(name + "_diff_in_min", left);
    return reading != null && runs(reading) ? due : null;
  }

  private static boolean runs(ClockReading reading) {
    return reading.state() == State.RUNNING || reading.state() == State.BREACHED_OPEN;
  }

  private static @Nullable Instant due(Question q, Ticket ticket, ClockReading reading) {
    boolean past =
        (q.has(REACHED_IS_DUE_NO_MORE) && !runs(reading))
            || (q.has(ONLY_OPEN_TICKETS_ARE_DUE) && !ticket.isOpen());
    Instant due = reading.dueAt();
    if (past || due == null) {
      return null;
    }
    return q.has(EXACT_FIT_MOVES_ON) ? q.days().forward(due) : due;
  }

  /** Working minutes between two instants, of those in which the ticket was open and unpaused. */
  static Answer minutes(Question q) {
    Ticket ticket = new Ticket(q);
    Instant start = later(q.time("start"), ticket.createdAt());
    Instant end = q.time("end");
    if (ticket.closedAt() != null && ticket.closedAt().isBefore(end)) {
      end = ticket.closedAt();
    }
    if (!start.isBefore(end)) {
      return Answer.of(q, "minutes", 0);
    }
    ClockReading reading =
        clock(q, ALL, ticket, start).resolved(end).resolution(later(end, ticket.lastAt()));
    return Answer.of(q, "minutes", minutes(reading));
  }

  static Answer destination(Question q) {
    Ticket ticket = new Ticket(q);
    Duration time = Duration.ofMinutes(q.number("minutes"));
    Instant start = q.time("start");
    ClockReading reading = clock(q, time, ticket, start).resolution(later(start, ticket.lastAt()));
    Instant due = reading == null ? null : reading.dueAt();
    return Answer.of(
        q, "time", due != null && q.has(EXACT_FIT_MOVES_ON) ? q.days().forward(due) : due);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
