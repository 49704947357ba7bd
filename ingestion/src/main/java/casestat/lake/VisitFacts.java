package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per step that somebody took on the portal or in the app.
 *
 * @param month local, {@code yyyyMM}; the partition
 * @param hour of the local week, as in {@code Mon 08}
 * @param session the steps of one visit share it; the step itself where the source does not tell
 * @param device {@code (not stated)} where the source does not tell
 * @param page {@code (not stated)} where the source does not tell
 * @param found whether a search had a result; null where that is not known, and for all else
 * @param department of the case that was looked up or submitted, like the other dimensions
 */
public record VisitFacts(
    String interactionId,
    int month,
    int visitedOn,
    Instant visitedAt,
    String hour,
    String session,
    Interaction.Kind kind,
    String device,
    String page,
    @Nullable Boolean found,
    @Nullable String caseId,
    String channel,
    String serviceType,
    String department,
    String area) {}
