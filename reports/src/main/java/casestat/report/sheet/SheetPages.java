package casestat.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

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

  final void finish(XSSFSheet sheet, int headerRow) {
    sheet.createFreezePane(1, headerRow + 1);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, cells);
    Pages.repeat(sheet, headerRow);
  }
}
