package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as one delivered row described it. A case has as many rows as it had different versions;
 * the newest describes it now, the others are its history.
 *
 * @param openedAt when it was brought to the service; the first instant of the local day where the
 *     source knows only a date
 * @param resolvedAt when the matter was settled; the last instant of the local day where the source
 *     knows only a date
 * @param closedAt when the file was closed, where the source tells that apart from resolving it
 * @param dueAt the deadline as the source itself states it, never one of our own
 * @param updatedAt the source's own mark of how new the row is
 * @param outcome how it ended; null while it is open
 * @param openedPrecision what the source knew of {@code openedAt}
 * @param resolvedPrecision what the source knew of {@code resolvedAt} and {@code closedAt}
 * @param masterId the case this one was merged into
 * @param requesterKey a pseudonym, never a name
 * @param deliveryId the delivery that brought the row
 * @param deliverySequence the order of deliveries, for sources without {@code updatedAt}
 * @param line where the row begins in its file, the header being line 1
 * @param contentHash of everything the source said, so that a repeated row is known
 */
public record Case(
    String caseId,
    Instant openedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant firstRespondedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    @Nullable Instant dueAt,
    @Nullable Instant updatedAt,
    @Nullable Outcome outcome,
    @Nullable String serviceType,
    @Nullable String department,
    @Nullable String channel,
    @Nullable String area,
    @Nullable String priority,
    @Nullable String masterId,
    @Nullable String requesterKey,
    Precision openedPrecision,
    Precision resolvedPrecision,
    String deliveryId,
    long deliverySequence,
    long line,
    long contentHash) {}
