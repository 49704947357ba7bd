package casestat.sla;

import casestat.lake.Milestone;
import casestat.profile.Reopen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the history of a case into the runs of one clock. */
final class Cycles {
  private final Milestone milestone;
  private final Reopen reopen;
  private final Pauses pauses;

  Cycles(Milestone milestone, Reopen reopen, Pauses pauses) {
    this.milestone = milestone;
    this.reopen = reopen;
    this.pauses = pauses;
  }

  List<Cycle> of(CaseHistory history) {
    List<Interruption> paused = pauses.of(history);
    return switch (milestone) {
      case FIRST_RESPONSE -> List.of(toResponse(history, paused));
      case RESOLUTION -> toResolution(history.spells(), paused);
    };
  }

  // Nothing undoes a first response, and a case that was withdrawn before one needs none: a
  // reopened
  // case has no second clock.
  private static Cycle toResponse(CaseHistory history, List<Interruption> paused) {
    Spell first = history.spells().get(0);
    Instant responded = history.firstRespondedAt();
    Instant ended = first.endedAt();
    boolean answered = responded != null && (ended == null || !responded.isAfter(ended));
    return cycle(
        1, List.of(first), paused, answered ? responded : ended, ended != null && !answered);
  }

  private List<Cycle> toResolution(List<Spell> spells, List<Interruption> paused) {
    if (spells.size() == 1 || reopen.mode() == Reopen.Mode.KEEP_FIRST) {
      return List.of(toEnd(1, spells.subList(0, 1), paused));
    }
    List<Cycle> cycles = new ArrayList<>(spells.size());
    int from = 0;
    for (int i = 1; i <= spells.size(); i++) {
      if (i == spells.size() || !continues(spells.get(i - 1), spells.get(i))) {
        cycles.add(toEnd(cycles.size() + 1, spells.subList(from, i), paused));
        from = i;
      }
    }
    return cycles;
  }

  private boolean continues(Spell ended, Spell reopened) {
    return reopen.mode() == Reopen.Mode.CONTINUE
        && ended.endedAt() != null
        && !reopened.startedAt().isAfter(ended.endedAt().plus(reopen.within()));
  }

  private static Cycle toEnd(int number, List<Spell> spells, List<Interruption> paused) {
    List<Spell> decided = upToOutcome(spells);
    Spell last = decided.get(decided.size() - 1);
    boolean cancelled = !last.isOpen() && !last.isResolved();
    return cycle(number, decided, paused, last.endedAt(), cancelled);
  }

  // A case that was resolved, reopened and then withdrawn keeps the outcome of its resolution:
  // RATIONALE.md#an-outcome-is-not-taken-back.
  private static List<Spell> upToOutcome(List<Spell> spells) {
    if (spells.get(spells.size() - 1).isOpen()) {
      return spells;
    }
    for (int i = spells.size(); i > 0; i--) {
      if (spells.get(i - 1).isResolved()) {
        return spells.subList(0, i);
      }
    }
    return spells;
  }

  private static Cycle cycle(
      int number,
      List<Spell> spells,
      List<Interruption> paused,
      @Nullable Instant stopped,
      boolean cancelled) {
    long start = Micros.of(spells.get(0).startedAt());
    long stop = stopped == null ? Micros.NEVER : Micros.of(stopped);
    List<Interruption> interruptions = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < spells.size(); i++) {
      long from = Micros.of(spells.get(i).startedAt());
      if (i > 0) {
        interruptions.add(Interruption.gap(end(spells.get(i - 1)), from));
      }
      for (; next < paused.size() && paused.get(next).from() < end(spells.get(i)); next++) {
        Interruption pause = paused.get(next);
        if (pause.from() >= from && pause.from() < stop) {
          interruptions.add(pause.until(stop));
        }
      }
    }
    return new Cycle(number, start, stop, cancelled, interruptions);
  }

  private static long end(Spell spell) {
    return spell.endedAt() == null ? Micros.NEVER : Micros.of(spell.endedAt());
  }
}
