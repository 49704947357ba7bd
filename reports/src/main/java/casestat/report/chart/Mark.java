package casestat.report.chart;

import casestat.language.Language;

/**
 * What must be said beside a value, or instead of one. The codes are Eurostat's where it has one. A
 * value that is not there always has a mark: an empty cell would leave the reader to guess.
 */
public enum Mark {
  NONE("", "", false),
  PROVISIONAL("p", "provisional", false),
  REVISED("r", "revised", false),
  BREAK("b", "break in series", false),
  LOW_RELIABILITY("u", "few {0}, read with care", false),
  NO_CASES("0", "no {0}", true),
  NOT_APPLICABLE("z", "not applicable", true),
  SUPPRESSED("c", "withheld to protect privacy", true),
  NOT_COMPLETE(":", "not yet complete", true),
  STALE("s", "source has stopped delivering", true);

  /** As a count: it is withheld. */
  public static final long WITHHELD = Long.MIN_VALUE;

  private final String code;
  private final String words;
  private final boolean absence;

  Mark(String code, String words, boolean absence) {
    this.code = code;
    this.words = words;
    this.absence = absence;
  }

  public String code() {
    return code;
  }

  /**
   * @param subjects what the value is about, such as {@code cases}
   */
  public String words(Language language, String subjects) {
    return words.isEmpty() ? "" : language.say(words, subjects);
  }

  /** Whether this mark stands in the place of a value. */
  public boolean isAbsence() {
    return absence;
  }

  /** What a cell holds in the place of a value: {@code [c]}. */
  public String bracketed() {
    return "[" + code + "]";
  }
}
