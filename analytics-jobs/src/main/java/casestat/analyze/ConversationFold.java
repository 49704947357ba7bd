package casestat.analyze;

import casestat.lake.ConversationFacts;
import casestat.lake.Interaction;
import casestat.lake.Period;
import casestat.metrics.Periods;
import casestat.profile.Calendar;
import casestat.profile.ServiceProfile;
import casestat.profile.Social;
import casestat.sla.BusinessCalendar;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds the messages of one thread into conversations: one begins with a citizen's message, and a
 * new one with the first such message after the profile's silence. The answer is the first message
 * of a person at the service; automatic replies are none.
 */
final class ConversationFold implements Serializable {
  static final String NOT_STATED = "(not stated)";

  private final Social social;
  private final @Nullable Calendar calendar;
  private transient @Nullable BusinessCalendar business;
  private final ZoneId zone;
  private final Instant asOf;

  ConversationFold(ServiceProfile profile, Instant asOf) {
    this(profile.social(), calendar(profile), profile.zone(), asOf);
  }

  /**
   * @param calendar in whose open hours answers are timed too; null for none
   */
  ConversationFold(Social social, @Nullable Calendar calendar, ZoneId zone, Instant asOf) {
    this.social = social;
    this.calendar = calendar;
    this.zone = zone;
    this.asOf = asOf;
  }

  private static @Nullable Calendar calendar(ServiceProfile profile) {
    return profile.calendars().stream()
        .filter(calendar -> calendar.calendar().equals(profile.social().calendar()))
        .findFirst()
        .orElse(null);
  }

  /**
   * @param thread its key; conversations after the first add {@code #2}, {@code #3} ...
   * @param whole its messages, none later than as-of
   */
  List<ConversationFacts> fold(String thread, MessageThread whole) {
    List<ConversationFacts> conversations = new ArrayList<>();
    List<Interaction> current = new ArrayList<>();
    for (Interaction message : whole.exchanged()) {
      if (!current.isEmpty() && isSilenceBetween(current.get(current.size() - 1), message)) {
        conversations.add(facts(thread, conversations.size() + 1, current, whole));
        current = new ArrayList<>();
      }
      if (!current.isEmpty() || message.authorRole() == Interaction.AuthorRole.CITIZEN) {
        current.add(message);
      }
    }
    if (!current.isEmpty()) {
      conversations.add(facts(thread, conversations.size() + 1, current, whole));
    }
    return conversations;
  }

  // An answer after a long silence still answers: only a citizen's message starts anew.
  private boolean isSilenceBetween(Interaction earlier, Interaction later) {
    return later.authorRole() == Interaction.AuthorRole.CITIZEN
        && Duration.between(earlier.happenedAt(), later.happenedAt()).compareTo(social.silence())
            > 0;
  }

  private ConversationFacts facts(
      String thread, int number, List<Interaction> messages, MessageThread whole) {
    Interaction start = messages.get(0);
    Instant startedAt = start.happenedAt();
    int startedOn = Periods.day(startedAt, zone);
    @Nullable Instant answeredAt = null;
    @Nullable String caseId = null;
    for (Interaction message : messages) {
      if (answeredAt == null && whole.isAnswer(message)) {
        answeredAt = message.happenedAt();
      }
      if (caseId == null) {
        caseId = message.caseId();
      }
    }
    return new ConversationFacts(
        number == 1 ? thread : thread + "#" + number,
        Period.monthOf(startedOn),
        startedOn,
        startedAt,
        start.channel() == null ? NOT_STATED : start.channel(),
        caseId,
        NOT_STATED,
        NOT_STATED,
        NOT_STATED,
        answeredAt,
        answeredAt == null ? null : Duration.between(startedAt, answeredAt).toSeconds(),
        answeredInTime(startedAt, answeredAt),
        messages.size(),
        !isWithdrawn(messages, answeredAt, whole),
        answeredAt == null ? null : (Integer) Periods.day(answeredAt, zone),
        startedAt.getEpochSecond(),
        Periods.hour(startedAt, zone),
        answeredAt == null ? null : businessSeconds(startedAt, answeredAt));
  }

  // Past the dates for which holidays are known nothing is guessed.
  private @Nullable Long businessSeconds(Instant from, Instant to) {
    if (calendar == null) {
      return null;
    }
    BusinessCalendar open = business;
    if (open == null) {
      open = new BusinessCalendar(calendar);
      business = open;
    }
    return open.covers(from, to) ? (Long) open.secondsBetween(from, to) : null;
  }

  private static boolean isWithdrawn(
      List<Interaction> messages, @Nullable Instant answeredAt, MessageThread whole) {
    return messages.stream()
        .filter(message -> message.authorRole() == Interaction.AuthorRole.CITIZEN)
        .filter(message -> answeredAt == null || message.happenedAt().isBefore(answeredAt))
        .allMatch(
            message -> {
              Instant deletedAt = whole.deletedAt(message);
              return deletedAt != null && (answeredAt == null || deletedAt.isBefore(answeredAt));
            });
  }

  // Undecided until the limit has passed, also for those answered already: otherwise the last hours
  // before as-of would hold the quick answers and none of the slow ones.
  private @Nullable Boolean answeredInTime(Instant startedAt, @Nullable Instant answeredAt) {
    Instant limit = startedAt.plus(social.answerWithin());
    if (limit.isAfter(asOf)) {
      return null;
    }
    return answeredAt != null && !answeredAt.isAfter(limit);
  }
}
