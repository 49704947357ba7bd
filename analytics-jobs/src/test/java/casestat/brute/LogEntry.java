package casestat.brute;

import java.time.Instant;

/** One line of {@code events-*.csv}. */
record LogEntry(
    String caseId,
    Instant at,
    int seq,
    String kind,
    String state,
    String reason,
    String actor,
    String priority,
    String serviceType) {}
