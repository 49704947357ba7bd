package casestat.lake;

/**
 * A row that could not be used, and why.
 *
 * @param source the source of the profile that the file was read as
 * @param line where the row begins in its file, the header being line 1
 * @param reason a sentence that names the column, the value and what is wrong with it
 * @param raw the row as it came, so that it can be mended and delivered again
 */
public record Reject(
    String deliveryId, String source, String file, long line, String reason, String raw) {}
