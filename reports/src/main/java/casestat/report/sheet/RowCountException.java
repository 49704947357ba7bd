package casestat.report.sheet;

/** A workbook that would have held another number of cases than were counted. */
public final class RowCountException extends RuntimeException {

  RowCountException(long written, long expected) {
    super("cases written " + written + ", cases counted " + expected);
  }
}
