package casestat.report.chart;

/** What the number of a chart counts or measures. */
public enum Unit {
  /** Whole cases. */
  CASES,
  /** Whole things that are not cases: conversations, messages. */
  COUNT,
  /** A fraction from 0 to 1, shown as a percentage. */
  SHARE,
  /** Seconds of the wall calendar; a day is 24 hours. */
  DURATION_SECONDS,
  /** Seconds inside opening hours. Never shown in days: a business day has no one length. */
  BUSINESS_SECONDS,
  /** So many of one thing for one of another, shown with two decimals. */
  RATE,
  /** Any other number, shown with one decimal. */
  NUMBER;

  public boolean isWhole() {
    return this == CASES || this == COUNT;
  }

  public boolean isDuration() {
    return this == DURATION_SECONDS || this == BUSINESS_SECONDS;
  }
}
