package casestat.lake;

import org.jspecify.annotations.Nullable;

/**
 * One row per case, as a report of an incident: a case that was merged into another tells of the
 * same thing as that one, however long the chain.
 *
 * @param incidentId the case at the end of the chain
 * @param openedMonth of the case, the partition
 * @param first whether it was the earliest report of its incident
 * @param laterReports of the first report: how many others came until the incident was settled or
 *     ended otherwise; null for the others, and where that is not known
 * @param watchedSeconds of the first report: from it until then; null for the others, and while the
 *     incident lasts
 */
public record IncidentReport(
    String caseId,
    String incidentId,
    int openedMonth,
    int openedOn,
    long openedSecond,
    String serviceType,
    String department,
    String channel,
    String area,
    boolean first,
    @Nullable Long laterReports,
    @Nullable Long watchedSeconds) {}
