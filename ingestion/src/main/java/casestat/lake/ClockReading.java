package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the clock of one promise to one case says at the as-of instant of the run: one row per case,
 * policy, milestone and cycle.
 *
 * @param cycle 1 for the first; a reopened case that starts a new clock has a second
 * @param openedMonth of the case, the partition
 * @param calendar whose hours count
 * @param dueAt when the target ran out, or will if nothing pauses the clock; null while it is
 *     paused with time left, and where no promise applies
 * @param stoppedAt when the milestone was reached; null while the case waits for it
 * @param targetSeconds how much counted time is promised; null for targets that are a date
 * @param elapsedSeconds counted from start to stop, pauses and closed hours left out; null while
 *     the clock has not stopped, because then it depends on when one looks
 * @param pausedSeconds counted time that pauses removed, up to the stop or the last resumption
 */
public record ClockReading(
    String caseId,
    String policy,
    Milestone milestone,
    int cycle,
    int openedMonth,
    String serviceType,
    String department,
    String channel,
    String area,
    String priority,
    String calendar,
    State state,
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Integer dueMonth,
    @Nullable Instant stoppedAt,
    @Nullable Integer stoppedMonth,
    @Nullable Long targetSeconds,
    @Nullable Long elapsedSeconds,
    long pausedSeconds) {

  public enum State {
    /** The policy promises nothing here, or its date is missing. */
    NOT_APPLICABLE,
    /** Still counting, and not yet due. */
    RUNNING,
    /** Not counting: the service waits on someone else. Not yet due. */
    PAUSED,
    /** Stopped within its target; stopping at the very instant it is due is within. */
    MET,
    /** Past its target and not stopped. */
    BREACHED_OPEN,
    /** Stopped past its target. */
    BREACHED_CLOSED,
    /** The case ended in a way that is neither kept nor broken: withdrawn, invalid, duplicate. */
    CANCELLED,
    /** Another promise took its place. */
    SUPERSEDED,
    /** The target was used up at the moment a change of priority or category brought it. */
    BREACHED_AT_CHANGE
  }
}
