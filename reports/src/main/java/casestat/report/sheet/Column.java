package casestat.report.sheet;

/**
 * One column of the cases.
 *
 * @param width in characters; nothing is measured, so that it never depends on a machine's fonts
 */
public record Column(String heading, Kind kind, int width) {

  /** What its cells hold, and which Java type a row must bring. */
  public enum Kind {
    /** A {@code String}. */
    TEXT,
    /** A whole {@code Number}. */
    INTEGER,
    /** A {@code Number}. */
    DECIMAL,
    /** A {@code LocalDateTime} in the zone of the report. */
    DATE_TIME,
    /** A {@code LocalDate}. */
    DATE,
    /** Seconds; shown as hours and minutes, with decimal hours in a column of their own. */
    DURATION,
    /** A fraction, shown as a percentage. */
    SHARE
  }

  public static Column of(String heading, Kind kind) {
    int width =
        switch (kind) {
          case TEXT -> 22;
          case INTEGER, DECIMAL, SHARE -> 11;
          case DATE_TIME -> 17;
          case DATE, DURATION -> 13;
        };
    return new Column(heading, kind, width);
  }

  int cells() {
    return kind == Kind.DURATION ? 2 : 1;
  }
}
