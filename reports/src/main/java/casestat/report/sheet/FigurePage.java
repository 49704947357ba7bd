package casestat.report.sheet;

import casestat.report.chart.AreaMap;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.ChartTable;
import casestat.report.chart.ChartTable.Role;
import casestat.report.chart.Mark;
import casestat.report.chart.RankedBars;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of one figure: what it is, its table with the ratio as a formula, its chart.
 *
 * <p>The file is long because which columns there are, what stands in them and what the chart draws
 * of them are one thought.
 */
final class FigurePage {

  private static final int HEADER_ROW = 5;

  /** From 0. */
  static final int FIRST_LINE = HEADER_ROW + 1;

  /** Where the hidden copies of columns with marks stand, far from everything. */
  private static final int HIDDEN_FROM = 60;

  /** What only the sheet has, and no other table beneath the chart. */
  private enum Added {
    /** Nothing: the column is one of the table. */
    NO,
    /** Of one series among several. */
    NUMERATOR,
    DENOMINATOR,
    /** The marks of the line, as codes. */
    FLAGS
  }

  /**
   * @param divisor turns seconds into the decimal unit of this column; 0 for the value itself
   */
  private record SheetColumn(
      String heading, ChartTable.Column source, int cell, double divisor, Added added) {
    SheetColumn named(String other) {
      return new SheetColumn(other, source, cell, divisor, added);
    }

    boolean isDecimal() {
      return divisor > 0;
    }

    boolean isOfTable() {
      return added == Added.NO;
    }

    boolean isWords() {
      return source.role() == Role.LABEL || source.role() == Role.NOTE;
    }
  }

  private final XSSFSheet sheet;
  private final FigureSheet figure;
  private final ChartSpec chart;
  private final ChartTable table;
  private final ChartScale scale;
  private final Cells cells;
  private final List<SheetColumn> columns = new ArrayList<>();

  FigurePage(XSSFSheet sheet, FigureSheet figure, Cells cells) {
    this.sheet = sheet;
    this.figure = figure;
    this.cells = cells;
    chart = figure.chart();
    table = chart.table();
    scale = ChartScale.of(chart);
    columns();
  }

  void write() {
    head();
    header();
    // Before the lines: their formulas name it.
    List<String> headings = columns.stream().map(SheetColumn::heading).toList();
    ExcelTables.add(sheet, tableName(), HEADER_ROW, headings, table.lines().size());
    for (int i = 0; i < table.lines().size(); i++) {
      line(i);
    }
    if (table.lines().isEmpty()) {
      cells.text(sheet.createRow(HEADER_ROW + 1), 0, chart.emptiness());
    }
    if (!chart.isEmpty()) {
      draw();
    }
    layOut();
  }

  String name() {
    return sheet.getSheetName();
  }

  ChartSpec chart() {
    return chart;
  }

  /** The cell of a value for a formula elsewhere; null where the figure has no such row. */
  @Nullable String addressOf(String key, String series) {
    for (int i = 0; i < table.lines().size(); i++) {
      if (table.lines().get(i).key().equals(key)) {
        for (SheetColumn column : columns) {
          if (column.source().role() == Role.VALUE
              && column.isOfTable()
              && column.source().series().equals(series)
              && !column.isDecimal()) {
            return new CellReference(name(), HEADER_ROW + 1 + i, column.cell(), true, true)
                .formatAsString();
          }
        }
      }
    }
    return null;
  }

  private void columns() {
    List<SheetColumn> wanted = new ArrayList<>();
    boolean isOne = chart.series().size() == 1;
    for (ChartTable.Column column : table.columns()) {
      if (!isOne && (column.role() == Role.NUMERATOR || column.role() == Role.DENOMINATOR)) {
        // One pair cannot be that of several series; each has its own below.
        continue;
      }
      wanted.add(new SheetColumn(column.heading(), column, wanted.size(), 0, Added.NO));
      if (chart.unit().isDuration()
          && (column.role() == Role.VALUE || column.role() == Role.GOAL)) {
        String heading = column.heading() + ", " + scale.unit();
        wanted.add(new SheetColumn(heading, column, wanted.size(), scale.divisor(), Added.NO));
      }
    }
    String flags = chart.formats().say("Flags");
    wanted.add(new SheetColumn(flags, note(), wanted.size(), 0, Added.FLAGS));
    if (!isOne) {
      for (ChartTable.Column column : table.columns()) {
        if (column.role() == Role.VALUE && hasParts(column.series())) {
          String of = column.heading();
          String part = chart.formats().say("{0}: numerator", of);
          String whole = chart.formats().say("{0}: denominator", of);
          wanted.add(new SheetColumn(part, column, wanted.size(), 0, Added.NUMERATOR));
          wanted.add(new SheetColumn(whole, column, wanted.size(), 0, Added.DENOMINATOR));
        }
      }
    }
    List<String> distinct =
        ExcelTables.distinct(wanted.stream().map(SheetColumn::heading).toList());
    for (SheetColumn column : wanted) {
      columns.add(column.named(distinct.get(column.cell())));
    }
  }

