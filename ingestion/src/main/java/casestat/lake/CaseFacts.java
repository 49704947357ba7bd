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
 * @param firstResponseSeconds from opening to the first answer by a person, or to the resolution
 *     where that came first; wall time
 * @param firstResolvedAt end of the first spell, never moved by a reopen
 * @param resolvedAt the last resolution; null while the case is open
 * @param resolutionSeconds from opening to {@code resolvedAt}, closed gaps included; wall time
 * @param outcome null while the case is open
 * @param reopens how often a resolved case became open again
 * @param holdSeconds wall time on hold within spells
 * @param flaw why the case is left out of duration and promise figures, one word; null for a sound
 *     case
 */
public record CaseFacts(
    String caseId,
    int openedMonth,
    int openedOn,
    Instant openedAt,
    long openedSecond,
    String serviceType,
    String department,
    String channel,
    String area,
    String priority,
    @Nullable Instant firstRespondedAt,
    @Nullable Integer firstRespondedMonth,
    @Nullable Long firstResponseSeconds,
    @Nullable Instant firstResolvedAt,
    @Nullable Integer firstResolvedMonth,
    @Nullable Instant resolvedAt,
    @Nullable Integer resolvedMonth,
    @Nullable Long resolutionSeconds,
    @Nullable Outcome outcome,
    @Nullable Instant endedAt,
    @Nullable String masterId,
    int reopens,
    long holdSeconds,
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
