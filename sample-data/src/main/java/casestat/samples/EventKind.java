package casestat.samples;

import java.util.Locale;

/** What can happen to a case. */
enum EventKind {
  SUBMITTED,
  ACKNOWLEDGED,
  ASSIGNED,
  WORK_STARTED,
  REPLIED,
  ON_HOLD,
  OFF_HOLD,
  RESOLVED,
  CLOSED,
  REOPENED,
  CANCELLED,
  INVALID,
  MERGED,
  PRIORITY_CHANGED,
  RECLASSIFIED;

  private final String word = name().toLowerCase(Locale.ROOT);

  String word() {
    return word;
  }

  /** The state after this event. */
  State after(State before) {
    return switch (this) {
      case SUBMITTED, REOPENED -> State.OPEN;
      case ACKNOWLEDGED, ASSIGNED, REPLIED, PRIORITY_CHANGED, RECLASSIFIED -> before;
      case WORK_STARTED, OFF_HOLD -> State.IN_PROGRESS;
      case ON_HOLD -> State.ON_HOLD;
      case RESOLVED -> State.RESOLVED;
      case CLOSED -> State.CLOSED;
      case CANCELLED -> State.CANCELLED;
      case INVALID -> State.INVALID;
      case MERGED -> State.DUPLICATE;
    };
  }
}
