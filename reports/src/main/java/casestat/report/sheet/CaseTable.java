package casestat.report.sheet;

import java.util.List;
import java.util.function.Consumer;

/**
 * The cases behind the figures, read once, in order.
 *
 * @param rowsExpected how many there are by another count; the workbook fails if it writes another
 *     number
 * @param source where they come from
 */
public record CaseTable(List<Column> columns, long rowsExpected, Rows rows, String source) {

  /**
   * Hands over the cases: one array for each, one element for each column, null where there is no
   * value.
   */
  @FunctionalInterface
  public interface Rows {
    void forEach(Consumer<Object[]> taker);
  }

  public CaseTable {
    columns = List.copyOf(columns);
  }
}
