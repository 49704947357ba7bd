package casestat.lake;

/** Another run holds the lake; the message names it. */
public final class LakeBusyException extends RuntimeException {

  public LakeBusyException(String message) {
    super(message);
  }
}
