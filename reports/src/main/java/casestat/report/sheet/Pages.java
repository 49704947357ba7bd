package casestat.report.sheet;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How a sheet prints: across one page, its headings on each, numbered. */
final class Pages {

  private static final float ROW = 16;
  private static final float TITLE_ROW = 30;

  /** Excel allows 255 characters for all three parts of a footer. */
  private static final int FOOTER = 120;

  private Pages() {}

  static void set(Sheet sheet, Cells cells) {
    sheet.setDefaultRowHeightInPoints(ROW);
    if (sheet.getRow(0) != null && sheet.getRow(0).getHeightInPoints() == ROW) {
      sheet.getRow(0).setHeightInPoints(TITLE_ROW);
    }
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    // An ampersand is a command in a footer; two are one.
    String edition = cells.edition();
    String left = edition.length() > FOOTER ? edition.substring(0, FOOTER - 1) + "…" : edition;
    sheet.getFooter().setLeft(left.replace("&", "&&"));
    sheet.getFooter().setCenter("&A");
    sheet.getFooter().setRight(cells.say("Page {0} of {1}", "&P", "&N"));
  }

  static void repeat(Sheet sheet, int headerRow) {
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
  }

  static void widths(Sheet sheet, int... characters) {
    for (int column = 0; column < characters.length; column++) {
      sheet.setColumnWidth(column, Math.min(255, characters[column]) * 256);
    }
  }
}
