package casestat.samples;

/**
 * One case as it comes in.
 *
 * @param number the case's number, counted from 1 in order of opening
 */
record Arrival(long number, long openedAt, ServiceType type, Channel channel) {}
