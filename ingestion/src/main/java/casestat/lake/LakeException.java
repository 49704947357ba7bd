package casestat.lake;

/** The lake cannot be used as asked: the message names the folder and the mend. */
public final class LakeException extends RuntimeException {

  public LakeException(String message) {
    super(message);
  }

  public LakeException(String message, Throwable cause) {
    super(message, cause);
  }
}
