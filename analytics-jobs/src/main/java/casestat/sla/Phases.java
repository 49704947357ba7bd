package casestat.sla;

import casestat.lake.CaseFacts;
import casestat.lake.CaseFacts.Flaw;
import casestat.lake.CasePhase;
import casestat.lake.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Cuts the spells of a case wherever anything happened to it. */
final class Phases {
  private final LocalDates dates;

  Phases(LocalDates dates) {
    this.dates = dates;
  }

  /**
   * None for a case that is over since nobody knows when.
   *
   * @param holds of the case, whoever it waited for
   */
  List<CasePhase> of(CaseHistory history, CaseFacts facts, List<Interruption> holds) {
    if (facts.flaw() == Flaw.ENDED_WITHOUT_TIME) {
      return List.of();
    }
    NavigableSet<Instant> all = touches(history);
    List<CasePhase> phases = new ArrayList<>(2);
    int number = 0;
    for (Spell spell : history.spells()) {
      Instant ended = spell.endedAt();
      List<Instant> touches = within(spell, all);
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

  private static NavigableSet<Instant> touches(CaseHistory history) {
    NavigableSet<Instant> touches = new TreeSet<>();
    for (Event event : history.events()) {
      touches.add(event.happenedAt());
    }
    // A source without a log says at least when it wrote the row last.
    Instant updated = history.row().updatedAt();
    if (updated != null && !updated.isAfter(history.asOf())) {
      touches.add(updated);
    }
    return touches;
  }

  // The beginning of the spell, and whatever happened before it ended.
  private static List<Instant> within(Spell spell, NavigableSet<Instant> touches) {
    Instant started = spell.startedAt();
    Instant ended = spell.endedAt();
    if (ended != null && !started.isBefore(ended)) {
      return List.of();
    }
    List<Instant> within = new ArrayList<>();
    within.add(started);
    within.addAll(
        ended == null
            ? touches.tailSet(started, false)
            : touches.subSet(started, false, ended, false));
    return within;
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
