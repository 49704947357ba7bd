package casestat.sla;

import casestat.lake.CaseFacts;
import casestat.lake.CaseFacts.Flaw;
import casestat.lake.CasePhase;
import casestat.lake.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Cuts the spells of a case wherever anything happened to it. */
final class Phases {
  private static final Pauses HOLDS = Pauses.forAnyHold();

  private final LocalDates dates;

  Phases(LocalDates dates) {
    this.dates = dates;
  }

  /** None for a case that is over since nobody knows when. */
  List<CasePhase> of(CaseHistory history, CaseFacts facts) {
    if (facts.flaw() == Flaw.ENDED_WITHOUT_TIME) {
      return List.of();
    }
    List<Interruption> holds = HOLDS.of(history);
    List<CasePhase> phases = new ArrayList<>(2);
    int number = 0;
    for (Spell spell : history.spells()) {
      Instant ended = spell.endedAt();
      List<Instant> touches = touches(history, spell);
      for (int i = 0; i < touches.size(); i++) {
        number++;
        Instant from = touches.get(i);
        Instant to = i + 1 < touches.size() ? touches.get(i + 1) : ended;
        int startedOn = dates.day(from);
        Integer endedOn = dates.dayOrNull(to);
        if (endedOn == null || endedOn > startedOn) {
          phases.add(
              new CasePhase(
                  facts.caseId(),
                  number,
                  facts.openedMonth(),
                  facts.serviceType(),
                  facts.department(),
                  facts.channel(),
                  facts.area(),
                  from,
                  startedOn,
                  from.getEpochSecond(),
                  endedOn,
                  isHeld(holds, Micros.of(from))));
        }
      }
    }
    return phases;
  }

  // The beginning of the spell, and whatever happened before it ended.
  private static List<Instant> touches(CaseHistory history, Spell spell) {
    Instant ended = spell.endedAt();
    TreeSet<Instant> touches = new TreeSet<>();
    touches.add(spell.startedAt());
    for (Event event : history.events()) {
      touches.add(event.happenedAt());
    }
    // A source without a log says at least when it wrote the row last.
    Instant updated = history.row().updatedAt();
    if (updated != null && !updated.isAfter(history.asOf())) {
      touches.add(updated);
    }
    return touches.stream()
        .filter(at -> !at.isBefore(spell.startedAt()) && (ended == null || at.isBefore(ended)))
        .toList();
  }

  private static boolean isHeld(List<Interruption> holds, long at) {
    for (Interruption hold : holds) {
      if (hold.from() <= at && at < hold.to()) {
        return true;
      }
    }
    return false;
  }
}
