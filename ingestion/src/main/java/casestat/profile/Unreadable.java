package casestat.profile;

/** A word of the profile that says nothing we know; becomes a {@link Mistake} with its place. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String wrong;
  private final String mend;

  Unreadable(String wrong, String mend) {
    super(wrong + ": " + mend, null, false, false);
    this.wrong = wrong;
    this.mend = mend;
  }

  /** Quotes the word itself as what is wrong. */
  static Unreadable word(String word, String mend) {
    return new Unreadable('"' + word + '"', mend);
  }

  String wrong() {
    return wrong;
  }

  String mend() {
    return mend;
  }
}
