package casestat.cube;

/** Something is not held, and why: the reading engine answers for it. */
final class NotHeld extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotHeld(String message) {
    super(message);
  }
}
