package casestat.report.sheet;

import java.util.Iterator;
import java.util.List;

/**
 * The cases behind the figures, read once, in order.
 *
 * @param rowsExpected how many there are by another count; the workbook fails if it writes another
 *     number
 * @param rows one array for each case, one element for each column, null where there is no value
 * @param source where they come from
 */
public record CaseTable(
    List<Column> columns, long rowsExpected, Iterator<Object[]> rows, String source) {

  public CaseTable {
    columns = List.copyOf(columns);
  }
}
