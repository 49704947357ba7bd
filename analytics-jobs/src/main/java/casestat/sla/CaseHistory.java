package casestat.sla;

import casestat.lake.Case;
import casestat.lake.CaseFacts.Flaw;
import casestat.lake.Event;
import casestat.lake.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one case up to an instant, settled from its newest row and its event log.
 *
 * <p>Where the log has an event for a moment in the life of the case, the log counts; the row fills
 * in only a moment of which the log has no event at all. An answer counts if a person gave it when
 * the case was open or later; the opening itself is none. See RATIONALE.md#the-log-counts.
 */
public final class CaseHistory {
  private final Case row;
  private final List<Event> events;
  private final List<Event> logged;
  private final Instant asOf;
  private final Instant openedAt;
  private final @Nullable Instant answeredAt;
  private final @Nullable Instant noticedAt;
  private final List<Spell> spells;

  private CaseHistory(Case row, Log log, Instant asOf, Instant openedAt) {
    this.row = row;
    this.events = log.known;
    this.logged = log.ordered;
    this.asOf = asOf;
    this.openedAt = openedAt;
    this.answeredAt =
        log.answers ? answeredBy(log.known, openedAt) : answeredBy(row, openedAt, asOf);
    this.noticedAt = noticedBy(log);
    SpellWalk walk = new SpellWalk(openedAt);
    if (log.ends) {
      log.known.forEach(event -> walk.happens(event.kind(), event.happenedAt()));
    } else {
      endBy(row, walk, asOf);
    }
    this.spells = walk.spells();
  }

  /**
   * @param events of the case, in any order; those after {@code asOf} do not count
   * @return empty for a case that was not opened yet
   */
  public static Optional<CaseHistory> of(Case row, List<Event> events, Instant asOf) {
    Log log = new Log(events, asOf);
    Instant openedAt = log.opens ? log.openedAt : row.openedAt();
    return openedAt == null || openedAt.isAfter(asOf)
        ? Optional.empty()
        : Optional.of(new CaseHistory(row, log, asOf, openedAt));
  }

  public Case row() {
    return row;
  }

  public String caseId() {
    return row.caseId();
  }

  /** What had happened, oldest first, each event once. */
  public List<Event> events() {
    return events;
  }

