package casestat.report.sheet;

import casestat.report.chart.Formats;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The cases, streamed: as many sheets as they need, each an Excel table from its first row on. */
final class CasePages {

  /** Excel's own limit, less the headings. */
  static final int MOST_ROWS = 1_048_575;

  /** A spreadsheet knows no time before it. */
  private static final int FIRST_YEAR = 1900;

  /** Characters that can still be read side by side on a page. */
  private static final int PAGE = 170;

  private static final double DAY = 86_400;
  private static final double HOUR = 3600;

  private final CaseTable cases;
  private final int rowsPerSheet;
  private final Formats formats;
  private final List<String> headings;

  /** Column of the cases to its cell; of a duration, the first of two. */
  private final int[] places;

  CasePages(CaseTable cases, int rowsPerSheet, Formats formats) {
    this.formats = formats;
    if (rowsPerSheet < 1 || rowsPerSheet > MOST_ROWS) {
      throw new IllegalArgumentException("rows on a sheet: " + rowsPerSheet);
    }
    this.cases = cases;
    this.rowsPerSheet = rowsPerSheet;
    List<String> all = new ArrayList<>();
    places = new int[cases.columns().size()];
    for (int i = 0; i < places.length; i++) {
      Column column = cases.columns().get(i);
      places[i] = all.size();
      all.add(column.heading());
      if (column.kind() == Column.Kind.DURATION) {
        all.add(formats.say("{0}, hours", column.heading()));
      }
    }
    headings = ExcelTables.distinct(all);
  }

  /** The headings of the same cases as lines of text. */
  static List<String> lineHeadings(CaseTable cases, Formats formats) {
    return ExcelTables.distinct(
        cases.columns().stream()
            .map(
                column ->
                    column.kind() == Column.Kind.DURATION
                        ? formats.say("{0}, seconds", column.heading())
                        : column.heading())
            .toList());
  }

  /** How the sheets are called; known before the first case is read. */
  List<String> names() {
    long sheets = Math.max(1, (cases.rowsExpected() + rowsPerSheet - 1) / rowsPerSheet);
    if (sheets == 1) {
      return List.of(sheetName());
    }
    List<String> names = new ArrayList<>();
    for (long i = 1; i <= sheets; i++) {
      names.add(formats.say("{Cases} {0} of {1}", i, sheets));
    }
    return names;
  }

  private String sheetName() {
    return formats.say("{Cases}");
  }

  /** How many cases a sheet holds. */
  long rowsOn(int sheet) {
    return Math.min(rowsPerSheet, cases.rowsExpected() - (long) sheet * rowsPerSheet);
  }

  /** A formula that counts the cases on a sheet. */
  String counting(int sheet) {
    return "COUNTA(" + range(sheet, 0) + ")";
  }

  /** A formula that counts the cases on all sheets. */
  String counting() {
    return onAll(this::counting);
  }

  /** A formula that adds up a column over all sheets: whole numbers, or decimal hours. */
  String adding(int column) {
    int place = places[column] + cases.columns().get(column).cells() - 1;
    return onAll(sheet -> "SUM(" + range(sheet, place) + ")");
  }

  /** What {@link #adding} adds up is called. */
  String headingOf(int column) {
    return headings.get(places[column] + cases.columns().get(column).cells() - 1);
  }

  /** What {@link #adding} comes to: the sum as it is, of durations in hours. */
  double sum(CaseTable.Total total) {
    boolean isDuration = cases.columns().get(total.column()).kind() == Column.Kind.DURATION;
    return isDuration ? total.sum() / HOUR : (double) total.sum();
  }

  private String onAll(IntFunction<String> formula) {
    return IntStream.range(0, names().size()).mapToObj(formula).collect(Collectors.joining("+"));
  }

  private String range(int sheet, int cell) {
    return new CellRangeAddress(1, (int) Math.max(1, rowsOn(sheet)), cell, cell)
        .formatAsString(names().get(sheet), true);
  }

  /**
   * @return SHA-256 of the cases as lines of CSV, in hexadecimal
   * @throws RowCountException if they are not those that were counted
   */
  String write(CaseBook workbook, Cells cells) {
    Writing writing = new Writing(workbook, cells);
    cases.rows().forEach(writing::take);
    writing.end();
    return writing.lines.end();
  }

