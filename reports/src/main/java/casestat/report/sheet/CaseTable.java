package casestat.report.sheet;

import java.util.List;
import java.util.function.Consumer;

/**
 * The cases behind the figures, read once, in order.
 *
 * @param rowsExpected how many there are by another count; the workbook fails if it writes another
 *     number
 * @param rows those that are written
 * @param totals of some columns by another sum; the workbook fails if its own differ
 * @param source where they come from
 */
public record CaseTable(
    List<Column> columns, long rowsExpected, Rows rows, List<Total> totals, String source) {

  /**
   * Hands over the cases: one array for each, one element for each column, null where there is no
   * value.
   */
  @FunctionalInterface
  public interface Rows {
    void forEach(Consumer<Object[]> taker);
  }

  /**
   * A control total.
   *
   * @param column which one, from 0: one of whole numbers or of durations
   * @param sum as its cells must add up to; of durations in seconds
   */
  public record Total(int column, long sum) {}

  public CaseTable {
    columns = List.copyOf(columns);
    totals = List.copyOf(totals);
  }

  /** Without control totals. */
  public CaseTable(List<Column> columns, long rowsExpected, Rows rows, String source) {
    this(columns, rowsExpected, rows, List.of(), source);
  }
}