  private ChartTable.Column note() {
    return table.columns().get(table.columns().size() - 1);
  }

  private boolean hasParts(String series) {
    return chart.rowsOf(series).stream()
        .anyMatch(row -> row.numerator() != null && row.denominator() != null);
  }

  int rows() {
    return Math.max(1, table.lines().size());
  }

  private void head() {
    Styles styles = cells.styles();
    cells.text(sheet.createRow(0), 0, chart.caption().title(), styles.title);
    String note =
        Stream.of(
                chart.caption().question(),
                sentence(chart.caption().direction().words(chart.formats().language())),
                figure.note(),
                chart
                    .formats()
                    .say(
                        "The table starts in row {0}, the chart stands beside it.", HEADER_ROW + 1))
            .filter(text -> !text.isEmpty())
            .reduce((a, b) -> a + " " + b)
            .orElse("");
    cells.text(sheet.createRow(1), 0, note);
    cells.text(sheet.createRow(2), 0, figure.definition());
    String source = chart.caption().source();
    cells.text(
        sheet.createRow(3),
        0,
        source.isEmpty() ? "" : chart.formats().say("Source: {0}", source),
        styles.quiet);
  }

  private static String sentence(String words) {
    return words.isEmpty() ? "" : words + ".";
  }

  private void header() {
    Row row = sheet.createRow(HEADER_ROW);
    row.setHeightInPoints(32);
    for (SheetColumn column : columns) {
      if (column.isWords()) {
        cells.heading(row, column.cell(), column.heading());
      } else {
        cells.text(row, column.cell(), column.heading(), cells.styles().headerRight);
      }
    }
  }

  private void line(int index) {
    ChartTable.Line line = table.lines().get(index);
    Row row = sheet.createRow(HEADER_ROW + 1 + index);
    for (SheetColumn column : columns) {
      if (!column.isOfTable()) {
        added(row, column, line.key());
        continue;
      }
      ChartTable.Cell cell = line.cells().get(table.columns().indexOf(column.source()));
      Double number = cell.number();
      if (number == null) {
        if (column.isWords()) {
          cells.text(row, column.cell(), cell.text());
        } else {
          cells.text(row, column.cell(), cell.text(), cells.styles().mark);
        }
      } else {
        number(row, column, number, line);
      }
    }
  }

  private void added(Row row, SheetColumn column, String key) {
    if (column.added() == Added.FLAGS) {
      String codes =
          chart.rows().stream()
              .filter(one -> one.key().equals(key) && one.mark() != Mark.NONE)
              .map(one -> one.mark().code())
              .distinct()
              .sorted()
              .collect(Collectors.joining(" "));
      cells.text(row, column.cell(), codes);
      return;
    }
    casestat.report.chart.Row one = rowOf(key, column.source().series());
    Double part =
        one == null
            ? null
            : column.added() == Added.NUMERATOR ? one.numerator() : one.denominator();
    if (part == null) {
      cells.mark(
          row,
          column.cell(),
          one == null || !one.mark().isAbsence() ? Mark.NOT_APPLICABLE : one.mark());
    } else {
      part(row, column, part);
    }
  }

  // Of a rate by thousands or by days, the whole is no whole number.
  private void part(Row row, SheetColumn column, double number) {
    Styles styles = cells.styles();
    boolean isWhole = number == Math.rint(number);
    cells.number(row, column.cell(), number, isWhole ? styles.whole : styles.decimal);
  }

