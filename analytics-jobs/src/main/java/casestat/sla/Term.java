package casestat.sla;

import org.jspecify.annotations.Nullable;

/**
 * The promise for a milestone that is in force from an instant on, until the next term.
 *
 * @param from in microseconds; the first term counts from ever
 * @param clock null where nothing is promised
 */
record Term(long from, @Nullable SlaClock clock) {}
