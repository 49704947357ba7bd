package casestat.analyze;

import casestat.lake.Interaction;
import casestat.lake.MessageFacts;
import casestat.lake.MessageFacts.Sort;
import casestat.lake.Period;
import casestat.metrics.Periods;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each message of a thread who says what to whom, and of announcements what they moved.
 */
final class MessageFold implements Serializable {
  private static final Duration SETTLED = Duration.ofDays(7);

  private final ZoneId zone;
  private final Instant asOf;

  MessageFold(ZoneId zone, Instant asOf) {
    this.zone = zone;
    this.asOf = asOf;
  }

  List<MessageFacts> fold(MessageThread thread) {
    List<MessageFacts> facts = new ArrayList<>();
    thread.exchanged().forEach(message -> facts.add(facts(message, thread, Map.of())));
    if (!thread.announcements().isEmpty()) {
      Map<String, Integer> answers = answers(thread);
      thread.announcements().forEach(message -> facts.add(facts(message, thread, answers)));
    }
    return facts;
  }

  // Within the days after which nothing more is counted.
  private static Map<String, Integer> answers(MessageThread thread) {
    Map<String, Integer> answers = new HashMap<>();
    for (Interaction message : thread.exchanged()) {
      String parent = message.inReplyTo();
      Interaction above = parent == null ? null : thread.byId().get(parent);
      if (above != null
          && message.authorRole() == Interaction.AuthorRole.CITIZEN
          && !message.happenedAt().isAfter(above.happenedAt().plus(SETTLED))) {
        answers.merge(above.interactionId(), 1, Integer::sum);
      }
    }
    return answers;
  }

  private MessageFacts facts(
      Interaction message, MessageThread thread, Map<String, Integer> answers) {
    int sentOn = Periods.day(message.happenedAt(), zone);
    Sort sort = sort(message, thread);
    boolean isAnnouncement = sort == Sort.ANNOUNCEMENT;
    return new MessageFacts(
        message.interactionId(),
        Period.monthOf(sentOn),
        sentOn,
        message.happenedAt(),
        Periods.hour(message.happenedAt(), zone),
        message.channel() == null ? ConversationFold.NOT_STATED : message.channel(),
        sort,
        message.caseId(),
        ConversationFold.NOT_STATED,
        ConversationFold.NOT_STATED,
        ConversationFold.NOT_STATED,
        isAnnouncement ? message.impressions() : null,
        isAnnouncement
            ? engagement(message, answers.getOrDefault(message.interactionId(), 0))
            : null,
        !message.happenedAt().plus(SETTLED).isAfter(asOf));
  }

  private static @Nullable Long engagement(Interaction announcement, int answers) {
    Long likes = announcement.likes();
    Long reposts = announcement.reposts();
    if (likes == null && reposts == null) {
      return null;
    }
    return (likes == null ? 0 : likes) + (reposts == null ? 0 : reposts) + (long) answers;
  }

  private static Sort sort(Interaction message, MessageThread thread) {
    if (message.kind() == Interaction.Kind.ANNOUNCEMENT) {
      return Sort.ANNOUNCEMENT;
    }
    return switch (message.authorRole()) {
      case CITIZEN -> Sort.RECEIVED;
      case BOT -> Sort.AUTOMATIC;
      case AGENT -> thread.isAnswer(message) ? Sort.ANSWER : Sort.OTHER;
    };
  }
}
