package casestat.report.sheet;

import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The sheet of one table: every line of it, each ratio as a formula over its numerator and
 * denominator, each difference as one over what it is between.
 */
final class TablePage {
  private static final int HEADER_ROW = 5;

  /** From 0. */
  static final int FIRST_LINE = HEADER_ROW + 1;

  private static final int LABEL_WIDTH = 34;

  /** What a column of the sheet holds of a column of the table. */
  private enum Part {
    NUMERATOR,
    DENOMINATOR,
    VALUE,
    /** A duration once more, as a number. */
    DECIMAL,
    N
  }

  private record SheetColumn(int source, Part part, String heading) {}

  private final XSSFSheet sheet;
  private final DataTable table;
  private final String note;
  private final Cells cells;
  private final List<SheetColumn> columns = new ArrayList<>();
  private final List<String> headings;

  /**
   * @param note what a reader must know besides; may be empty
   */
  TablePage(XSSFSheet sheet, DataTable table, String note, Cells cells) {
    this.sheet = sheet;
    this.table = table;
    this.note = note;
    this.cells = cells;
    for (int i = 0; i < table.columns().size(); i++) {
      columns(i);
    }
    this.headings =
        ExcelTables.distinct(
            Stream.concat(table.headings().stream(), columns.stream().map(SheetColumn::heading))
                .toList());
  }

  String name() {
    return sheet.getSheetName();
  }

  String title() {
    return table.title();
  }

  void write() {
    head();
    header();
    // Before the lines: their formulas name it.
    ExcelTables.add(sheet, tableName(), HEADER_ROW, headings, table.lines().size());
    for (int i = 0; i < table.lines().size(); i++) {
      line(sheet.createRow(HEADER_ROW + 1 + i), table.lines().get(i));
    }
    layOut();
  }

  private int labels() {
    return table.headings().size();
  }

  private void columns(int source) {
    String heading = table.columns().get(source).whole();
    boolean divides = any(source, cell -> cell.numerator() != null);
    boolean isTime = any(source, cell -> cell.value() != null && cell.unit().isDuration());
    if (divides) {
      columns.add(new SheetColumn(source, Part.NUMERATOR, heading + ", " + cells.say("Numerator")));
      columns.add(
          new SheetColumn(source, Part.DENOMINATOR, heading + ", " + cells.say("Denominator")));
    }
    columns.add(new SheetColumn(source, Part.VALUE, heading));
    if (isTime) {
      columns.add(new SheetColumn(source, Part.DECIMAL, heading + ", " + cells.say("days")));
    }
    if (any(source, cell -> cell.n() != null && cell.denominator() == null)) {
      columns.add(new SheetColumn(source, Part.N, heading + ", n"));
    }
  }

  private boolean any(int source, Predicate<DataTable.Cell> is) {
    return table.lines().stream().map(line -> line.cells().get(source)).anyMatch(is);
  }

  private void head() {
    Styles styles = cells.styles();
    cells.text(sheet.createRow(0), 0, table.title(), styles.title);
    cells.text(
        sheet.createRow(1),
        0,
        Stream.of(table.note(), note, cells.say("The table starts in row {0}.", HEADER_ROW + 1))
            .filter(text -> !text.isEmpty())
            .reduce((a, b) -> a + " " + b)
            .orElse(""));
    cells.text(sheet.createRow(2), 0, table.definition());
    cells.text(sheet.createRow(3), 0, table.legend(), styles.quiet);
  }

  private void header() {
    Row row = sheet.createRow(HEADER_ROW);
    row.setHeightInPoints(48);
    for (int i = 0; i < labels(); i++) {
      cells.heading(row, i, headings.get(i));
    }
    for (int i = labels(); i < headings.size(); i++) {
      cells.text(row, i, headings.get(i), cells.styles().headerRight);
    }
  }

