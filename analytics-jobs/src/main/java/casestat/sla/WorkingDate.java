package casestat.sla;

/**
 * A local date on which the service is open.
 *
 * @param day since 1970-01-01
 * @param opens the first open instant, in microseconds
 * @param closes the instant at which the last of its hours ends, in microseconds
 */
record WorkingDate(long day, long opens, long closes) {}
