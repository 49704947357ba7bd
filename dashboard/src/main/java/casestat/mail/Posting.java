package casestat.mail;

import java.time.Duration;
import java.time.Instant;

/**
 * One mail of one edition to one recipient: what is known of it.
 *
 * @param at when it came into this state
 * @param since when it was first queued
 * @param attempts how often a server was asked to take it
 * @param told whether the operators know of it
 * @param words of the server, its id for the mail among them; or ours
 */
record Posting(
    String to, State state, Instant at, Instant since, int attempts, boolean told, String words) {
  // Greylists commonly open after five minutes to an hour; the longest wait keeps a day's tries
  // few.
  private static final Duration FIRST_WAIT = Duration.ofMinutes(15);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  /** A server that has said "later" for so long means no. */
  static final Duration PATIENCE = Duration.ofDays(3);

  /** Where a mail is on its way. */
  enum State {
    /** Not sent yet, or not to a server that answered. */
    QUEUED,
    /** Its text is being given to the server: from here on it may have arrived. */
    SENDING,
    /** The server has it, and said so. */
    ACCEPTED,
    /** The server will not have it, now or later. */
    REFUSED,
    /** The server will not have it now. */
    DEFERRED,
    /** Nobody knows whether the server has it. Sent again by a person, or never. */
    UNKNOWN,
    /** The server said "later" until it was too late. */
    EXPIRED,
    /** A newer revision of the edition was published before this one was taken. */
    SUPERSEDED;

    /** Whether a run may send it. */
    boolean isWaiting() {
      return this == QUEUED || this == DEFERRED;
    }

    /** Whether the operators have to know. */
    boolean isFailure() {
      return this == REFUSED || this == UNKNOWN || this == EXPIRED;
    }
  }

  static Posting queued(String to, Instant at) {
    return new Posting(to, State.QUEUED, at, at, 0, false, "");
  }

  Posting is(State next, Instant when, String why) {
    return new Posting(to, next, when, since, attempts, told, why);
  }

  /** Its text goes to a server now. */
  Posting sending(Instant when) {
    return is(State.SENDING, when, "");
  }

  Posting tried() {
    return new Posting(to, state, at, since, attempts + 1, told, words);
  }

  Posting isTold() {
    return new Posting(to, state, at, since, attempts, true, words);
  }

  /** Whether its turn has come; a deferred one waits longer each time. */
  boolean isDue(Instant now) {
    return state == State.QUEUED || (state == State.DEFERRED && !now.isBefore(nextAt()));
  }

  /** When a deferred one is tried again. */
  Instant nextAt() {
    return at.plus(pause());
  }

  private Duration pause() {
    // Past this many doublings the longest wait counts anyway.
    Duration pause = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
    return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
  }
}
