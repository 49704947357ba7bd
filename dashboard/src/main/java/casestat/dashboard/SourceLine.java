package casestat.dashboard;

/**
 * How new one source is.
 *
 * @param deliveries as shown
 * @param completeTo the latest thing that happened in any of its deliveries, as shown
 * @param age how long before the as-of instant that was
 */
public record SourceLine(String name, String deliveries, String completeTo, String age) {}
