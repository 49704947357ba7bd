package casestat.report.sheet;

import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Puts text into cells, all of it through {@link InertText}, and counts what it had to cut. */
final class Cells {

  private final Styles styles;
  private final Formats formats;
  private long cut;

  Cells(Styles styles, Formats formats) {
    this.styles = styles;
    this.formats = formats;
  }

  Formats formats() {
    return formats;
  }

  /** In the language of the workbook. */
  String say(String english, @Nullable Object... arguments) {
    return formats.say(english, arguments);
  }

  Styles styles() {
    return styles;
  }

  long cut() {
    return cut;
  }

  Cell text(Row row, int column, String text) {
    return text(row, column, text, column == 0 ? styles.text : styles.indented);
  }

  Cell text(Row row, int column, String text, CellStyle style) {
    cut += InertText.isTooLong(text) ? 1 : 0;
    Cell cell = row.createCell(column);
    cell.setCellValue(InertText.forCell(text));
    cell.setCellStyle(InertText.looksLikeFormula(text) ? styles.inert : style);
    return cell;
  }

  /** A heading above words. */
  Cell heading(Row row, int column, String text) {
    return text(row, column, text, column == 0 ? styles.header : styles.headerIndented);
  }

  /** A whole number, or the mark in the place of one that is withheld. */
  Cell count(Row row, int column, long value) {
    return value == Mark.WITHHELD
        ? text(row, column, Mark.SUPPRESSED.bracketed(), styles.mark)
        : number(row, column, (double) value, styles.whole);
  }

  Cell number(Row row, int column, double value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
    return cell;
  }
}
