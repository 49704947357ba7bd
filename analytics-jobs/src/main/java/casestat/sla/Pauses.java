package casestat.sla;

import casestat.lake.Event;
import casestat.profile.PauseRule;
import casestat.profile.PauseRule.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a case waited on someone else.
 *
 * <p>A pause begins with a hold, or with a change of state, whose state or reason one of the rules
 * names. It ends with the hold, when the state changes to one that no rule names, and with the
 * spell. An event that repeats the state in force, or states none, changes nothing.
 */
final class Pauses {
  private static final PauseRule HOLD = new PauseRule(null, "hold", Holder.US);

  private final @Nullable List<PauseRule> rules;

  private Pauses(@Nullable List<PauseRule> rules) {
    this.rules = rules;
  }

  /** Of several rules that fit, the first counts. */
  static Pauses by(List<PauseRule> rules) {
    return new Pauses(rules);
  }

  /** Every hold, whatever it is for. */
  static Pauses forAnyHold() {
    return new Pauses(null);
  }

  /** In order, within spells, without overlap; the last may last still. */
  List<Interruption> of(CaseHistory history) {
    if (rules != null && rules.isEmpty()) {
      return List.of();
    }
    List<Interruption> pauses = new ArrayList<>(2);
    @Nullable String state = null;
    @Nullable PauseRule pause = null;
    long since = 0;
    for (Event event : history.events()) {
      PauseRule next = after(event, state, pause);
      if (!Objects.equals(next, pause)) {
        long at = Micros.of(event.happenedAt());
        add(pauses, history, since, at, pause);
        pause = next;
        since = at;
      }
      state = event.state() == null ? state : event.state();
    }
    add(pauses, history, since, Micros.NEVER, pause);
    return pauses;
  }

  // The rule by which the case is paused after an event; null for none.
  private @Nullable PauseRule after(
      Event event, @Nullable String state, @Nullable PauseRule pause) {
    return switch (event.kind()) {
      case ON_HOLD -> rule(event);
      case OFF_HOLD, RESOLVED, CLOSED, REFERRED, NOT_RESPONSIBLE, UNABLE, CANCELLED, INVALID ->
          null;
      // A merge ends the spell, and with it the pause; one that is undone has never been.
      case MERGED -> pause;
      case REOPENED -> {
        PauseRule rule = rule(event);
        yield rule == null && event.state() == null ? pause : rule;
      }
      case SUBMITTED,
          ACKNOWLEDGED,
          ASSIGNED,
          WORK_STARTED,
          REPLIED,
          PRIORITY_CHANGED,
          RECLASSIFIED,
          NOTED -> {
        if (event.state() == null || event.state().equals(state)) {
          yield pause;
        }
        PauseRule rule = rule(event);
        // The first state that a source states may have been in force all along.
        yield rule == null && state == null ? pause : rule;
      }
    };
  }

  private @Nullable PauseRule rule(Event event) {
    if (rules == null) {
      return event.kind() == Event.Kind.ON_HOLD ? HOLD : null;
    }
    for (PauseRule rule : rules) {
      boolean fits =
          (rule.state() == null || rule.state().equals(event.state()))
              && (rule.reason() == null || rule.reason().equals(event.reason()));
      if (fits) {
        return rule;
      }
    }
    return null;
  }

  private static void add(
      List<Interruption> pauses,
      CaseHistory history,
      long from,
      long to,
      @Nullable PauseRule rule) {
    if (rule == null) {
      return;
    }
    for (Spell spell : history.spells()) {
      long start = Math.max(from, Micros.of(spell.startedAt()));
      long end = spell.endedAt() == null ? to : Math.min(to, Micros.of(spell.endedAt()));
      if (start < end) {
        pauses.add(new Interruption(start, end, rule.word(), rule.holder()));
      }
    }
  }
}