  public Instant asOf() {
    return asOf;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** At least one; the last may be open. */
  public List<Spell> spells() {
    return spells;
  }

  public Spell lastSpell() {
    return spells.get(spells.size() - 1);
  }

  /** What makes its times useless for durations and promises; null for a sound case. */
  public @Nullable Flaw flaw() {
    Instant firstEnd = spells.get(0).endedAt();
    if (firstEnd != null && firstEnd.isBefore(openedAt)) {
      return Flaw.ENDED_BEFORE_OPENED;
    }
    Spell last = lastSpell();
    return last.endedAt() == null && !last.isOpen() ? Flaw.ENDED_WITHOUT_TIME : null;
  }

  /** The first answer by a person, or the first resolution if that came first: it answers too. */
  public @Nullable Instant firstRespondedAt() {
    Instant resolved = firstResolvedAt();
    // A resolution before the opening is a flaw, and no answer.
    if (resolved == null || resolved.isBefore(openedAt)) {
      return answeredAt;
    }
    return answeredAt == null || resolved.isBefore(answeredAt) ? resolved : answeredAt;
  }

  /** The first answer by a person; a resolution is none here. */
  @Nullable Instant answeredAt() {
    return answeredAt;
  }

  /** When a person first acknowledged, assigned or answered it. */
  @Nullable Instant noticedAt() {
    return noticedAt;
  }

  /** The end of the first spell that ended with the matter settled. */
  public @Nullable Instant firstResolvedAt() {
    for (Spell spell : spells) {
      if (spell.isResolved()) {
        return spell.endedAt();
      }
    }
    return null;
  }

  /** The last time the matter was settled; null while the case is open. */
  public @Nullable Instant lastResolvedAt() {
    if (lastSpell().isOpen()) {
      return null;
    }
    for (int i = spells.size() - 1; i >= 0; i--) {
      if (spells.get(i).isResolved()) {
        return spells.get(i).endedAt();
      }
    }
    return null;
  }

  /** The case it was merged into, unless that was undone. */
  public @Nullable String masterId() {
    @Nullable String master = null;
    boolean merges = false;
    for (Event event : events) {
      if (event.kind() == Event.Kind.MERGED) {
        merges = true;
        master = event.reason() == null ? row.masterId() : event.reason();
      } else if (event.kind() == Event.Kind.REOPENED) {
        master = null;
      }
    }
    return merges ? master : row.masterId();
  }

  /**
   * The value in force now: that of the newest row, unless the log tells of a change that the row
   * does not know; where the row states none, the last that an event states.
   */
  String current(Dimension dimension) {
    @Nullable String value = dimension.of(row);
    for (int i = events.size() - 1; i >= 0; i--) {
      Event event = events.get(i);
      @Nullable String stated = dimension.of(event);
      if (stated != null && (value == null || (isChange(event) && !rowKnows(event, dimension)))) {
        return stated;
      }
      if (stated != null && isChange(event)) {
        break;
      }
    }
    return value == null ? Dimension.NOT_STATED : value;
  }

  /**
   * The value at the start: the first that an event states, else that of the newest row. A change
   * says what a value became and not what it was: where the row does not know of it, the row says
   * what it was. See RATIONALE.md#what-a-row-knows.
   */
  String original(Dimension dimension) {
    @Nullable String value = dimension.of(row);
    for (Event event : events) {
      @Nullable String stated = dimension.of(event);
      if (stated != null) {
        return value != null && isChange(event) && !rowKnows(event, dimension) ? value : stated;
      }
    }
    return value == null ? Dimension.NOT_STATED : value;
  }

  private static boolean isChange(Event event) {
    return switch (event.kind()) {
      case PRIORITY_CHANGED, RECLASSIFIED, ASSIGNED -> true;
      default -> false;
    };
  }

  // A row that does not say when it was written knows the log if it ends as the log does.
  private boolean rowKnows(Event change, Dimension dimension) {
    Instant writtenAt = row.updatedAt();
    if (writtenAt != null) {
      return !writtenAt.isBefore(change.happenedAt());
    }
    for (int i = logged.size() - 1; i >= 0; i--) {
      @Nullable String stated = dimension.of(logged.get(i));
      if (stated != null) {
        return stated.equals(dimension.of(row));
      }
    }
    return true;
  }

  /** A person at the service wrote to the requester. */
  static boolean isAnswer(Event event) {
    return event.kind() == Event.Kind.REPLIED && event.actor() == Event.Actor.AGENT;
  }

  /** A person at the service took notice; an automatic receipt is none. */
  static boolean isNotice(Event event) {
    boolean notices =
        event.kind() == Event.Kind.ACKNOWLEDGED || event.kind() == Event.Kind.ASSIGNED;
    return isAnswer(event) || (notices && event.actor() == Event.Actor.AGENT);
  }

  private @Nullable Instant noticedBy(Log log) {
    @Nullable Instant first = answeredAt;
    for (Event event : log.known) {
      if (isNotice(event) && !event.happenedAt().isBefore(openedAt)) {
        first = earlier(first, event.happenedAt());
        break;
      }
    }
    Instant stated = row.acknowledgedAt();
    boolean counts =
        !log.acknowledges && stated != null && !stated.isBefore(openedAt) && !stated.isAfter(asOf);
    return counts ? earlier(first, stated) : first;
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  private static @Nullable Instant answeredBy(List<Event> events, Instant openedAt) {
    for (Event event : events) {
      if (isAnswer(event) && !event.happenedAt().isBefore(openedAt)) {
        return event.happenedAt();
      }
    }
    return null;
  }

  private static @Nullable Instant answeredBy(Case row, Instant openedAt, Instant asOf) {
    Instant at = row.firstRespondedAt();
    return at == null || at.isBefore(openedAt) || at.isAfter(asOf) ? null : at;
  }

  private static void endBy(Case row, SpellWalk walk, Instant asOf) {
    Outcome stated = row.outcome();
    Instant endedAt = row.resolvedAt() == null ? row.closedAt() : row.resolvedAt();
    if (endedAt == null && stated != null) {
      walk.endsUnknown(stated);
    } else if (endedAt != null && !endedAt.isAfter(asOf)) {
      walk.ends(stated == null ? Outcome.RESOLVED : stated, endedAt);
    }
  }

  /** The ordered log up to the as-of instant, and of which moments it has any event at all. */
  private static final class Log {
    private final List<Event> ordered;
    private final List<Event> known;
    private @Nullable Instant openedAt;
    private boolean opens;
    private boolean acknowledges;
    private boolean answers;
    private boolean ends;

    Log(List<Event> arrived, Instant asOf) {
      ordered = EventLog.ordered(arrived);
      int happened = 0;
      for (Event event : ordered) {
        if (event.kind() == Event.Kind.SUBMITTED && !opens) {
          opens = true;
          openedAt = event.happenedAt();
        }
        acknowledges |= event.kind() == Event.Kind.ACKNOWLEDGED;
        answers |= isAnswer(event);
        ends |= event.kind().outcome() != null;
        if (!event.happenedAt().isAfter(asOf)) {
          happened++;
        }
      }
      known = List.copyOf(ordered.subList(0, happened));
    }
  }
}
