package casestat.sla;

import casestat.lake.Event;
import casestat.lake.Milestone;
import casestat.lake.Outcome;
import casestat.profile.PolicyItem;
import casestat.profile.Reopen;
import casestat.sla.Cycle.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts the history of a case into the runs of one clock. */
final class Cycles {
  private final PolicyItem item;
  private final Starts starts;

  Cycles(PolicyItem item) {
    this.item = item;
    this.starts = new Starts(item.starts());
  }

  /**
   * @param paused in order, without overlap
   */
  List<Cycle> of(CaseHistory history, List<Interruption> paused) {
    List<Cycle> cycles =
        switch (item.milestone()) {
          case ACKNOWLEDGEMENT, FIRST_RESPONSE -> toAnswers(history, paused);
          case NEXT_RESPONSE -> new Exchanges(history, this, paused).replies();
          case UPDATE -> new Exchanges(history, this, paused).updates();
          case RESOLUTION -> toResolution(history.spells(), paused);
        };
    return starts.of(cycles, history);
  }

  /** Whether a promise is kept or broken by such an end, rather than cancelled. */
  boolean counts(Spell spell) {
    return spell.endedAt() != null
        && spell.outcome() != null
        && !item.cancelledBy().contains(spell.outcome());
  }

  // Nothing undoes an answer; who comes back is owed another, unless the policy keeps the first.
  private List<Cycle> toAnswers(CaseHistory history, List<Interruption> paused) {
    List<Spell> spells = history.spells();
    int last = item.reopen().mode() == Reopen.Mode.KEEP_FIRST ? 1 : spells.size();
    List<Cycle> cycles = new ArrayList<>(last);
    for (int i = 0; i < last; i++) {
      Spell spell = spells.get(i);
      Instant answered = answer(history, spell, i == 0);
      Instant ended = spell.endedAt();
      if (answered != null && (ended == null || !answered.isAfter(ended))) {
        cycles.add(cycle(i + 1, List.of(spell), paused, answered, Ending.REACHED, null));
      } else {
        cycles.add(toEnd(i + 1, List.of(spell), paused));
      }
    }
    return cycles;
  }

  private @Nullable Instant answer(CaseHistory history, Spell spell, boolean isFirst) {
    boolean notice = item.milestone() == Milestone.ACKNOWLEDGEMENT;
    if (isFirst) {
      return notice ? history.noticedAt() : history.answeredAt();
    }
    for (Event event : history.events()) {
      boolean counts = notice ? CaseHistory.isNotice(event) : CaseHistory.isAnswer(event);
      if (counts && !event.happenedAt().isBefore(spell.startedAt())) {
        return event.happenedAt();
      }
    }
    return null;
  }

  private List<Cycle> toResolution(List<Spell> spells, List<Interruption> paused) {
    if (spells.size() == 1 || item.reopen().mode() == Reopen.Mode.KEEP_FIRST) {
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
    return item.reopen().mode() == Reopen.Mode.CONTINUE
        && ended.endedAt() != null
        && !reopened.startedAt().isAfter(ended.endedAt().plus(item.reopen().within()));
  }

  private Cycle toEnd(int number, List<Spell> spells, List<Interruption> paused) {
    List<Spell> decided = upToOutcome(spells);
    Spell last = decided.get(decided.size() - 1);
    if (last.isOpen()) {
      return cycle(number, decided, paused, null, Ending.NONE, null);
    }
    boolean reached = counts(last);
    return cycle(
        number,
        decided,
        paused,
        last.endedAt(),
        reached ? Ending.REACHED : Ending.CANCELLED,
        reached ? null : word(last.outcome()));
  }

  // A case that was resolved, reopened and then withdrawn keeps the outcome of its resolution:
  // RATIONALE.md#an-outcome-is-not-taken-back.
  private List<Spell> upToOutcome(List<Spell> spells) {
    if (spells.get(spells.size() - 1).isOpen()) {
      return spells;
    }
    for (int i = spells.size(); i > 0; i--) {
      if (counts(spells.get(i - 1))) {
        return spells.subList(0, i);
      }
    }
    return spells;
  }

  /** An outcome as a reason for which a clock ended. */
  static String word(@Nullable Outcome outcome) {
    return outcome == null ? "" : outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  // None where the spells are one: what stops them stops the clock.
  private long firstStop(List<Spell> spells) {
    for (Spell spell : spells.subList(0, spells.size() - 1)) {
      if (counts(spell)) {
        return end(spell);
      }
    }
    return Micros.NEVER;
  }

  private Cycle cycle(
      int number,
      List<Spell> spells,
      List<Interruption> paused,
      @Nullable Instant stopped,
      Ending ending,
      @Nullable String reason) {
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
    return new Cycle(number, start, start, stop, firstStop(spells), ending, reason, interruptions);
  }

  private static long end(Spell spell) {
    return spell.endedAt() == null ? Micros.NEVER : Micros.of(spell.endedAt());
  }
}
