package casestat.brute;

import java.time.Instant;

/**
 * One line of {@code interactions-*.jsonl}.
 *
 * @param conversation empty where the line names none; so with the case
 * @param edited empty for the first version
 */
record Message(
    String id,
    Instant at,
    String channel,
    String kind,
    String author,
    String conversation,
    String caseId,
    String edited) {

  boolean fromCitizen() {
    return author.equals("citizen");
  }

  /** By a person at the service: a bot is none. */
  boolean isAnswer() {
    return author.equals("agent") && kind.equals("reply");
  }
}
