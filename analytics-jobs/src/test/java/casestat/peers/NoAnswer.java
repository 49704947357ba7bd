package casestat.peers;

/** The question has no answer by the calendar: it never opens. */
final class NoAnswer extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoAnswer(String message) {
    super(message);
  }
}
