package casestat.report.sheet;

import casestat.lake.Balance;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.table.DataTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * One workbook while it is written. Sheets are made in the order in which they stand; the cases are
 * streamed when all before them is there, and what must know how they turned out is filled last.
 */
final class WholeWorkbook {
  private static final String NO_CASES =
      "There is no sheet of {cases}: no {case} is shown by itself here, to protect privacy";

  private final WorkbookSpec spec;
  private final XSSFWorkbook workbook;
  private final Formats formats;
  private final Cells cells;
  private final FrontPages front;
  private final SheetNames names = new SheetNames();
  private final @Nullable CasePages cases;
  private final List<FrontPages.Entry> entries = new ArrayList<>();
  private final List<AboutPage.Sheet> counts = new ArrayList<>();

  WholeWorkbook(WorkbookSpec spec, XSSFWorkbook workbook, int rowsPerSheet) {
    this.spec = spec;
    this.workbook = workbook;
    formats = spec.formats();
    cells = new Cells(new Styles(workbook), formats, spec.cover().edition());
    front = new FrontPages(workbook, cells);
    CaseTable table = spec.cases();
    cases =
        table == null || spec.filed() != null ? null : new CasePages(table, rowsPerSheet, formats);
  }

  void write(OutputStream out) throws IOException {
    XSSFSheet cover = sheet(cells.say("Cover"));
    XSSFSheet contents = sheet(cells.say("Contents"));
    XSSFSheet summary = sheet(cells.say("Summary"));
    // A figure may be called as one of these: they come first.
    String definitions = names.take(cells.say("Definitions"));
    String quality = names.take(cells.say("Quality"));
    String balance = names.take(cells.say("Balance"));
    String restatements = names.take(cells.say("Restatements"));
    String about = names.take(cells.say("About this extract"));
    if (cases != null) {
      cases.names().forEach(names::take);
    }
    entry(cover.getSheetName(), cells.say("Period, state, filter, how to read"));
    entry(summary.getSheetName(), cells.say("The main values in one table"));
    List<FigurePage> figures = figures();
    tables();
    lists();
    front.summary(summary, spec.summary(), figures);
    counted(summary.getSheetName(), spec.summary().size(), 4);
    Workbooks.stamp(workbook, spec.cover().title(), spec.cover().asOf().toInstant());
    // Closing it also removes its temporary files, whatever happened.
    try (CaseBook streamed = new CaseBook(workbook)) {
      String digest = cases(streamed);
      definitions(workbook.createSheet(definitions));
      quality(workbook.createSheet(quality));
      if (!spec.balances().isEmpty()) {
        balance(workbook.createSheet(balance));
      }
      restatements(workbook.createSheet(restatements));
      XSSFSheet last = workbook.createSheet(about);
      entry(about, cells.say("What was asked, by which rules, and whether all rows are there"));
      front.contents(contents, entries);
      counts.add(
          0,
          new AboutPage.Sheet(
              contents.getSheetName(),
              entries.size(),
              count(contents.getSheetName(), 3, entries.size())));
      new AboutPage(last, cells).write(spec, digest, counts);
      front.cover(cover, spec.cover(), caseLines(), controls(balance));
      streamed.write(out);
    }
  }

  private XSSFSheet sheet(String name) {
    return workbook.createSheet(names.take(name));
  }

  private void entry(String sheet, String holds) {
    entries.add(new FrontPages.Entry(sheet, holds));
  }

  /**
   * @param first of its rows, from 0
   */
  private void counted(String sheet, int rows, int first) {
    counts.add(new AboutPage.Sheet(sheet, rows, rows == 0 ? null : count(sheet, first, rows)));
  }

  private static String count(String sheet, int first, int rows) {
    String range = new CellRangeAddress(first, first + rows - 1, 0, 0).formatAsString(sheet, true);
    return "COUNTA(" + range + ")";
  }

  private List<FigurePage> figures() {
    List<FigurePage> pages = new ArrayList<>();
    for (FigureSheet figure : spec.figures()) {
      FigurePage page = new FigurePage(sheet(figure.chart().caption().title()), figure, cells);
      page.write();
      pages.add(page);
      entry(page.name(), figure.chart().caption().question());
      counted(page.name(), page.rows(), FigurePage.FIRST_LINE);
    }
    return pages;
  }

  private void tables() {
    for (DataTable table : spec.tables()) {
      TablePage page = new TablePage(sheet(table.title()), table, "", cells);
      page.write();
      entry(page.name(), page.title());
      counted(page.name(), table.lines().size(), TablePage.FIRST_LINE);
    }
  }

  private void lists() {
    int number = 1;
    for (ListSheet list : spec.lists()) {
      ListPage page = new ListPage(sheet(list.title()), list, cells);
      page.write("list_" + number++);
      entry(page.name(), page.note());
      counted(page.name(), page.rows(), ListPage.FIRST_LINE);
    }
  }

