package casestat.report.sheet;

import casestat.report.chart.Mark;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** What the sheets before and after the figures have in common. */
abstract class SheetPages {

  /** Headings above numbers. */
  private static final Set<String> NUMBERS =
      Set.of(
          "Value",
          "Goal",
          "Counted",
          "Rows",
          "As counted",
          "On the sheets",
          "Difference",
          "Version",
          "Revision",
          "Old",
          "New",
          "Change",
          "{Cases} in",
          "{Cases} out",
          "Rows expected",
          "Rows written");

  private static final float LINE = 15;

  /** Excel's own limit is a little higher. */
  private static final float MOST_HEIGHT = 400;

  final Cells cells;
  final Styles styles;

  SheetPages(Cells cells) {
    this.cells = cells;
    this.styles = cells.styles();
  }

  /** Says the headings, and returns them as said. */
  final List<String> header(XSSFSheet sheet, int row, String... headings) {
    Row line = sheet.createRow(row);
    line.setHeightInPoints(24);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < headings.length; i++) {
      said.add(cells.say(headings[i]));
      if (NUMBERS.contains(headings[i])) {
        cells.text(line, i, said.get(i), styles.headerRight);
      } else {
        cells.heading(line, i, said.get(i));
      }
    }
    return said;
  }

  /**
   * Makes a row as high as its longest text needs. Office programs do it by themselves only where
   * all rows may differ; here most are alike.
   *
   * @param widths of its columns, in characters
   */
  static void heighten(Row line, int... widths) {
    int lines = 1;
    for (Cell cell : line) {
      if (cell.getCellStyle().getWrapText()) {
        // Words do not fill a line to its end, and some letters are wide.
        int fit = Math.max(1, widths[cell.getColumnIndex()] - 3);
        int needed = (cell.getStringCellValue().length() + fit - 1) / fit;
        lines = Math.max(lines, needed);
      }
    }
    if (lines > 1) {
      line.setHeightInPoints(Math.min(MOST_HEIGHT, LINE * lines));
    }
  }

  /**
   * A fact of the whole workbook; nothing where there are no words.
   *
   * @return the next row
   */
  final int fact(XSSFSheet sheet, int row, String name, String words) {
    if (words.isEmpty()) {
      return row;
    }
    cells.text(fact(sheet, row, name), 1, words);
    return row + 1;
  }

  final int date(XSSFSheet sheet, int row, String name, LocalDate on) {
    cells.date(fact(sheet, row, name), 1, on);
    return row + 1;
  }

  final int dateTime(XSSFSheet sheet, int row, String name, @Nullable LocalDateTime at) {
    if (at == null) {
      return fact(sheet, row, name, Mark.NOT_APPLICABLE.bracketed());
    }
    cells.dateTime(fact(sheet, row, name), 1, at);
    return row + 1;
  }

  private Row fact(XSSFSheet sheet, int row, String name) {
    Row line = sheet.createRow(row);
    cells.text(line, 0, name, styles.quiet);
    return line;
  }

  final void finish(XSSFSheet sheet, int headerRow) {
    sheet.createFreezePane(1, headerRow + 1);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, cells);
    Pages.repeat(sheet, headerRow);
  }
}
