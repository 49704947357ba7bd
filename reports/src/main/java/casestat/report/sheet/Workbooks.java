package casestat.report.sheet;

import casestat.report.chart.ChartFonts;
import casestat.report.chart.Formats;
import casestat.report.table.DataTable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes workbooks. Same input, same bytes. */
public final class Workbooks {

  /** Rows of cases kept in memory; those before are on disk. */
  private static final int WINDOW = 200;

  private static final String AUTHOR = "casestat";

  private static final String NO_CASES =
      "There is no sheet of {cases}: this service shows no {case} by itself, to protect privacy";

  private Workbooks() {}

  /**
   * The whole workbook: cover, contents, summary, figures, balance, definitions, quality, cases.
   */
  public static void write(WorkbookSpec spec, OutputStream out) throws IOException {
    write(spec, out, CasePages.MOST_ROWS);
  }

  /** The same, with fewer cases to a sheet. */
  public static void write(WorkbookSpec spec, OutputStream out, int rowsPerSheet)
      throws IOException {
    ChartFonts.prepare();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Cells cells = new Cells(new Styles(workbook), spec.formats());
      FrontPages front = new FrontPages(workbook, cells);
      CaseTable table = spec.cases();
      CasePages cases = table == null ? null : new CasePages(table, rowsPerSheet, spec.formats());
      SheetNames names = new SheetNames();
      XSSFSheet cover = workbook.createSheet(names.take(cells.say("Cover")));
      XSSFSheet contents = workbook.createSheet(names.take(cells.say("Contents")));
      XSSFSheet summary = workbook.createSheet(names.take(cells.say("Summary")));
      String balanceName = names.take(cells.say("Balance"));
      String definitionsName = names.take(cells.say("Definitions"));
      String qualityName = names.take(cells.say("Quality"));
      if (cases != null) {
        cases.names().forEach(names::take);
      }
      List<FigurePage> figures = new ArrayList<>();
      for (FigureSheet figure : spec.figures()) {
        XSSFSheet sheet = workbook.createSheet(names.take(figure.chart().caption().title()));
        FigurePage page = new FigurePage(sheet, figure, cells);
        page.write();
        figures.add(page);
      }
      List<TablePage> tables = new ArrayList<>();
      for (DataTable each : spec.tables()) {
        XSSFSheet sheet = workbook.createSheet(names.take(each.title()));
        TablePage page = new TablePage(sheet, each, "", cells);
        page.write();
        tables.add(page);
      }
      List<ListPage> lists = new ArrayList<>();
      for (ListSheet list : spec.lists()) {
        XSSFSheet sheet = workbook.createSheet(names.take(list.title()));
        ListPage page = new ListPage(sheet, list, cells);
        page.write("list_" + (lists.size() + 1));
        lists.add(page);
      }
      if (!spec.balances().isEmpty()) {
        XSSFSheet balance = workbook.createSheet(balanceName);
        new BalancePage(balance, spec.balances(), cells).write();
      }
      XSSFSheet definitions = workbook.createSheet(definitionsName);
      XSSFSheet quality = workbook.createSheet(qualityName);
      front.cover(cover, spec.cover(), caseLines(spec, cases));
      front.summary(summary, spec.summary(), figures);
      front.definitions(definitions, spec.definitions());
      front.contents(contents, entries(spec, figures, tables, lists, cases));
      stamp(workbook, spec.cover().title(), spec.cover().asOf());
      // Closing it also removes its temporary files, whatever happened.
      try (SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, WINDOW, true, false)) {
        if (cases != null) {
          cases.write(streamed, cells);
        }
        front.quality(quality, spec.quality(), spec.cases());
        streamed.write(out);
      }
    }
  }

  /**
   * One figure by itself: the same sheet as in the whole workbook.
   *
   * @param asOf stands in the file's properties in the place of a clock
   */
  public static void figure(
      FigureSheet figure, LocalDateTime asOf, Formats formats, OutputStream out)
      throws IOException {
    ChartFonts.prepare();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Cells cells = new Cells(new Styles(workbook), formats);
      String title = figure.chart().caption().title();
      new FigurePage(workbook.createSheet(new SheetNames().take(title)), figure, cells).write();
      stamp(workbook, title, asOf);
      // As it is, it would be written with the times of a clock.
      try (SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, WINDOW, true, false)) {
        streamed.write(out);
      }
    }
  }

  /**
   * One table by itself: the same sheet as in the whole workbook.
   *
   * @param note which cases it is about
   * @param asOf stands in the file's properties in the place of a clock
   */
  public static void table(DataTable table, String note, LocalDateTime asOf, OutputStream out)
      throws IOException {
    ChartFonts.prepare();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Cells cells = new Cells(new Styles(workbook), table.formats());
      XSSFSheet sheet = workbook.createSheet(new SheetNames().take(table.title()));
      new TablePage(sheet, table, note, cells).write();
      stamp(workbook, table.title(), asOf);
      // As it is, it would be written with the times of a clock.
      try (SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, WINDOW, true, false)) {
        streamed.write(out);
      }
    }
  }

  private static List<String> caseLines(WorkbookSpec spec, @Nullable CasePages cases) {
    Formats formats = spec.formats();
    CaseTable table = spec.cases();
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

  private static List<FrontPages.Entry> entries(
      WorkbookSpec spec,
      List<FigurePage> figures,
      List<TablePage> tables,
      List<ListPage> lists,
      @Nullable CasePages cases) {
    Formats formats = spec.formats();
    List<FrontPages.Entry> entries = new ArrayList<>();
    add(entries, formats, "Cover", "Period, state, filter, how to read");
    add(entries, formats, "Summary", "The main values in one table");
    for (FigurePage figure : figures) {
      entries.add(new FrontPages.Entry(figure.name(), figure.chart().caption().question()));
    }
    tables.forEach(table -> entries.add(new FrontPages.Entry(table.name(), table.title())));
    lists.forEach(list -> entries.add(new FrontPages.Entry(list.name(), list.note())));
    if (!spec.balances().isEmpty()) {
      add(entries, formats, "Balance", "What came, what went, and what is open still");
    }
    add(entries, formats, "Definitions", "What each measure means");
    add(entries, formats, "Quality", "What was used, excluded and rejected, and why");
    List<String> names = cases == null ? List.of() : cases.names();
    for (int i = 0; cases != null && i < names.size(); i++) {
      entries.add(
          new FrontPages.Entry(
              names.get(i), formats.say("{0} {cases}, one a row", cases.rowsOn(i))));
    }
    return entries;
  }

  private static void add(
      List<FrontPages.Entry> entries, Formats formats, String sheet, String holds) {
    entries.add(new FrontPages.Entry(formats.say(sheet), formats.say(holds)));
  }

  static void stamp(XSSFWorkbook workbook, String title, LocalDateTime asOf) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    Optional<Date> when = Optional.of(Date.from(asOf.toInstant(ZoneOffset.UTC)));
    core.setTitle(InertText.forCell(title));
    core.setCreator(AUTHOR);
    core.setLastModifiedByUser(AUTHOR);
    core.setCreated(when);
    core.setModified(when);
  }
}
