package casestat.dashboard;

/**
 * One edition of the schedule.
 *
 * @param state due, missed, provisional or next, in words
 * @param due when it is issued, in the zone of its line
 * @param deadline from when on it is issued as provisional; a dash for never
 * @param waitsFor the sources that must be complete; a dash for none
 * @param note that the holidays are not known so far ahead; else empty
 */
public record DueLine(
    String period, String state, String due, String deadline, String waitsFor, String note) {}
