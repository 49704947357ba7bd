package casestat.lake;

/**
 * A day of a period, so that SQL finds the periods of a day by equality.
 *
 * @param grain as in {@link Period}
 * @param periodStart first local day of the period as {@code yyyyMMdd}
 * @param day as {@code yyyyMMdd}
 */
public record PeriodDay(String grain, int periodStart, int day) {}
