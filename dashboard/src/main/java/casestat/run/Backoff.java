package casestat.run;

import casestat.command.ExitCode;
import java.time.Duration;

/**
 * How long nothing is tried again.
 *
 * @param unit after a first failure
 */
record Backoff(Duration unit) {
  private static final int WAITING = 15;
  private static final int MOST = 60;

  /**
   * @param code how the last run ended
   * @param failures how many in a row did not end well, that one included
   */
  Duration after(int code, int failures) {
    if (code == ExitCode.INCOMPLETE.code()) {
      return unit.multipliedBy(WAITING);
    }
    if (code == ExitCode.BUSY.code() || code == ExitCode.DONE.code()) {
      return unit;
    }
    int doubled = 1 << Math.min(failures - 1, 6);
    return unit.multipliedBy(Math.min(doubled, MOST));
  }

  /** Before it is looked again whether the data of a provisional edition has come. */
  Duration ofProvisional() {
    return unit.multipliedBy(MOST);
  }

  /** Nobody looks at the clock more seldom than this. */
  Duration longestWait(Duration most) {
    return unit.compareTo(most) < 0 ? unit : most;
  }
}
