package casestat.lake;

/**
 * How long an hour of the wall clock lasted on a day: nothing where the clocks skip it, two hours
 * where they repeat it, and less in the hour of the as-of instant.
 *
 * @param day local, {@code yyyyMMdd}
 * @param hour of the local week, as in {@code Mon 08}
 */
public record ClockHour(int day, String hour, long seconds) {}
