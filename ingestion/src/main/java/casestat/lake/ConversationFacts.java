package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per conversation that a citizen began, with its first answer by a person.
 *
 * @param department of the linked case, like the other dimensions; {@code (not stated)} without one
 * @param answeredAt first reply by a person; automatic replies are none; null while unanswered
 * @param responseSeconds from the start to the answer; wall time
 * @param answeredInTime within the hours the profile names; null while that is still undecided
 * @param messages in and out, announcements, boosts and visits left out
 * @param stands false where all that the citizen had written was taken back before anyone answered
 * @param answeredOn the local day of {@code answeredAt} in the report zone
 * @param startedSecond {@code startedAt} in seconds since 1970
 * @param hour of the local week in which it began, as in {@code Mon 08}
 * @param responseBusinessSeconds the same in the open hours of the profile's calendar; null where
 *     it names none, and outside the dates for which that is known
 */
public record ConversationFacts(
    String conversationId,
    int startedMonth,
    int startedOn,
    Instant startedAt,
    String channel,
    @Nullable String caseId,
    String serviceType,
    String department,
    String area,
    @Nullable Instant answeredAt,
    @Nullable Long responseSeconds,
    @Nullable Boolean answeredInTime,
    long messages,
    boolean stands,
    @Nullable Integer answeredOn,
    long startedSecond,
    String hour,
    @Nullable Long responseBusinessSeconds) {}
