package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case.
 *
 * @param seq breaks ties between events of the same instant, in the order of the source
 * @param state the source's word for the state after the event; with {@code reason} it decides
 *     whether a clock is paused
 * @param reason why it happened, in the source's words; for a merge, the master's case id
 * @param department responsible from here on; null where the event does not say
 * @param priority from here on; null where the event does not say
 * @param serviceType from here on; null where the event does not say
 * @param deliveryId the delivery that brought the row
 * @param line where the row begins in its file, the header being line 1
 * @param contentHash of everything the source said, so that a repeated row is known
 */
public record Event(
    String caseId,
    Instant happenedAt,
    int seq,
    Kind kind,
    Actor actor,
    @Nullable String state,
    @Nullable String reason,
    @Nullable String department,
    @Nullable String priority,
    @Nullable String serviceType,
    String deliveryId,
    long line,
    long contentHash) {

  public enum Kind {
    SUBMITTED,
    ACKNOWLEDGED,
    ASSIGNED,
    WORK_STARTED,
    /** A public answer; a first response when a person gave it. */
    REPLIED,
    ON_HOLD,
    OFF_HOLD,
    RESOLVED,
    CLOSED,
    REOPENED,
    REFERRED,
    NOT_RESPONSIBLE,
    UNABLE,
    CANCELLED,
    INVALID,
    MERGED,
    PRIORITY_CHANGED,
    RECLASSIFIED,
    /** Anything else the source logs: it moves no clock. */
    NOTED;

    /** How a case ends by this event; null for events that do not end it. */
    public @Nullable Outcome outcome() {
      return switch (this) {
        case RESOLVED, CLOSED -> Outcome.RESOLVED;
        case REFERRED -> Outcome.REFERRED;
        case NOT_RESPONSIBLE -> Outcome.NOT_RESPONSIBLE;
        case UNABLE -> Outcome.UNABLE;
        case CANCELLED -> Outcome.CANCELLED;
        case INVALID -> Outcome.INVALID;
        case MERGED -> Outcome.DUPLICATE;
        case SUBMITTED,
            ACKNOWLEDGED,
            ASSIGNED,
            WORK_STARTED,
            REPLIED,
            ON_HOLD,
            OFF_HOLD,
            REOPENED,
            PRIORITY_CHANGED,
            RECLASSIFIED,
            NOTED ->
            null;
      };
    }
  }

  /** Who did it. */
  public enum Actor {
    AGENT,
    /** An automatic receipt or rule: never a first response. */
    SYSTEM,
    CITIZEN
  }
}
