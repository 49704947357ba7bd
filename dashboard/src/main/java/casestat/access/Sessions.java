package casestat.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Who is logged in. They are known to this process alone: when it ends, everybody logs in again.
 */
final class Sessions {
  /** After so long without a request. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** After so long in any case: a working day. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final int MOST = 10_000;

  private final LongSupplier nanos;
  private final Map<String, Session> open = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param nanos that pass, as {@link System#nanoTime}
   */
  Sessions(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * One login.
   *
   * @param secret of the user at login: where it is another now, the session is over
   */
  record Session(String id, Caller caller, String secret, long since, long seen) {
    private Session seenAt(long now) {
      return new Session(id, caller, secret, since, now);
    }
  }

  /** With an id that nobody had before. */
  synchronized Session open(Caller caller, String secret) {
    long now = nanos.getAsLong();
    open.values().removeIf(session -> isOver(session, now));
    while (open.size() >= MOST) {
      open.remove(open.keySet().iterator().next());
    }
    Session session = new Session(Tokens.random(), caller, secret, now, now);
    open.put(session.id(), session);
    return session;
  }

  synchronized Optional<Session> find(String id) {
    Session session = open.get(id);
    if (session == null) {
      return Optional.empty();
    }
    long now = nanos.getAsLong();
    if (isOver(session, now)) {
      open.remove(id);
      return Optional.empty();
    }
    open.put(id, session.seenAt(now));
    return Optional.of(session);
  }

  synchronized void close(String id) {
    open.remove(id);
  }

  private static boolean isOver(Session session, long now) {
    return now - session.seen() > IDLE.toNanos() || now - session.since() > LONGEST.toNanos();
  }
}
