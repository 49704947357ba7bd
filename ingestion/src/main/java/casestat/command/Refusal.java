package casestat.command;

/**
 * A verb will not go on, and it is not our fault: the message is a sentence that names the thing
 * and the mend.
 */
public final class Refusal extends RuntimeException {
  private final ExitCode exitCode;

  private Refusal(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The command line or the profile has to be mended. */
  public static Refusal usage(String sentence, Object... parts) {
    return new Refusal(ExitCode.USAGE, sentence.formatted(parts));
  }

  /** The data has to be mended. */
  public static Refusal data(String sentence, Object... parts) {
    return new Refusal(ExitCode.DATA, sentence.formatted(parts));
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
