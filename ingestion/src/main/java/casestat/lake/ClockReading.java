package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the clock of one promise to one case says at the as-of instant of the run: one row per case,
 * policy, milestone, cycle and change.
 *
 * @param policy {@code (none)} where no policy promises the case anything for the milestone
 * @param policyVersion of the policy; 0 for none
 * @param cycle 1 for the first; a reopened case that starts a new clock has a second, and of
 *     exchanges and updates each has its own
 * @param change 0 for the promise in force when the clock started; n for the n-th that took its
 *     place because the case changed its priority, category or department
 * @param inForce false where a later promise took the place of this one
 * @param openedMonth of the case, the partition
 * @param calendar whose hours count
 * @param calendarVersion of the calendar, at the start; {@code (none)} where none counts
 * @param dueAt when the target ran out, or will if nothing pauses the clock; null while it is
 *     paused with time left, and where no promise applies
 * @param dueOn the local day on which the promise is kept or broken: of {@code dueAt}, or of the
 *     start where the date had passed by then
 * @param stoppedAt when the milestone was reached, or the clock ended otherwise; null while the
 *     case waits for it
 * @param reason why the clock ended without reaching its milestone; null for others
 * @param targetSeconds how much counted time is promised; null for targets that are a date
 * @param elapsedSeconds counted from start to stop, pauses and closed hours left out; null while
 *     the clock has not stopped, because then it depends on when one looks
 * @param lateSeconds counted from the due time to the stop, pauses and closed hours left out; of a
 *     clock that has not stopped up to {@code lateSince}, or to the pause that lasts; null where it
 *     is not late
 * @param lateSince of a clock that is late and counts still: from when on its hours are not in
 *     {@code lateSeconds}; null for others
 * @param pausedSeconds counted time that pauses removed, up to the stop or the last resumption
 * @param citizenSeconds the part of it in which the service waited on the citizen
 * @param thirdPartySeconds the part of it in which the service waited on a third party
 * @param covered whether the calendar is known for all of it, the due time included
 * @param firstState of a clock that went on after a reopening: what it said when it stopped first,
 *     {@code NOT_APPLICABLE} where this promise came later; null for others
 * @param firstDueAt when it was due then
 * @param firstStoppedAt when that was
 * @param atRiskAt from when on the policy warns that it may be broken; null where it never does,
 *     and where it stopped or was broken by then
 * @param atRiskUntil when it stopped or was due, whichever came first; null where {@code atRiskAt}
 *     is
 */
public record ClockReading(
    String caseId,
    String policy,
    int policyVersion,
    Milestone milestone,
    int cycle,
    int change,
    boolean inForce,
    int openedMonth,
    String serviceType,
    String department,
    String channel,
    String area,
    String priority,
    String calendar,
    String calendarVersion,
    State state,
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Integer dueOn,
    @Nullable Instant stoppedAt,
    @Nullable Integer stoppedOn,
    @Nullable String reason,
    @Nullable Long targetSeconds,
    @Nullable Long elapsedSeconds,
    @Nullable Long lateSeconds,
    @Nullable Instant lateSince,
    long pausedSeconds,
    long citizenSeconds,
    long thirdPartySeconds,
    boolean covered,
    @Nullable State firstState,
    @Nullable Instant firstDueAt,
    @Nullable Integer firstDueOn,
    @Nullable Instant firstStoppedAt,
    @Nullable Instant atRiskAt,
    @Nullable Instant atRiskUntil) {

  /** The policy of a case that was promised nothing. */
  public static final String NO_POLICY = "(none)";

  public enum State {
    /** Nothing is promised, the date of the promise is missing, or the clock never started. */
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
    /** It ended in a way that is neither kept nor broken: withdrawn, invalid, duplicate. */
    CANCELLED,
    /** Another promise took its place before it was due. */
    SUPERSEDED,
    /** The target was used up at the moment a change of priority or category brought it. */
    BREACHED_AT_CHANGE
  }
}
