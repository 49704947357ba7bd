package casestat.peers;

/** A question that casestat has nothing to answer with, and why. */
final class NotOurs extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotOurs(String why) {
    super(why);
  }
}
