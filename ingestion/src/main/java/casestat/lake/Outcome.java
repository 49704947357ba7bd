package casestat.lake;

/** How a case ended. Which of them can keep a promise is the policy's to say. */
public enum Outcome {
  RESOLVED,
  /** Handed to another body, which answers from here on. */
  REFERRED,
  NOT_RESPONSIBLE,
  /** The service could not do it. */
  UNABLE,
  /** Withdrawn, by the requester or before any work. */
  CANCELLED,
  INVALID,
  /** Merged into another case, which stays. */
  DUPLICATE;

  /** The service did its work, or said why it will not: these count as resolutions. */
  public boolean isResolution() {
    return switch (this) {
      case RESOLVED, REFERRED, NOT_RESPONSIBLE, UNABLE -> true;
      case CANCELLED, INVALID, DUPLICATE -> false;
    };
  }
}
