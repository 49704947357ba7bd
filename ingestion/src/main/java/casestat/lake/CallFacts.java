package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per call that was offered to a person.
 *
 * @param month local, {@code yyyyMM}; the partition
 * @param hour of the local week, as in {@code Mon 08}
 * @param department as the call log states it, or of the case it is about
 * @param answeredInTime within the wait that the profile names; null where no person answered, or
 *     the wait is not known
 */
public record CallFacts(
    String callId,
    int month,
    int offeredOn,
    Instant offeredAt,
    String hour,
    String channel,
    String department,
    @Nullable String caseId,
    String serviceType,
    String area,
    Call.Result result,
    @Nullable Long waitSeconds,
    @Nullable Boolean answeredInTime) {}