  private @Nullable String cases(CaseBook streamed) {
    FiledCases filed = spec.filed();
    if (cases == null) {
      return filed == null ? null : filed.digest();
    }
    String digest = cases.write(streamed, cells);
    List<String> sheets = cases.names();
    for (int i = 0; i < sheets.size(); i++) {
      long rows = cases.rowsOn(i);
      entry(sheets.get(i), formats.say("{0} {cases}, one a row", rows));
      counts.add(new AboutPage.Sheet(sheets.get(i), rows, cases.counting(i)));
    }
    return digest;
  }

  private void definitions(XSSFSheet sheet) {
    new BackPages(cells).definitions(sheet, spec.definitions(), spec.promises());
    entry(sheet.getSheetName(), cells.say("What each measure means, and what was promised when"));
    counted(sheet.getSheetName(), spec.definitions().size(), 4);
  }

  private void quality(XSSFSheet sheet) {
    CaseTable table = cases == null ? null : spec.cases();
    new BackPages(cells).quality(sheet, spec.quality(), table);
    entry(sheet.getSheetName(), cells.say("What was used, excluded and rejected, and why"));
    counted(sheet.getSheetName(), BackPages.qualityLines(spec.quality(), table), 4);
  }

  private void balance(XSSFSheet sheet) {
    new BalancePage(sheet, spec.balances(), cells).write();
    entry(sheet.getSheetName(), cells.say("What came, what went, and what is open still"));
    counted(sheet.getSheetName(), spec.balances().size(), BalancePage.FIRST_LINE);
  }

  private void restatements(XSSFSheet sheet) {
    new RestatementPage(sheet, spec.restated(), cells).write();
    entry(sheet.getSheetName(), cells.say("Which published figures have changed, and why"));
    counted(sheet.getSheetName(), spec.restated().size(), RestatementPage.FIRST_LINE);
  }

  private List<FrontPages.Control> controls(String balanceSheet) {
    List<FrontPages.Control> controls = new ArrayList<>();
    CaseTable table = spec.cases();
    if (cases != null && table != null) {
      controls.add(
          new FrontPages.Control(
              cells.say("{Cases}"), (double) table.rowsExpected(), cases.counting()));
      for (CaseTable.Total total : table.totals()) {
        int column = total.column();
        controls.add(
            new FrontPages.Control(
                cells.say("{Cases}: {0}", cases.headingOf(column)),
                cases.sum(total),
                cases.adding(column)));
      }
    }
    if (spec.balances().size() > 1) {
      add(controls, balanceSheet, cells.say("Open at the start"), 1, Balance::opening);
      add(controls, balanceSheet, cells.say("Opened"), 2, Balance::opened);
      add(controls, balanceSheet, cells.say("Resolved"), 5, Balance::resolved);
      add(controls, balanceSheet, cells.say("Open at the end"), 9, Balance::closing);
    }
    return controls;
  }

  // The whole of the balance, against the sum over its service types.
  private void add(
      List<FrontPages.Control> controls,
      String sheet,
      String name,
      int column,
      ToLongFunction<Balance> term) {
    if (spec.balances().stream().mapToLong(term).anyMatch(count -> count == Mark.WITHHELD)) {
      return;
    }
    int first = BalancePage.FIRST_LINE + 1;
    String types =
        new CellRangeAddress(first, first + spec.balances().size() - 2, column, column)
            .formatAsString(sheet, true);
    controls.add(
        new FrontPages.Control(
            cells.say("Balance: {0}", name),
            (double) term.applyAsLong(spec.balances().get(0)),
            "SUM(" + types + ")"));
  }

  private List<String> caseLines() {
    CaseTable table = spec.cases();
    FiledCases filed = spec.filed();
    if (filed != null && table != null) {
      return List.of(
          formats.say(
              "{0}, from {1}: more than three sheets can hold, and so not cut but in files of their"
                  + " own beside this workbook, {2}",
              filed.rows(), table.source(), String.join(", ", filed.files())));
    }
    if (table == null || cases == null) {
      return List.of(formats.say(NO_CASES));
    }
    List<String> names = cases.names();
    if (names.size() == 1) {
      return List.of(
          formats.say(
              "{0}, from {1}, on the sheet {2}",
              table.rowsExpected(), table.source(), names.get(0)));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        formats.say(
            "{0}, from {1}, on {2} sheets, because one sheet cannot hold them",
            table.rowsExpected(), table.source(), names.size()));
    for (int i = 0; i < names.size(); i++) {
      lines.add(names.get(i) + ": " + formats.count(cases.rowsOn(i)));
    }
    return lines;
  }
}
