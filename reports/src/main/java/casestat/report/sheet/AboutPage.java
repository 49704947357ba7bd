package casestat.report.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Of what the workbook is an extract: what was asked, by which rules, how many rows each sheet
 * should hold and holds, and the digest of the cases. Nothing here differs between two runs over
 * the same data.
 */
final class AboutPage extends SheetPages {

  /**
   * What a sheet should hold, and the formula that counts what it holds.
   *
   * @param formula null where there is nothing to count
   */
  record Sheet(String name, long expected, @Nullable String formula) {}

  private final XSSFSheet sheet;
  private int row = 2;

  AboutPage(XSSFSheet sheet, Cells cells) {
    super(cells);
    this.sheet = sheet;
  }

  /**
   * @param digest of the cases; null where there is none
   */
  void write(WorkbookSpec spec, @Nullable String digest, List<Sheet> sheets) {
    Cover cover = spec.cover();
    cells.text(sheet.createRow(0), 0, cells.say("About this extract"), styles.title);
    fact(cells.say("Service"), cover.service());
    fact(cells.say("State"), cover.state());
    fact(cells.say("Query (JSON)"), spec.extract().query());
    row = date(sheet, row, cells.say("Period from"), cover.periodStart());
    row = date(sheet, row, cells.say("Period to"), cover.periodEnd());
    row = dateTime(sheet, row, cells.say("As of"), cover.asOf().toLocalDateTime());
    for (Cover.Source source : cover.sources()) {
      String words = cells.say("Source {0} complete to", source.source());
      row = dateTime(sheet, row, words, source.completeTo());
    }
    fact(cells.say("Times are in"), cover.zone());
    fact(cells.say("Software"), spec.extract().software());
    fact(cells.say("Rules (profile digest)"), cover.profileDigest());
    if (digest != null) {
      fact(cells.say("{Cases} (SHA-256)"), digest);
      fact(
          cells.say("What it is of"),
          cells.say(
              "{cases} as lines of CSV with headings, times as 2026-10-31T17:05:00, durations in"
                  + " seconds"));
    }
    FiledCases filed = spec.filed();
    if (filed != null) {
      fact(cells.say("Files beside this workbook"), String.join(", ", filed.files()));
    }
    fact(cells.say("Contact"), cover.contact());
    fact(cells.say("Licence"), cover.licence());
    sheets(sheets);
    Pages.widths(sheet, 48, 18, 18, 14, 50);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, cells);
    sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, 4, 0, row);
  }

  private void sheets(List<Sheet> sheets) {
    row++;
    cells.text(sheet.createRow(row++), 0, cells.say("Rows of every sheet"), styles.strong);
    int headerRow = row++;
    List<String> headings =
        header(sheet, headerRow, "Sheet", "Rows expected", "Rows written", "Difference");
    for (Sheet one : sheets) {
      Row line = sheet.createRow(row++);
      cells.text(line, 0, one.name());
      cells.count(line, 1, one.expected());
      String formula = one.formula();
      if (formula == null) {
        cells.number(line, 2, 0, styles.whole);
      } else {
        cells.formula(line, 2, formula, (double) one.expected(), styles.whole);
      }
      cells.formula(line, 3, "C%1$d-B%1$d".formatted(row), 0, styles.whole);
    }
    ExcelTables.add(sheet, "t_sheets", headerRow, headings, sheets.size());
  }

  private void fact(String name, String words) {
    row = fact(sheet, row, name, words);
  }
}
