package casestat.run;

import casestat.command.ExitCode;
import casestat.command.Verb;
import casestat.mail.Mailing;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people who run the service, who are told what went wrong and what was issued. A failure that
 * a timer meets every quarter of an hour is mailed once, until it is another or is over.
 */
final class Operators {
  /** A process that a signal ends says so with more than this. */
  private static final int STOPPED_FROM = 128;

  private final PrintStream err;
  private final @Nullable Mailing mailing;
  private final @Nullable Path told;
  private boolean hasFailed;

  /** Who read what is printed, and get no mail. */
  Operators(PrintStream err) {
    this.err = err;
    this.mailing = null;
    this.told = null;
  }

  /**
   * @param folder of the service's editions, which remembers the failure that was mailed last
   */
  Operators(PrintStream err, Mailing mailing, Path folder) {
    this.err = err;
    this.mailing = mailing;
    this.told = folder.resolve("failure.txt");
  }

  /** What a step failed of, on the terminal and by mail. */
  void failed(Failure failure) {
    hasFailed = true;
    String words = failure.words();
    words.lines().forEach(line -> err.println("casestat: " + line));
    // Who was kept waiting or was stopped goes on by itself the next time.
    boolean isPassing =
        failure.exitCode() == ExitCode.BUSY.code() || failure.exitCode() > STOPPED_FROM;
    if (!isPassing && mailing != null && told != null && !words.equals(remembered(told))) {
      if (mailing.tellOperators("casestat: " + failure.step() + " failed", words)) {
        remember(told, words);
      }
    }
  }

  /** What stopped a step that is no verb of its own. */
  void failed(String step, RuntimeException e, List<String> resume) {
    failed(
        new Failure(
            step + ": " + e.getMessage(), Verb.code(e).code(), "what was issued before", resume));
  }

  /** The run is over; if nothing has failed in it, the next failure is news again. */
  void over() {
    if (told != null && !hasFailed) {
      try {
        Files.deleteIfExists(told);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String remembered(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remember(Path file, String words) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was issued.
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
