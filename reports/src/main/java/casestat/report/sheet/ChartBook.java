package casestat.report.sheet;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.ChartTable;
import casestat.report.chart.ChartTable.Role;
import casestat.report.chart.Mark;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The workbook inside a chart that stands in another document: what its reader edits. First the
 * columns that are drawn, an empty cell for each gap; then what stands beside them, and the marks.
 */
public final class ChartBook {
  private static final int HEADER = 0;

  /**
   * @param series whose marks it holds; null where it is a column of the table
   */
  private record BookColumn(
      String heading, ChartTable.@Nullable Column source, @Nullable String series, boolean drawn) {}

  private final ChartSpec chart;
  private final ChartTable table;
  private final ChartScale scale;
  private final XSSFSheet sheet;
  private final Cells cells;
  private final List<BookColumn> columns;

  private ChartBook(ChartSpec chart, XSSFSheet sheet, Cells cells) {
    this.chart = chart;
    this.sheet = sheet;
    this.cells = cells;
    table = chart.table();
    scale = ChartScale.of(chart);
    columns = columns();
  }

  /**
   * Draws a chart into one that is there and empty, with its workbook.
   *
   * @param most lines of the table to draw at most; the workbook has all
   * @param asOf stands in the workbook's properties in the place of a clock
   */
  public static void embed(XDDFChart into, ChartSpec chart, int most, Instant asOf)
      throws IOException {
    try {
      // Closed by nobody: the chart writes it when its document is written.
      XSSFWorkbook workbook = into.getWorkbook();
      Workbooks.stamp(workbook, chart.caption().title(), asOf);
      workbook.setSheetName(0, new SheetNames().take(chart.caption().title()));
      Cells cells = new Cells(new Styles(workbook), chart.formats(), chart.caption().title());
      ChartBook book = new ChartBook(chart, workbook.getSheetAt(0), cells);
      book.write();
      NativeChart.draw(into, chart, book.drawn(Math.min(most, book.table.lines().size())));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private List<BookColumn> columns() {
    List<BookColumn> all = new ArrayList<>();
    for (ChartTable.Column column : table.columns()) {
      if (column.role() == Role.LABEL || NativeChart.draws(chart, column.role())) {
        boolean inUnit = column.role() != Role.LABEL && !scale.unit().isEmpty();
        String heading = column.heading() + (inUnit ? ", " + scale.unit() : "");
        all.add(new BookColumn(heading, column, null, column.role() != Role.LABEL));
      }
    }
    for (ChartTable.Column column : table.columns()) {
      if (all.stream().noneMatch(known -> column.equals(known.source()))) {
        boolean inUnit = column.role() == Role.GOAL && !scale.unit().isEmpty();
        all.add(
            new BookColumn(
                column.heading() + (inUnit ? ", " + scale.unit() : ""), column, null, false));
      }
    }
    for (String series : chart.series()) {
      if (chart.rowsOf(series).stream().anyMatch(row -> row.mark() != Mark.NONE)) {
        String heading = chart.formats().say("Mark of {0}", chart.nameOf(series));
        all.add(new BookColumn(heading, null, series, false));
      }
    }
    List<String> distinct = ExcelTables.distinct(all.stream().map(BookColumn::heading).toList());
    List<BookColumn> named = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      BookColumn one = all.get(i);
      named.add(new BookColumn(distinct.get(i), one.source(), one.series(), one.drawn()));
    }
    return named;
  }

  private void write() {
    Row header = sheet.createRow(HEADER);
    int[] widths = new int[columns.size()];
    for (int i = 0; i < columns.size(); i++) {
      cells.heading(header, i, columns.get(i).heading());
      widths[i] = i == 0 ? 30 : 18;
    }
    for (int i = 0; i < table.lines().size(); i++) {
      Row row = sheet.createRow(HEADER + 1 + i);
      for (int c = 0; c < columns.size(); c++) {
        cell(row, c, table.lines().get(i));
      }
    }
    Pages.widths(sheet, widths);
  }

  private void cell(Row row, int at, ChartTable.Line line) {
    BookColumn column = columns.get(at);
    ChartTable.Column source = column.source();
    if (source == null) {
      String mark = mark(column.series(), line.key());
      if (!mark.isEmpty()) {
        cells.text(row, at, mark, cells.styles().mark);
      }
      return;
    }
    ChartTable.Cell cell = line.cells().get(table.columns().indexOf(source));
    Double number = cell.number();
    if (number != null) {
      cells.number(row, at, shown(source.role(), number), style(source.role()));
    } else if (!column.drawn()) {
      // A text among what is drawn would be drawn as 0.
      cells.text(row, at, cell.text());
    }
  }

  private String mark(@Nullable String series, String key) {
    return chart.rows().stream()
        .filter(row -> row.series().equals(series) && row.key().equals(key))
        .filter(row -> row.mark() != Mark.NONE)
        .map(row -> row.mark().bracketed())
        .findFirst()
        .orElse("");
  }

  private double shown(Role role, double number) {
    return switch (role) {
      case VALUE, GOAL, LIMIT -> scale.shown(number);
      case NUMERATOR, DENOMINATOR, CASES, LABEL, NOTE -> number;
    };
  }

  private CellStyle style(Role role) {
    Styles styles = cells.styles();
    return switch (role) {
      case VALUE, GOAL, LIMIT ->
          chart.unit().isDuration() ? styles.decimal : styles.of(chart.unit());
      case NUMERATOR, DENOMINATOR, CASES, LABEL, NOTE -> styles.whole;
    };
  }

  private NativeChart.Drawn drawn(int lines) {
    List<String> labels =
        table.lines().stream().limit(lines).map(line -> line.cells().get(0).text()).toList();
    List<NativeChart.Series> series = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      BookColumn column = columns.get(i);
      ChartTable.Column source = column.source();
      if (column.drawn() && source != null) {
        List<@Nullable Double> values = new ArrayList<>();
        for (ChartTable.Line line : table.lines().subList(0, lines)) {
          Double number = line.cells().get(table.columns().indexOf(source)).number();
          values.add(number == null ? null : scale.shown(number));
        }
        series.add(
            new NativeChart.Series(
                column.heading(),
                new CellReference(sheet.getSheetName(), HEADER, i, true, true),
                range(i, lines),
                values,
                source.role()));
      }
    }
    return new NativeChart.Drawn(scale, labels, range(0, lines), series);
  }

  private String range(int column, int lines) {
    return new CellRangeAddress(HEADER + 1, HEADER + lines, column, column)
        .formatAsString(sheet.getSheetName(), true);
  }
}
