package casestat.report;

/** Where the edition of a period stands in its life. */
public enum EditionState {
  /** Made, and not sealed yet. */
  DRAFT("draft"),
  /** The newest of its period. */
  PUBLISHED("published"),
  /** Sealed still, and a newer revision says otherwise. */
  RESTATED("restated"),
  /** Sealed, and taken back for a reason that is told. */
  WITHDRAWN("withdrawn");

  private final String word;

  EditionState(String word) {
    this.word = word;
  }

  /** In lower case, as files and pages say it in English. */
  public String word() {
    return word;
  }
}