  private casestat.report.chart.@Nullable Row rowOf(String key, String series) {
    return chart.rowsOf(series).stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  private void number(Row row, SheetColumn column, double number, ChartTable.Line line) {
    Styles styles = cells.styles();
    switch (column.source().role()) {
      case NUMERATOR, DENOMINATOR, CASES -> part(row, column, number);
      case VALUE, GOAL, LIMIT -> {
        double shown = shown(column, number);
        CellStyle style = column.isDecimal() ? styles.decimal : styles.of(chart.unit());
        Cell cell = cells.number(row, column.cell(), shown, style);
        ratio(cell, column, number, line);
      }
      case LABEL, NOTE -> throw new IllegalStateException("a number among words");
    }
  }

  // The formula first, then the value, which becomes what readers that do not calculate see.
  private void ratio(Cell cell, SheetColumn column, double value, ChartTable.Line line) {
    casestat.report.chart.Row one = rowOf(line.key(), column.source().series());
    if (column.source().role() != Role.VALUE || column.isDecimal() || one == null) {
      return;
    }
    Double part = one.numerator();
    Double whole = one.denominator();
    SheetColumn above = partOf(column.source().series(), Role.NUMERATOR, Added.NUMERATOR);
    SheetColumn below = partOf(column.source().series(), Role.DENOMINATOR, Added.DENOMINATOR);
    if (above == null || below == null || part == null || whole == null || whole == 0) {
      return;
    }
    if (part / whole == value) {
      cell.setCellFormula(
          ExcelTables.thisRow(tableName(), above.heading())
              + "/"
              + ExcelTables.thisRow(tableName(), below.heading())
              + (chart.unit().isDuration() ? "/86400" : ""));
      cell.setCellValue(shown(column, value));
    }
  }

  /** Where the part or the whole of a series stands. */
  private @Nullable SheetColumn partOf(String series, Role role, Added kind) {
    boolean isOne = chart.series().size() == 1;
    return columns.stream()
        .filter(
            column ->
                isOne
                    ? column.isOfTable() && column.source().role() == role
                    : column.added() == kind && column.source().series().equals(series))
        .findFirst()
        .orElse(null);
  }

  private double shown(SheetColumn column, double value) {
    return column.isDecimal() ? value / column.divisor() : Cells.excel(chart.unit(), value);
  }

  private void draw() {
    List<String> labels = table.lines().stream().map(line -> line.cells().get(0).text()).toList();
    List<NativeChart.Series> series = new ArrayList<>();
    for (SheetColumn column : columns) {
      Role role = column.source().role();
      boolean drawn =
          column.isOfTable()
              && NativeChart.draws(chart, role)
              && column.isDecimal() == chart.unit().isDuration();
      if (drawn) {
        series.add(series(column));
      }
    }
    NativeChart.add(
        sheet,
        columns.size() + 1,
        HEADER_ROW,
        chart,
        new NativeChart.Drawn(scale, labels, range(0), series));
  }

  private NativeChart.Series series(SheetColumn column) {
    int source = table.columns().indexOf(column.source());
    List<@Nullable Double> values = new ArrayList<>();
    boolean gaps = false;
    for (ChartTable.Line line : table.lines()) {
      Double number = line.cells().get(source).number();
      values.add(number == null ? null : shown(column, number));
      gaps |= number == null;
    }
    int drawn = gaps ? hiddenCopy(column, values) : column.cell();
    CellReference heading =
        new CellReference(sheet.getSheetName(), HEADER_ROW, column.cell(), true, true);
    return new NativeChart.Series(
        column.heading(), heading, range(drawn), values, column.source().role());
  }

  // Excel draws a cell with text as zero. The copy leaves such a cell empty, which is a gap.
  private int hiddenCopy(SheetColumn column, List<@Nullable Double> values) {
    int to = Math.max(HIDDEN_FROM, columns.size() + 2 * NativeChart.COLUMNS) + column.cell();
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i);
      if (value != null) {
        Row row = sheet.getRow(HEADER_ROW + 1 + i);
        Cell copy = row.createCell(to);
        copy.setCellFormula(
            new CellReference(HEADER_ROW + 1 + i, column.cell(), false, false).formatAsString());
        copy.setCellValue(value);
      }
    }
    sheet.setColumnHidden(to, true);
    return to;
  }

  private String range(int column) {
    int first = HEADER_ROW + 1;
    return new CellRangeAddress(first, HEADER_ROW + table.lines().size(), column, column)
        .formatAsString(sheet.getSheetName(), true);
  }

  private void layOut() {
    for (SheetColumn column : columns) {
      int characters =
          switch (column.source().role()) {
            case LABEL -> chart instanceof RankedBars || chart instanceof AreaMap ? 34 : 13;
            case NOTE -> column.isOfTable() && notes() ? 32 : 8;
            case NUMERATOR, DENOMINATOR, VALUE, CASES, GOAL, LIMIT ->
                Math.max(12, Math.min(20, column.heading().length() + 3));
          };
      sheet.setColumnWidth(column.cell(), characters * 256);
    }
    sheet.createFreezePane(1, HEADER_ROW + 1);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, cells);
    Pages.repeat(sheet, HEADER_ROW);
    // Long sentences above the table reach beyond it; they must not shrink it on paper.
    int last = Math.max(sheet.getLastRowNum(), HEADER_ROW + NativeChart.LEAST_ROWS + 1);
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet),
            0,
            columns.size() + NativeChart.COLUMNS,
            0,
            last);
  }

  private boolean notes() {
    int last = table.columns().size() - 1;
    return table.lines().stream().anyMatch(line -> !line.cells().get(last).text().isEmpty());
  }

  private String tableName() {
    return ExcelTables.name(chart.id());
  }
}
