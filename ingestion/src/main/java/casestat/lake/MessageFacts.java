package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per message, in or out; what somebody passes on without words of their own, and what is
 * done on a portal, is none.
 *
 * @param month local, {@code yyyyMM}; the partition
 * @param hour of the local week, as in {@code Mon 08}
 * @param department of the case it speaks of, like the other dimensions; {@code (not stated)}
 *     without one
 * @param impressions of an announcement, as the newest delivery counts them; null where the
 *     platform does not
 * @param engagement likes, reposts and answers by citizens to an announcement; null for all else,
 *     and where the platform counts neither
 * @param settled whether it is seven days old, so that what it reached is no longer growing much
 */
public record MessageFacts(
    String interactionId,
    int month,
    int sentOn,
    Instant sentAt,
    String hour,
    String channel,
    Sort sort,
    @Nullable String caseId,
    String serviceType,
    String department,
    String area,
    @Nullable Long impressions,
    @Nullable Long engagement,
    boolean settled) {

  /** Who says what to whom. */
  public enum Sort {
    /** By a citizen. */
    RECEIVED,
    /** By a person of the service, to a citizen. */
    ANSWER,
    /** By nobody: an automatic reply. */
    AUTOMATIC,
    /** To everyone. */
    ANNOUNCEMENT,
    /** By the service, to nobody else: an announcement that goes on. */
    OTHER
  }
}
