package casestat.samples;

/**
 * One thing that happened to a case, with what was true after it.
 *
 * @param seq the event's place among the events of its case, from 1
 * @param reason why a hold, else empty
 */
record CaseEvent(
    long at,
    int seq,
    EventKind kind,
    State state,
    String reason,
    Department department,
    Actor actor,
    Priority priority,
    ServiceType service) {}
