package casestat.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  final void finish(XSSFSheet sheet, int headerRow) {
    sheet.createFreezePane(1, headerRow + 1);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, cells);
    Pages.repeat(sheet, headerRow);
  }
}
