package casestat.sla;

import casestat.lake.Event;
import casestat.lake.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the life of a case into spells, as its events happen one after the other.
 *
 * <p>The first end ends a spell: a closing after a resolution is clerical, and so is whatever else
 * is said of a case that is over. Only at the very instant of a plain closing does another ending
 * say how it was closed. A reopening after a merge undoes the merge: the case was open all the
 * time.
 */
final class SpellWalk {
  private final List<Spell> spells = new ArrayList<>(2);
  private Instant startedAt;
  private boolean open = true;
  private Event.@Nullable Kind endedBy;

  SpellWalk(Instant openedAt) {
    this.startedAt = openedAt;
  }

  void happens(Event.Kind kind, Instant at) {
    Outcome outcome = kind.outcome();
    if (outcome != null) {
      if (open) {
        ends(outcome, at);
        endedBy = kind;
      } else if (endedBy == Event.Kind.CLOSED && at.equals(last().endedAt())) {
        spells.set(spells.size() - 1, new Spell(startedAt, at, outcome));
        endedBy = kind;
      }
    } else if (kind == Event.Kind.REOPENED && !open) {
      if (endedBy == Event.Kind.MERGED) {
        spells.remove(spells.size() - 1);
      } else {
        startedAt = at;
      }
      open = true;
    }
  }

  void ends(Outcome outcome, Instant at) {
    spells.add(new Spell(startedAt, at, outcome));
    open = false;
  }

  /** It is over, and nobody knows since when. */
  void endsUnknown(Outcome outcome) {
    spells.add(new Spell(startedAt, null, outcome));
    open = false;
  }

  List<Spell> spells() {
    if (open) {
      spells.add(new Spell(startedAt, null, null));
      open = false;
    }
    return List.copyOf(spells);
  }

  private Spell last() {
    return spells.get(spells.size() - 1);
  }
}
