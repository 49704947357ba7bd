package casestat.sla;

import casestat.lake.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a case waited on someone else.
 *
 * <p>A pause begins with a hold, or with a change of state, whose state or reason is one of the
 * words. It ends with the hold, when the state changes to another word, and with the spell. An
 * event that repeats the state in force, or states none, changes nothing.
 */
final class Pauses {
  private final @Nullable Set<String> words;

  private Pauses(@Nullable Set<String> words) {
    this.words = words;
  }

  /** For these states or reasons, in the source's words. */
  static Pauses forWords(Set<String> words) {
    return new Pauses(words);
  }

  /** Every hold, whatever it is for. */
  static Pauses forAnyHold() {
    return new Pauses(null);
  }

  /** In order, within spells, without overlap; the last may last still. */
  List<Interruption> of(CaseHistory history) {
    if (words != null && words.isEmpty()) {
      return List.of();
    }
    List<Interruption> pauses = new ArrayList<>(2);
    @Nullable String state = null;
    @Nullable String pause = null;
    long since = 0;
    for (Event event : history.events()) {
      String next = after(event, state, pause);
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

  // The word that pauses after an event; null for none.
  private @Nullable String after(Event event, @Nullable String state, @Nullable String pause) {
    return switch (event.kind()) {
      case ON_HOLD, REOPENED -> word(event);
      case OFF_HOLD,
          RESOLVED,
          CLOSED,
          REFERRED,
          NOT_RESPONSIBLE,
          UNABLE,
          CANCELLED,
          INVALID,
          MERGED ->
          null;
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
        String word = word(event);
        // The first state that a source states may have been in force all along.
        yield word == null && state == null ? pause : word;
      }
    };
  }

  private @Nullable String word(Event event) {
    if (words == null) {
      return event.kind() == Event.Kind.ON_HOLD ? "hold" : null;
    }
    if (event.reason() != null && words.contains(event.reason())) {
      return event.reason();
    }
    return event.state() != null && words.contains(event.state()) ? event.state() : null;
  }

  private static void add(
      List<Interruption> pauses, CaseHistory history, long from, long to, @Nullable String word) {
    if (word == null) {
      return;
    }
    for (Spell spell : history.spells()) {
      long start = Math.max(from, Micros.of(spell.startedAt()));
      long end = spell.endedAt() == null ? to : Math.min(to, Micros.of(spell.endedAt()));
      if (start < end) {
        pauses.add(new Interruption(start, end, Segment.Reason.PAUSED, word));
      }
    }
  }
}
