package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per case: its life, folded. Nothing in it depends on the as-of instant but what had
 * happened by then, so that a row changes only when its case does.
 *
 * <p>Months are local months of the report zone as {@code yyyyMM}, days as {@code yyyyMMdd}; an
 * {@code ...Second} is the instant as seconds since 1970-01-01T00:00Z, for arithmetic in SQL.
 * Dimensions are those in force now; a value the source does not state reads {@code (not stated)}.
 *
 * @param acknowledgedOn the day on which a person first acknowledged, assigned or answered it
 * @param assignmentSeconds from opening to the first assignment; wall time
 * @param firstResponseSeconds from opening to the first answer by a person, or to the resolution
 *     where that came first; wall time
 * @param firstResolvedAt end of the first spell, never moved by a reopen
 * @param resolvedAt the last resolution; null while the case is open
 * @param openedHour of the local week, as in {@code Mon 08}
 * @param digital whether its channel is one of those that the profile calls digital; null where it
 *     calls none so, and for a case whose channel is not stated
 * @param resolutionSeconds from opening to {@code resolvedAt}, closed gaps included; wall time
 * @param outcome null while the case is open
 * @param reopens how often a resolved case became open again
 * @param holdSeconds wall time on hold within spells
 * @param citizenHoldSeconds the part of the wall time within spells in which the service waited on
 *     the citizen, by the policy for its resolution; 0 where none applies
 * @param openSeconds wall time within spells; null while the case is open
 * @param longestSilenceSeconds the longest wall time, within a spell, between its start, the
 *     answers of persons and its end; null while the case is open
 * @param replies public answers by persons
 * @param reassignments how often it was assigned after the first time, to another department or to
 *     one that the source does not state
 * @param flaw why the case is left out of duration and promise figures, one word; null for a sound
 *     case
 */
public record CaseFacts(
    String caseId,
    int openedMonth,
    int openedOn,
    Instant openedAt,
    long openedSecond,
    String openedHour,
    String serviceType,
    String department,
    String channel,
    String area,
    String priority,
    @Nullable Boolean digital,
    @Nullable Integer acknowledgedOn,
    @Nullable Long acknowledgementSeconds,
    @Nullable Integer assignedOn,
    @Nullable Long assignmentSeconds,
    @Nullable Instant firstRespondedAt,
    @Nullable Integer firstRespondedOn,
    @Nullable Long firstResponseSeconds,
    @Nullable Instant firstResolvedAt,
    @Nullable Integer firstResolvedOn,
    @Nullable Long firstResolutionSeconds,
    @Nullable Instant resolvedAt,
    @Nullable Integer resolvedOn,
    @Nullable Long resolutionSeconds,
    @Nullable Outcome outcome,
    @Nullable Instant endedAt,
    @Nullable String masterId,
    int reopens,
    long holdSeconds,
    long citizenHoldSeconds,
    @Nullable Long openSeconds,
    @Nullable Long longestSilenceSeconds,
    int replies,
    int reassignments,
    @Nullable Flaw flaw) {

  /** What a source got wrong about a case that was kept all the same. */
  public enum Flaw {
    /** It ended before it began. */
    ENDED_BEFORE_OPENED,
    /** It is over, and nobody knows since when. */
    ENDED_WITHOUT_TIME,
    /** It begins after the as-of instant of the clock that wrote it, or ends there. */
    IN_THE_FUTURE
  }
}
