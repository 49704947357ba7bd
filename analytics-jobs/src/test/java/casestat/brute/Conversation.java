package casestat.brute;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages that belong together, from the one with which a citizen began.
 *
 * @param answered null where no person has
 * @param about the case that a message names; null where none does
 */
record Conversation(
    String channel, Instant began, @Nullable Instant answered, @Nullable CaseRow about)
    implements Cuttable {

  private static final Duration SILENCE = Duration.ofHours(24);

  static List<Conversation> of(RawCity city) {
    Map<String, List<Message>> threads = new LinkedHashMap<>();
    for (Message message : city.messages()) {
      // Visits and announcements name no conversation.
      if (!message.conversation().isEmpty()) {
        threads.computeIfAbsent(message.conversation(), absent -> new ArrayList<>()).add(message);
      }
    }
    List<Conversation> conversations = new ArrayList<>();
    for (List<Message> thread : threads.values()) {
      for (List<Message> part : parts(thread)) {
        conversations.add(of(part, city));
      }
    }
    return conversations;
  }

  /** A citizen who writes after the silence begins anew; an answer, however late, does not. */
  private static List<List<Message>> parts(List<Message> thread) {
    List<List<Message>> parts = new ArrayList<>();
    Message previous = null;
    for (Message message : thread) {
      boolean silent =
          previous != null && Duration.between(previous.at(), message.at()).compareTo(SILENCE) > 0;
      if (message.fromCitizen() && (parts.isEmpty() || silent)) {
        parts.add(new ArrayList<>());
      }
      if (!parts.isEmpty()) {
        parts.get(parts.size() - 1).add(message);
      }
      previous = message;
    }
    return parts;
  }

  private static Conversation of(List<Message> part, RawCity city) {
    Instant answered = null;
    CaseRow about = null;
    for (Message message : part) {
      if (answered == null && message.isAnswer()) {
        answered = message.at();
      }
      if (about == null && !message.caseId().isEmpty()) {
        about = city.caseOf(message.caseId());
      }
    }
    return new Conversation(part.get(0).channel(), part.get(0).at(), answered, about);
  }

  boolean answeredWithin(Duration limit) {
    return answered != null && Duration.between(began, answered).compareTo(limit) <= 0;
  }

  @Override
  public String member(String dimension) {
    if (dimension.equals("hour")) {
      return DateTimeFormatter.ofPattern("EEE HH", Locale.ENGLISH)
          .format(began.atZone(OfficeDays.ZONE));
    }
    if (dimension.equals("channel")) {
      return channel;
    }
    return about == null ? "(not stated)" : about.member(dimension);
  }
}
