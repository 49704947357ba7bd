package casestat.sla;

import casestat.lake.Case;
import casestat.lake.Event;
import casestat.lake.Event.Actor;
import casestat.lake.Event.Kind;
import casestat.lake.Outcome;
import casestat.lake.Precision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of a case as a test tells it, in UTC: {@code Life.opened("2026-10-05T10:00")}. The row
 * knows only when it was opened, unless the test says more.
 */
final class Life {
  private final List<Event> events = new ArrayList<>();
  private final Instant openedAt;
  private @Nullable Instant respondedAt;
  private @Nullable Instant resolvedAt;
  private @Nullable Instant closedAt;
  private @Nullable Instant dueAt;
  private @Nullable Instant writtenAt;
  private @Nullable Outcome outcome;
  private @Nullable String serviceType;
  private @Nullable String department;
  private @Nullable String priority;
  private @Nullable String masterId;

  private Life(Instant openedAt) {
    this.openedAt = openedAt;
  }

  /** With an event for the opening. */
  static Life opened(String at) {
    return rowOnly(at).then(Kind.SUBMITTED, at);
  }

  /** Without one. */
  static Life rowOnly(String at) {
    return new Life(Hours.utc(at));
  }

  static Life openedAt(Instant at) {
    return new Life(at).then(Kind.SUBMITTED, Actor.CITIZEN, at, null, null);
  }

  Life then(Kind kind, String at) {
    return then(kind, Actor.AGENT, Hours.utc(at), null, null);
  }

  Life then(Kind kind, Instant at) {
    return then(kind, Actor.AGENT, at, null, null);
  }

  Life by(Actor actor, Kind kind, String at) {
    return then(kind, actor, Hours.utc(at), null, null);
  }

  /** With the state after it. */
  Life then(Kind kind, String at, @Nullable String state, @Nullable String reason) {
    return then(kind, Actor.AGENT, Hours.utc(at), state, reason);
  }

  Life then(Kind kind, Actor actor, Instant at, @Nullable String state, @Nullable String reason) {
    return add(kind, actor, at, state, reason, null, null, null);
  }

  Life stating(
      Kind kind,
      String at,
      @Nullable String department,
      @Nullable String priority,
      @Nullable String serviceType) {
    return add(kind, Actor.AGENT, Hours.utc(at), null, null, department, priority, serviceType);
  }

  private Life add(
      Kind kind,
      Actor actor,
      Instant at,
      @Nullable String state,
      @Nullable String reason,
      @Nullable String department,
      @Nullable String priority,
      @Nullable String serviceType) {
    int seq = events.size() + 1;
    events.add(
        new Event(
            "c",
            at,
            seq,
            kind,
            actor,
            state,
            reason,
            department,
            priority,
            serviceType,
            "d",
            seq,
            seq));
    return this;
  }

  /** Waits for the citizen. */
  Life hold(String at) {
    return then(Kind.ON_HOLD, at, "On Hold", "waiting for citizen");
  }

  Life resume(String at) {
    return then(Kind.OFF_HOLD, at, "Open", null);
  }

  Life reply(String at) {
    return then(Kind.REPLIED, at);
  }

  Life resolve(String at) {
    return then(Kind.RESOLVED, at);
  }

  Life reopen(String at) {
    return then(Kind.REOPENED, at);
  }

  Life rowResponded(String at) {
    respondedAt = Hours.utc(at);
    return this;
  }

  Life rowResolved(String at) {
    resolvedAt = Hours.utc(at);
    return this;
  }

  Life rowClosed(String at) {
    closedAt = Hours.utc(at);
    return this;
  }

  Life rowDue(String at) {
    dueAt = Hours.utc(at);
    return this;
  }

  Life rowWritten(String at) {
    writtenAt = Hours.utc(at);
    return this;
  }

  Life rowOutcome(Outcome ended) {
    outcome = ended;
    return this;
  }

  Life row(
      @Nullable String inDepartment, @Nullable String ofPriority, @Nullable String ofServiceType) {
    department = inDepartment;
    priority = ofPriority;
    serviceType = ofServiceType;
    return this;
  }

  Life rowMaster(String caseId) {
    masterId = caseId;
    return this;
  }

  List<Event> events() {
    return events;
  }

  Case row() {
    return new Case(
        "c",
        openedAt,
        null,
        respondedAt,
        resolvedAt,
        closedAt,
        dueAt,
        writtenAt,
        outcome,
        serviceType,
        department,
        null,
        null,
        priority,
        masterId,
        null,
        Precision.INSTANT,
        Precision.INSTANT,
        "d",
        1,
        2,
        0);
  }
}
