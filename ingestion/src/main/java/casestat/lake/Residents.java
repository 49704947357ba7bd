package casestat.lake;

/**
 * How many people live in an area, for the periods that end on certain days: those of the newest
 * vintage up to then, or of the oldest there is.
 *
 * @param vintage the year that the number is of
 * @param firstDay as {@code yyyyMMdd}; 0 for ever
 * @param lastDay as {@code yyyyMMdd}
 */
public record Residents(String area, int vintage, long residents, int firstDay, int lastDay) {}
