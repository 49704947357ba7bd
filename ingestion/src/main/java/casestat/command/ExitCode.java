package casestat.command;

/** How a verb ends, for scripts and schedules. */
public enum ExitCode {
  DONE(0),
  /** Our own fault, or the machine's. */
  OUR_FAULT(1),
  /** Wrong usage or configuration: nothing was started. */
  USAGE(2),
  /** The data broke a promise: too many rejects, or totals that do not balance. */
  DATA(3),
  /** Another run holds the lake. */
  BUSY(4),
  /** A source could not be reached. */
  SOURCE_UNAVAILABLE(5),
  /** Not complete yet; it is worth waiting. */
  INCOMPLETE(6),
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
