package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call, or a chat, that somebody waited for a person in.
 *
 * @param offeredAt when the wait for a person began; time in menus is before it
 * @param answeredAt when a person answered; null where nobody did
 * @param endedAt when it was over; null where the source does not tell
 * @param waitSeconds from the offer to the answer or to the end; null where neither is known
 * @param updatedAt the source's own mark of how new the row is
 * @param deliveryId the delivery that brought the row
 * @param deliverySequence the order of deliveries, for rows without {@code updatedAt}
 * @param line of the file
 * @param contentHash of everything the source said, so that a repeated row is known
 */
public record Call(
    String callId,
    Instant offeredAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    Result result,
    @Nullable Long waitSeconds,
    String channel,
    @Nullable String department,
    @Nullable String caseId,
    @Nullable Instant updatedAt,
    String deliveryId,
    long deliverySequence,
    long line,
    long contentHash) {

  /** Where nobody says otherwise. */
  public static final String PHONE = "phone";

  public enum Result {
    ANSWERED,
    /** The caller gave up before a person answered. */
    ABANDONED,
    /** Sent elsewhere: to voicemail, to a call back, to another number. */
    DIVERTED
  }
}
