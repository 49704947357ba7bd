package casestat.report.sheet;

import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Fills cells: text through {@link InertText}, counting what had to be cut, and typed values. */
final class Cells {
  private static final double DAY = 86_400;

  private final Styles styles;
  private final Formats formats;
  private final String edition;
  private long cut;

  /**
   * @param edition what printed sheets say they are of
   */
  Cells(Styles styles, Formats formats, String edition) {
    this.styles = styles;
    this.formats = formats;
    this.edition = edition;
  }

  String edition() {
    return edition;
  }

  Formats formats() {
    return formats;
  }

  /** A value as Excel counts it: time in days. */
  static double excel(Unit unit, double value) {
    return unit.isDuration() ? value / DAY : value;
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
    return text(row, column, text, textStyle(column));
  }

  Cell text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    // As rich text, whose length is that of what is read.
    cell.setCellValue(new XSSFRichTextString(InertText.stored(fitting(text))));
    cell.setCellStyle(styleOf(text, style));
    return cell;
  }

  /** The text as a cell can hold it; counts what had to be cut. */
  String fitting(String text) {
    cut += InertText.isTooLong(text) ? 1 : 0;
    return InertText.forCell(text);
  }

  /** The style itself, or that which keeps a text from being calculated. */
  CellStyle styleOf(String text, CellStyle style) {
    return InertText.looksLikeFormula(text) ? styles.inert : style;
  }

  /** Of text in a column. */
  CellStyle textStyle(int column) {
    return column == 0 ? styles.text : styles.indented;
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

  /** A formula, and the number that readers see who do not calculate. */
  Cell formula(Row row, int column, String formula, double value, CellStyle style) {
    Cell cell = row.createCell(column);
    // In this order: a formula set later would forget the value.
    cell.setCellFormula(formula);
    cell.setCellValue(value);
    cell.setCellStyle(style);
    return cell;
  }

  /** The mark that stands in the place of a number. */
  Cell mark(Row row, int column, Mark mark) {
    return text(row, column, mark.bracketed(), styles.mark);
  }

  Cell dateTime(Row row, int column, LocalDateTime at) {
    return number(row, column, DateUtil.getExcelDate(at), styles.dateTime);
  }

  Cell date(Row row, int column, LocalDate on) {
    return number(row, column, DateUtil.getExcelDate(on), styles.date);
  }

  Cell number(Row row, int column, double value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
    return cell;
  }
}
