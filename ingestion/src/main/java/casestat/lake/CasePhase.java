package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per stretch of an open case between one thing that happened to it and the next, and on
 * hold or not for all of it. Stretches that begin and end on the same local day are left out: no
 * period ends in them.
 *
 * @param phase the place among those of the case, counted with those that are left out; 1 for the
 *     first
 * @param openedMonth of the case, the partition
 * @param startedAt when it was opened, reopened, or last touched
 * @param startedOn the local day of it, as {@code yyyyMMdd}
 * @param endedOn the local day of the next touch or the end; null while it lasts
 */
public record CasePhase(
    String caseId,
    int phase,
    int openedMonth,
    String serviceType,
    String department,
    String channel,
    String area,
    Instant startedAt,
    int startedOn,
    long startedSecond,
    @Nullable Integer endedOn,
    boolean onHold) {}
