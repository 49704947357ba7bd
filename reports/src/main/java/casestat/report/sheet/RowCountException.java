package casestat.report.sheet;

/** An export that would have held other cases than were counted. */
public final class RowCountException extends RuntimeException {

  RowCountException(long written, long expected) {
    super("cases written " + written + ", cases counted " + expected);
  }

  RowCountException(String column, long written, long expected) {
    super("sum of %s as written %d, as counted %d".formatted(column, written, expected));
  }
}
