package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per stretch in which a case was open under one service type: what the balance of a month
 * is counted from. Cases with flawed times have none.
 *
 * @param stay 1 for the first
 * @param openedMonth of the case, the partition
 * @param serviceType as it was then, not as it is now
 * @param endedAt null while it lasts
 * @param endedBy null while it lasts
 */
public record CaseStay(
    String caseId,
    int stay,
    int openedMonth,
    String serviceType,
    Instant startedAt,
    int startedMonth,
    Start startedBy,
    @Nullable Instant endedAt,
    @Nullable Integer endedMonth,
    @Nullable End endedBy) {

  /** How a case came under a service type. */
  public enum Start {
    OPENED,
    REOPENED,
    /** It was open under another before. */
    RECLASSIFIED
  }

  /** How it left it. */
  public enum End {
    RESOLVED,
    /** Withdrawn or invalid. */
    CANCELLED,
    MERGED,
    /** It stayed open under another. */
    RECLASSIFIED
  }
}
