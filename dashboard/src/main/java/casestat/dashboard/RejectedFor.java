package casestat.dashboard;

/**
 * How many rows were rejected for one reason.
 *
 * @param reason without the values that single rows had
 * @param rows as shown
 */
public record RejectedFor(String source, String reason, String rows) {}
