package casestat.report.sheet;

import casestat.report.chart.ChartFonts;
import casestat.report.chart.Formats;
import casestat.report.table.DataTable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks. Same input, same bytes. */
public final class Workbooks {

  private static final String AUTHOR = "casestat";

  private Workbooks() {}

  /**
   * The whole workbook: cover, contents, summary, a sheet for each figure and list, cases,
   * definitions, quality, balance, restatements, and what it is an extract of.
   *
   * @throws RowCountException if the cases are not those that were counted
   */
  public static void write(WorkbookSpec spec, OutputStream out) throws IOException {
    write(spec, out, CasePages.MOST_ROWS);
  }

  /** The same, with fewer cases to a sheet. */
  public static void write(WorkbookSpec spec, OutputStream out, int rowsPerSheet)
      throws IOException {
    ChartFonts.prepare();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new WholeWorkbook(spec, workbook, rowsPerSheet).write(out);
    }
  }

  /**
   * One figure by itself: the same sheet as in the whole workbook.
   *
   * @param asOf stands in the file's properties in the place of a clock
   */
  public static void figure(FigureSheet figure, Instant asOf, Formats formats, OutputStream out)
      throws IOException {
    ChartFonts.prepare();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      String title = figure.chart().caption().title();
      Cells cells = new Cells(new Styles(workbook), formats, title);
      new FigurePage(workbook.createSheet(new SheetNames().take(title)), figure, cells).write();
      stamp(workbook, title, asOf);
      // As it is, it would be written with the times of a clock.
      try (CaseBook streamed = new CaseBook(workbook)) {
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
  public static void table(DataTable table, String note, Instant asOf, OutputStream out)
      throws IOException {
    ChartFonts.prepare();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Cells cells = new Cells(new Styles(workbook), table.formats(), table.title());
      new TablePage(workbook.createSheet(new SheetNames().take(table.title())), table, note, cells)
          .write();
      stamp(workbook, table.title(), asOf);
      // As it is, it would be written with the times of a clock.
      try (CaseBook streamed = new CaseBook(workbook)) {
        streamed.write(out);
      }
    }
  }

  static void stamp(XSSFWorkbook workbook, String title, Instant asOf) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    Optional<Date> when = Optional.of(Date.from(asOf));
    core.setTitle(InertText.forCell(title));
    core.setCreator(AUTHOR);
    core.setLastModifiedByUser(AUTHOR);
    core.setCreated(when);
    core.setModified(when);
  }
}
