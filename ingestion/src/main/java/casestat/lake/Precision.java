package casestat.lake;

/** What a source knew of a time. */
public enum Precision {
  /** Date and time of day. */
  INSTANT,
  /** A local date without a time: anywhere within that day. */
  DAY
}
