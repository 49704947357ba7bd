package casestat.run;

import java.io.PrintStream;
import java.util.List;

/** The people who run the service, who are told what went wrong and what was issued. */
final class Operators {
  private final PrintStream err;

  Operators(PrintStream err) {
    this.err = err;
  }

  /** Whoever is to be called or written to when a step fails, is so from here. */
  void failed(Failure failure) {
    failure.words().lines().forEach(line -> err.println("casestat: " + line));
  }

  /**
   * Whoever is to be written to when an edition is issued, is so from here.
   *
   * @param period {@code 2026-10}
   * @param late why it is provisional; empty for a final one
   */
  void issued(String period, List<String> late) {
    err.println(
        "casestat: issued "
            + period
            + (late.isEmpty() ? "" : ", provisional: " + String.join("; ", late)));
  }

  /** What was delivered and could not be taken in. */
  void refused(List<String> files) {
    err.println("casestat: not taken in: " + String.join(", ", files));
  }
}