  /** The sheet that is being filled. */
  private final class Writing {
    private final CaseBook workbook;
    private final Cells cells;
    private final List<String> names = names();
    private int number;
    private final RowXml xml = new RowXml(headings.size());
    private CaseBook.Rows body;
    private int rows;
    private final CaseLines lines =
        new CaseLines(cases, lineHeadings(cases, formats), CaseLines.Text.FOR_SPREADSHEETS, null);

    Writing(CaseBook workbook, Cells cells) {
      this.workbook = workbook;
      this.cells = cells;
      this.body = begun();
    }

    private CaseBook.Rows begun() {
      SXSSFSheet made = workbook.createSheet(names.get(number));
      header(made, cells);
      rows = 0;
      return workbook.rows(made);
    }

    /** Cases beyond those expected are counted, for the message, and have no sheet. */
    void take(Object[] values) {
      if (values.length != cases.columns().size()) {
        throw new IllegalArgumentException(
            "a case with %d values for %d columns"
                .formatted(values.length, cases.columns().size()));
      }
      lines.take(values);
      if (rows == rowsPerSheet && number + 1 < names.size()) {
        end();
        number++;
        body = begun();
      }
      if (rows < rowsPerSheet) {
        xml.begin(++rows + 1);
        row(xml, values, cells);
        body.add(xml.end());
      }
    }

    void end() {
      ExcelTables.add(
          workbook.getXSSFWorkbook().getSheet(names.get(number)),
          names.size() == 1 ? "t_cases" : "t_cases_" + (number + 1),
          0,
          headings,
          rows);
    }
  }

  private void header(Sheet sheet, Cells cells) {
    int cell = 0;
    Row row = sheet.createRow(0);
    row.setHeightInPoints(32);
    for (Column column : cases.columns()) {
      for (int i = 0; i < column.cells(); i++) {
        sheet.setColumnWidth(cell, Math.min(255, column.width()) * 256);
        boolean words =
            switch (column.kind()) {
              case TEXT, DATE, DATE_TIME -> true;
              case INTEGER, DECIMAL, DURATION, SHARE -> false;
            };
        if (words) {
          cells.heading(row, cell, headings.get(cell));
        } else {
          cells.text(row, cell, headings.get(cell), cells.styles().headerRight);
        }
        cell++;
      }
    }
    sheet.createFreezePane(1, 1);
    Pages.set(sheet, cells);
    // All columns on one page could not be read: as many pages side by side as it takes.
    int characters = cases.columns().stream().mapToInt(c -> c.width() * c.cells()).sum();
    sheet.getPrintSetup().setFitWidth((short) Math.max(1, characters / PAGE));
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    Pages.repeat(sheet, 0);
  }

  private void row(RowXml row, Object[] values, Cells cells) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        value(row, places[i], cases.columns().get(i), values[i], cells);
      }
    }
  }

  private static void value(RowXml row, int cell, Column column, Object value, Cells cells) {
    Styles styles = cells.styles();
    switch (column.kind()) {
      case TEXT -> text(row, cell, value.toString(), cells);
      case INTEGER -> row.number(cell, number(column, value), styles.whole);
      case DECIMAL -> row.number(cell, number(column, value), styles.decimal);
      case SHARE -> row.number(cell, number(column, value), styles.share);
      case DATE_TIME -> {
        if (!(value instanceof LocalDateTime at)) {
          throw wrong(column, value);
        }
        if (at.getYear() < FIRST_YEAR) {
          text(row, cell, at.toString(), cells);
        } else {
          row.number(cell, DateUtil.getExcelDate(at), styles.dateTime);
        }
      }
      case DATE -> {
        if (!(value instanceof LocalDate on)) {
          throw wrong(column, value);
        }
        if (on.getYear() < FIRST_YEAR) {
          text(row, cell, on.toString(), cells);
        } else {
          row.number(cell, DateUtil.getExcelDate(on), styles.date);
        }
      }
      case DURATION -> {
        double seconds = number(column, value);
        row.number(cell, seconds / DAY, styles.duration);
        row.number(cell + 1, seconds / HOUR, styles.decimal);
      }
    }
  }

  private static void text(RowXml row, int cell, String text, Cells cells) {
    row.text(cell, cells.fitting(text), cells.styleOf(text, cells.textStyle(cell)));
  }

  private static double number(Column column, Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(column, value);
  }

  private static IllegalArgumentException wrong(Column column, Object value) {
    return new IllegalArgumentException(
        "column %s is %s, not %s"
            .formatted(column.heading(), column.kind(), value.getClass().getSimpleName()));
  }
}
