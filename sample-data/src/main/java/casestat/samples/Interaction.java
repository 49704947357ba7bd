package casestat.samples;

import java.util.Locale;

/**
 * One message or visit. A 0 or an empty text stands for what is absent and not written.
 *
 * @param number its own number, counted from 1
 * @param inReplyTo number of the message it answers
 * @param conversation number of the conversation
 * @param caseNumber the case it is about, where that is known
 * @param page what a visit looked at
 */
record Interaction(
    long number,
    long at,
    Place place,
    Kind kind,
    Role role,
    String author,
    long inReplyTo,
    long conversation,
    long caseNumber,
    int textLength,
    Reach reach,
    String page) {

  boolean inbound() {
    return role == Role.CITIZEN;
  }

  /** Where it happened. */
  enum Place {
    MASTODON,
    X,
    FACEBOOK,
    PORTAL,
    APP;

    private final String word = name().toLowerCase(Locale.ROOT);

    String word() {
      return word;
    }
  }

  /** What it is. */
  enum Kind {
    POST,
    REPLY,
    ANNOUNCEMENT,
    VISIT;

    private final String word = name().toLowerCase(Locale.ROOT);

    String word() {
      return word;
    }
  }

  /** Who made it. */
  enum Role {
    CITIZEN,
    AGENT,
    BOT;

    private final String word = name().toLowerCase(Locale.ROOT);

    String word() {
      return word;
    }
  }

  /** How many people saw, liked and passed on a message. */
  record Reach(int impressions, int likes, int reposts) {
    static final Reach UNKNOWN = new Reach(0, 0, 0);
  }
}
