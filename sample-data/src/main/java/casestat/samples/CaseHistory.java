package casestat.samples;

import java.util.List;

/**
 * Everything that happens to one case up to the end of the sample.
 *
 * @param master the number of the case this one repeats, 0 if none
 * @param events in order of time
 */
record CaseHistory(
    Arrival arrival,
    District district,
    String requester,
    String note,
    long master,
    List<CaseEvent> events) {}
