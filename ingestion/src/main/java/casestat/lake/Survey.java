package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen was asked about a resolution, and perhaps answered.
 *
 * @param sentAt null where the source tells of answers only
 * @param answeredAt null while there is no answer
 * @param answer null while there is none
 * @param updatedAt the source's own mark of how new the row is
 * @param deliveryId the delivery that brought the row
 * @param deliverySequence the order of deliveries, for rows without {@code updatedAt}
 * @param line of the file
 * @param contentHash of everything the source said, so that a repeated row is known
 */
public record Survey(
    String surveyId,
    @Nullable String caseId,
    @Nullable Instant sentAt,
    @Nullable Instant answeredAt,
    @Nullable Answer answer,
    @Nullable Instant updatedAt,
    String deliveryId,
    long deliverySequence,
    long line,
    long contentHash) {

  /** The profile says which marks of the source are which. */
  public enum Answer {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
  }
}
