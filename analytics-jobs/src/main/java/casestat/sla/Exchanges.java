package casestat.sla;

import casestat.lake.Event;
import casestat.sla.Cycle.Ending;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a conversation, numbered over the whole case.
 *
 * <p>An exchange runs from the oldest message of the requester that nobody answered yet to the next
 * answer; messages before the first answer belong to the first response, and those after the end of
 * a case are thanks. An exchange that the end of the case overtakes is cancelled, neither kept nor
 * broken (sla-clock, end of an exchange). An update runs from the opening, a reopening or an answer
 * to the next answer, or to the end, which tells the requester too.
 */
final class Exchanges {
  static final String WITHOUT_REPLY = "ended without reply";

  private final CaseHistory history;
  private final Cycles rules;
  private final List<Interruption> paused;
  private final List<Cycle> cycles = new ArrayList<>();

  Exchanges(CaseHistory history, Cycles rules, List<Interruption> paused) {
    this.history = history;
    this.rules = rules;
    this.paused = paused;
  }

  List<Cycle> replies() {
    boolean answered = false;
    for (Spell spell : history.spells()) {
      @Nullable Event open = null;
      for (Event event : history.events()) {
        if (!isWithin(event, spell)) {
          continue;
        }
        if (CaseHistory.isAnswer(event)) {
          if (open != null) {
            add(Micros.of(open.happenedAt()), Micros.of(event.happenedAt()), Ending.REACHED, null);
          }
          open = null;
          answered = true;
        } else if (isMessage(event) && answered && open == null) {
          open = event;
        }
      }
      // What is said at the very instant of the end, and not answered then, is thanks.
      if (open != null && !open.happenedAt().equals(spell.endedAt())) {
        long from = Micros.of(open.happenedAt());
        if (spell.isOpen()) {
          add(from, Micros.NEVER, Ending.NONE, null);
        } else {
          add(from, end(spell), Ending.CANCELLED, WITHOUT_REPLY);
        }
      }
      // A resolution answers too.
      answered |= spell.isResolved();
    }
    return cycles;
  }

  List<Cycle> updates() {
    for (Spell spell : history.spells()) {
      long from = Micros.of(spell.startedAt());
      for (Event event : history.events()) {
        if (isWithin(event, spell) && CaseHistory.isAnswer(event)) {
          long at = Micros.of(event.happenedAt());
          add(from, at, Ending.REACHED, null);
          from = at;
        }
      }
      if (from == end(spell) && from > Micros.of(spell.startedAt())) {
        continue;
      }
      if (spell.isOpen()) {
        add(from, Micros.NEVER, Ending.NONE, null);
      } else if (rules.counts(spell)) {
        add(from, end(spell), Ending.REACHED, null);
      } else {
        add(from, end(spell), Ending.CANCELLED, Cycles.word(spell.outcome()));
      }
    }
    return cycles;
  }

  private static boolean isMessage(Event event) {
    return event.kind() == Event.Kind.REPLIED && event.actor() == Event.Actor.CITIZEN;
  }

  // An answer at the very instant of the end was given with it, whatever its number in the log.
  private static boolean isWithin(Event event, Spell spell) {
    return !event.happenedAt().isBefore(spell.startedAt())
        && (spell.endedAt() == null || !event.happenedAt().isAfter(spell.endedAt()));
  }

  private static long end(Spell spell) {
    return spell.endedAt() == null ? Micros.NEVER : Micros.of(spell.endedAt());
  }

  private void add(long from, long to, Ending ending, @Nullable String reason) {
    List<Interruption> within =
        paused.stream()
            .filter(pause -> pause.from() < to && pause.to() > from)
            .map(pause -> pause.since(from).until(to))
            .toList();
    cycles.add(new Cycle(cycles.size() + 1, from, from, to, Micros.NEVER, ending, reason, within));
  }
}
