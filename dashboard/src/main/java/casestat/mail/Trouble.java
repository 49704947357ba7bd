package casestat.mail;

import casestat.command.ExitCode;

/** Nothing can be sent at present, to anybody; mails wait as they are. */
public final class Trouble extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  private Trouble(ExitCode exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** Another run sends. */
  static Trouble busy(String sentence, Object... parts) {
    return new Trouble(ExitCode.BUSY, sentence.formatted(parts));
  }

  /** The server does not answer: worth another try. */
  static Trouble unreachable(String sentence, Object... parts) {
    return new Trouble(ExitCode.SOURCE_UNAVAILABLE, sentence.formatted(parts));
  }

  /** The profile has to be mended. */
  static Trouble configuration(String sentence, Object... parts) {
    return new Trouble(ExitCode.USAGE, sentence.formatted(parts));
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** What is wrong, and how to mend it. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