  private void line(Row row, DataTable.Line line) {
    for (int i = 0; i < labels(); i++) {
      if (line.level() == Level.MEMBER) {
        cells.text(row, i, line.labels().get(i));
      } else {
        cells.text(row, i, line.labels().get(i), cells.styles().strong);
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      SheetColumn column = columns.get(i);
      cell(row, labels() + i, column, line, line.cells().get(column.source()));
    }
  }

  private void cell(Row row, int at, SheetColumn column, DataTable.Line line, DataTable.Cell cell) {
    Styles styles = cells.styles();
    Double value = cell.value();
    if (value == null) {
      cells.mark(row, at, cell.mark());
      return;
    }
    Double number =
        switch (column.part()) {
          case NUMERATOR -> cell.numerator();
          case DENOMINATOR -> cell.denominator();
          case VALUE -> (Double) Cells.excel(cell.unit(), value);
          case DECIMAL ->
              cell.unit().isDuration() ? (Double) Cells.excel(cell.unit(), value) : null;
          case N -> cell.n() == null ? null : (Double) cell.n().doubleValue();
        };
    if (number == null) {
      cells.mark(row, at, Mark.NOT_APPLICABLE);
      return;
    }
    switch (column.part()) {
      case NUMERATOR, DENOMINATOR -> cells.number(row, at, number, whole(number));
      case N -> cells.number(row, at, number, styles.whole);
      case DECIMAL -> cells.number(row, at, number, styles.decimal);
      case VALUE -> value(cells.number(row, at, number, style(column, cell.unit())), column, line);
    }
  }

  // A difference may be below zero, and no time of a spreadsheet may.
  private CellStyle style(SheetColumn column, Unit unit) {
    Styles styles = cells.styles();
    boolean isChange = table.columns().get(column.source()).isChange();
    return isChange && unit.isDuration() ? styles.days : styles.of(unit);
  }

  // Money, and hours of a rate, are not whole.
  private CellStyle whole(double number) {
    return number == Math.rint(number) ? cells.styles().whole : cells.styles().decimal;
  }

  // The formula first, then the value, which becomes what readers that do not calculate see.
  private void value(Cell cell, SheetColumn column, DataTable.Line line) {
    DataTable.Cell of = line.cells().get(column.source());
    Double numerator = of.numerator();
    Double denominator = of.denominator();
    if (numerator != null && denominator != null && denominator != 0) {
      String formula =
          thisRow(column.source(), Part.NUMERATOR)
              + "/"
              + thisRow(column.source(), Part.DENOMINATOR);
      cell.setCellFormula(of.unit().isDuration() ? formula + "/86400" : formula);
      cell.setCellValue(Cells.excel(of.unit(), numerator / denominator));
      return;
    }
    List<Integer> less = table.columns().get(column.source()).less();
    if (less.size() == 2 && less.get(0) >= 0 && less.get(1) >= 0) {
      DataTable.Cell after = line.cells().get(less.get(0));
      DataTable.Cell before = line.cells().get(less.get(1));
      Double now = after.value();
      Double then = before.value();
      if (now != null && then != null) {
        cell.setCellFormula(
            thisRow(less.get(0), Part.VALUE) + "-" + thisRow(less.get(1), Part.VALUE));
        cell.setCellValue(Cells.excel(after.unit(), now) - Cells.excel(before.unit(), then));
      }
    }
  }

  private String thisRow(int source, Part part) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).source() == source && columns.get(i).part() == part) {
        return ExcelTables.thisRow(tableName(), headings.get(labels() + i));
      }
    }
    throw new IllegalStateException(table.id() + ": no column of " + part);
  }

  private void layOut() {
    for (int i = 0; i < headings.size(); i++) {
      int characters = i < labels() ? LABEL_WIDTH : 14;
      sheet.setColumnWidth(i, characters * 256);
    }
    sheet.createFreezePane(labels(), HEADER_ROW + 1);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, cells);
    Pages.repeat(sheet, HEADER_ROW);
    // Long sentences above the table reach beyond it; they must not shrink it on paper.
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet),
            0,
            headings.size() - 1,
            0,
            Math.max(sheet.getLastRowNum(), HEADER_ROW + 1));
  }

  private String tableName() {
    return ExcelTables.name(table.id());
  }
}
