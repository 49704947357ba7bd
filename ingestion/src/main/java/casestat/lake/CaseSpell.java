package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per case and stretch of being open: from submission or reopening to the resolution, or
 * other end, that followed.
 *
 * @param spell 1 for the first
 * @param openedMonth of the case, the partition
 * @param openedSecond of the case
 * @param endedAt null while this spell is open
 * @param outcome how the spell ended; null while it is open
 * @param reopenedAfterSeconds from the end of this spell to the start of the next; null where none
 *     followed
 */
public record CaseSpell(
    String caseId,
    int spell,
    int openedMonth,
    long openedSecond,
    String serviceType,
    String department,
    String channel,
    String area,
    String priority,
    Instant startedAt,
    int startedOn,
    long startedSecond,
    @Nullable Instant endedAt,
    @Nullable Integer endedOn,
    @Nullable Outcome outcome,
    @Nullable Long reopenedAfterSeconds,
    CaseFacts.@Nullable Flaw flaw) {}
