package casestat.sla;

import casestat.lake.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a service dealt with a case: assignments, answers and silences. */
final class Handling {
  private Handling() {}

  /** Null where nobody was. */
  static @Nullable Instant firstAssigned(CaseHistory history) {
    for (Event event : history.events()) {
      if (event.kind() == Event.Kind.ASSIGNED && !event.happenedAt().isBefore(history.openedAt())) {
        return event.happenedAt();
      }
    }
    return null;
  }

  /** The first assignment is none; neither is one to the department that has it. */
  static int reassignments(CaseHistory history) {
    int again = 0;
    boolean assigned = false;
    @Nullable String department = null;
    for (Event event : history.events()) {
      @Nullable String stated = event.department();
      if (event.kind() == Event.Kind.ASSIGNED) {
        again += assigned && (stated == null || !stated.equals(department)) ? 1 : 0;
        assigned = true;
      }
      department = stated == null ? department : stated;
    }
    return again;
  }

  static int replies(CaseHistory history) {
    int replies = 0;
    for (Event event : history.events()) {
      replies +=
          CaseHistory.isAnswer(event) && !event.happenedAt().isBefore(history.openedAt()) ? 1 : 0;
    }
    return replies;
  }

  /** Wall time within spells; null while the case is open, and where nobody knows when it ended. */
  static @Nullable Long openSeconds(CaseHistory history) {
    long open = 0;
    for (Spell spell : history.spells()) {
      Instant ended = spell.endedAt();
      if (ended == null || ended.isBefore(spell.startedAt())) {
        return null;
      }
      open += Micros.of(ended) - Micros.of(spell.startedAt());
    }
    return Micros.seconds(open);
  }

  /** Null while the case is open, and where nobody knows when it ended. */
  static @Nullable Long longestSilenceSeconds(CaseHistory history) {
    long longest = 0;
    for (Spell spell : history.spells()) {
      Instant ended = spell.endedAt();
      if (ended == null || ended.isBefore(spell.startedAt())) {
        return null;
      }
      Instant heard = spell.startedAt();
      for (Event event : history.events()) {
        Instant at = event.happenedAt();
        if (CaseHistory.isAnswer(event) && !at.isBefore(heard) && at.isBefore(ended)) {
          longest = Math.max(longest, Micros.of(at) - Micros.of(heard));
          heard = at;
        }
      }
      longest = Math.max(longest, Micros.of(ended) - Micros.of(heard));
    }
    return Micros.seconds(longest);
  }
}
