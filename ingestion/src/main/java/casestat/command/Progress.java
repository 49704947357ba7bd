package casestat.command;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells on standard error where a verb is: one line a stage, with the seconds since the start.
 *
 * <p>The seconds come from a monotonic clock and go nowhere but to the screen.
 */
public final class Progress {
  private final PrintStream out;
  private final long startedNanos = System.nanoTime();

  private Progress(PrintStream out) {
    this.out = out;
  }

  public static Progress onStandardError() {
    return new Progress(System.err);
  }

  public void say(String sentence, Object... parts) {
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    out.printf(Locale.ROOT, "%7.1f s  %s%n", seconds, sentence.formatted(parts));
  }

  /** {@code 1234567} is {@code 1,234,567}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
