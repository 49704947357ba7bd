package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file that was taken in, whole.
 *
 * @param deliveryId the first 16 hexadecimal digits of {@code digest}
 * @param source the source of the profile that the file was read as
 * @param kind what its rows are: cases, events or interactions
 * @param file name without its folder
 * @param digest SHA-256 of the file as delivered
 * @param receivedAt arrival time, the one time that is read from a clock
 * @param sequence 1, 2, 3 ... in the order of arrival
 * @param rowsRead always kept + repeated + superseded + rejected
 * @param rowsKept the newest of their case, event or interaction when they arrived
 * @param rowsRepeated identical to a row that was there already, and not stored again
 * @param rowsSuperseded older than another row of the same case; stored as history
 * @param rowsRejected could not be used
 * @param latestAt the latest thing that happened in it: data is complete to about here
 */
public record Delivery(
    String deliveryId,
    String profile,
    String source,
    String kind,
    String file,
    String digest,
    Instant receivedAt,
    long sequence,
    long rowsRead,
    long rowsKept,
    long rowsRepeated,
    long rowsSuperseded,
    long rowsRejected,
    @Nullable Instant latestAt) {}
