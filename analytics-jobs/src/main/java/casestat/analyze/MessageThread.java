package casestat.analyze;

import casestat.lake.Interaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages that hang together, and which of them answers which. */
record MessageThread(
    List<Interaction> exchanged,
    List<Interaction> announcements,
    Map<String, Interaction> byId,
    Map<String, Instant> deletions) {

  /** Of a thread, in any order. */
  static MessageThread of(List<Interaction> messages) {
    Map<String, Interaction> byId = new HashMap<>();
    Map<String, Instant> deletions = new HashMap<>();
    for (Interaction message : messages) {
      byId.put(message.interactionId(), message);
      if (message.kind() == Interaction.Kind.DELETION && message.inReplyTo() != null) {
        deletions.merge(message.inReplyTo(), message.happenedAt(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    List<Interaction> exchanged =
        messages.stream()
            .filter(
                message ->
                    switch (message.kind()) {
                      case POST, REPLY -> true;
                      case ANNOUNCEMENT,
                          REPOST,
                          DELETION,
                          VISIT,
                          SUBMISSION_STARTED,
                          SUBMISSION_COMPLETED,
                          STATUS_LOOKUP,
                          ANNOUNCEMENT_READ,
                          SEARCH ->
                          false;
                    })
            .sorted(
                Comparator.comparing(Interaction::happenedAt)
                    .thenComparing(Interaction::interactionId))
            .toList();
    List<Interaction> announcements =
        byId.values().stream()
            .filter(message -> message.kind() == Interaction.Kind.ANNOUNCEMENT)
            .toList();
    return new MessageThread(exchanged, announcements, byId, deletions);
  }

  /** When a message was taken back; null while it stands. */
  @Nullable Instant deletedAt(Interaction message) {
    return deletions.get(message.interactionId());
  }

  /**
   * Whether a person of the service speaks in it to a citizen. What goes back to nothing but the
   * service's own words goes on with an announcement; where a parent is not known, or none is
   * stated, it is taken for an answer.
   */
  boolean isAnswer(Interaction message) {
    if (message.authorRole() != Interaction.AuthorRole.AGENT
        || message.direction() != Interaction.Direction.OUTBOUND) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    Interaction above = message;
    while (seen.add(above.interactionId())) {
      String parent = above.inReplyTo();
      if (parent == null) {
        return seen.size() == 1;
      }
      Interaction next = byId.get(parent);
      if (next == null || next.authorRole() == Interaction.AuthorRole.CITIZEN) {
        return true;
      }
      above = next;
    }
    return true;
  }
}
