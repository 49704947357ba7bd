package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message or contact, in or out, on any channel.
 *
 * @param author a pseudonym, never a name
 * @param inReplyTo the interaction it answers, which may come later or never
 * @param conversationId as the platform states it, or the session of a visit; null where it does
 *     not
 * @param caseId the case it speaks of, where it is linked to one
 * @param page for a visit: what was visited
 * @param impressions as the platform counted them; null where it does not count, never 0 for that
 * @param results of a search; null where they were not counted
 * @param updatedAt the source's own mark of how new the row is; an edit supersedes
 * @param deliveryId the delivery that brought the row
 * @param deliverySequence the order of deliveries, for rows without {@code updatedAt}
 * @param line of the file
 * @param contentHash of everything the source said, so that a repeated row is known
 */
public record Interaction(
    String interactionId,
    Instant happenedAt,
    Kind kind,
    Direction direction,
    AuthorRole authorRole,
    @Nullable String channel,
    @Nullable String author,
    @Nullable String inReplyTo,
    @Nullable String conversationId,
    @Nullable String caseId,
    @Nullable String page,
    @Nullable Long impressions,
    @Nullable Long likes,
    @Nullable Long reposts,
    @Nullable Device device,
    @Nullable Long results,
    @Nullable Instant updatedAt,
    String deliveryId,
    long deliverySequence,
    long line,
    long contentHash) {

  public enum Kind {
    POST,
    REPLY,
    /** Outbound, to everyone: answers nobody. */
    ANNOUNCEMENT,
    /** A page of the portal or the app was looked at. */
    VISIT,
    SUBMISSION_STARTED,
    SUBMISSION_COMPLETED,
    /** Somebody looked up how a case stands. */
    STATUS_LOOKUP,
    ANNOUNCEMENT_READ,
    SEARCH,
    /** Somebody's words passed on without words of one's own: answers nobody, and asks nothing. */
    REPOST,
    /** What {@code inReplyTo} names was taken back. */
    DELETION;

    /** Whether it was done on the portal, and nobody said anything to anybody. */
    public boolean isVisit() {
      return switch (this) {
        case VISIT,
            SUBMISSION_STARTED,
            SUBMISSION_COMPLETED,
            STATUS_LOOKUP,
            ANNOUNCEMENT_READ,
            SEARCH ->
            true;
        case POST, REPLY, ANNOUNCEMENT, REPOST, DELETION -> false;
      };
    }
  }

  /** What somebody visits the portal with. */
  public enum Device {
    PHONE,
    TABLET,
    COMPUTER
  }

  public enum Direction {
    INBOUND,
    OUTBOUND
  }

  public enum AuthorRole {
    CITIZEN,
    AGENT,
    /** An automatic reply: never a response. */
    BOT
  }
}
