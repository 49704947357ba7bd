package casestat.access;

/** A request that is not answered because of who makes it, or how. */
public final class Denied extends RuntimeException {
  /** Why. */
  public enum Why {
    /** Neither read nor sent by a form. */
    METHOD(405),
    /** Nobody is logged in, and what is asked for is no page. */
    LOGIN(401),
    /** The form is not ours, or too old. */
    FORM(403),
    /** Asked for under a name that this server does not answer to. */
    HOST(403),
    /** Too often. */
    OFTEN(429);

    private final int status;

    Why(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Why why;
  private final long seconds;

  Denied(Why why) {
    this(why, 0);
  }

  /**
   * @param seconds after which it may be tried again; 0 where that changes nothing
   */
  Denied(Why why, long seconds) {
    super(why.name());
    this.why = why;
    this.seconds = seconds;
  }

  public Why why() {
    return why;
  }

  public long seconds() {
    return seconds;
  }
}
