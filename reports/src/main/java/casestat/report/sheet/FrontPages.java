package casestat.report.sheet;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.Goal;
import casestat.report.chart.Mark;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Cover, contents and summary: what a reader meets before the figures. */
final class FrontPages extends SheetPages {

  /** A line of the contents. */
  record Entry(String sheet, String holds) {}

  /**
   * A control total: what the engine counted, and the formula that counts it again on the sheets.
   */
  record Control(String name, double counted, String formula) {}

  private static final int[] SUMMARY = {46, 12, 11, 16, 11, 12, 11, 48, 44};

  private final XSSFWorkbook workbook;

  FrontPages(XSSFWorkbook workbook, Cells cells) {
    super(cells);
    this.workbook = workbook;
  }

  void cover(XSSFSheet sheet, Cover cover, List<String> caseLines, List<Control> controls) {
    cells.text(sheet.createRow(0), 0, cover.title(), styles.title);
    cells.text(sheet.createRow(1), 0, cover.service(), styles.strong);
    int row = 3;
    row = fact(sheet, row, cells.say("State"), cover.state());
    row = date(sheet, row, cells.say("Period from"), cover.periodStart());
    define(sheet, "period_start", row);
    row = date(sheet, row, cells.say("Period to"), cover.periodEnd());
    define(sheet, "period_end", row);
    row = dateTime(sheet, row, cells.say("As of"), cover.asOf().toLocalDateTime());
    define(sheet, "as_of", row);
    row = dateTime(sheet, row, cells.say("Data complete to"), cover.dataCompleteTo());
    define(sheet, "data_complete_to", row);
    for (Cover.Source source : cover.sources()) {
      String words = cells.say("Source {0} complete to", source.source());
      row = dateTime(sheet, row, words, source.completeTo());
    }
    row = fact(sheet, row, cells.say("Times are in"), cover.zone());
    row = fact(sheet, row, cells.say("Filter"), cover.filter());
    row = fact(sheet, row, cells.say("Rules (profile digest)"), cover.profileDigest());
    row = fact(sheet, row, cells.say("Contact"), cover.contact());
    row = fact(sheet, row, cells.say("Licence"), cover.licence());
    for (String line : caseLines) {
      row = fact(sheet, row, cells.say("{Cases}"), line);
    }
    row = controls(sheet, row + 1, controls);
    cells.text(sheet.createRow(row++), 0, cells.say("How to read this workbook"), styles.strong);
    for (String note : howToRead(cover)) {
      cells.text(sheet.createRow(row++), 0, note);
    }
    Pages.widths(sheet, 48, 18, 18, 14, 50);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, cells);
    // Long texts reach beyond their cells; they must not shrink the page on paper.
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, 4, 0, row - 1);
  }

  /** What was counted before anything was written, beside what the sheets add up to. */
  private int controls(XSSFSheet sheet, int first, List<Control> controls) {
    if (controls.isEmpty()) {
      return first;
    }
    int row = first;
    cells.text(sheet.createRow(row++), 0, cells.say("Control totals"), styles.strong);
    header(sheet, row++, "Total", "As counted", "On the sheets", "Difference");
    for (Control control : controls) {
      Row line = sheet.createRow(row++);
      cells.text(line, 0, control.name());
      boolean isWhole = control.counted() == Math.rint(control.counted());
      CellStyle style = isWhole ? styles.whole : styles.decimal;
      cells.number(line, 1, control.counted(), style);
      cells.formula(line, 2, control.formula(), control.counted(), style);
      // Hours that are added up have their last bits by chance.
      cells.formula(line, 3, "ROUND(C%1$d-B%1$d,2)".formatted(row), 0, styles.decimal);
    }
    return row + 1;
  }

  void contents(XSSFSheet sheet, List<Entry> entries) {
    cells.text(sheet.createRow(0), 0, cells.say("Contents"), styles.title);
    List<String> headings = header(sheet, 2, "Sheet", "What it holds");
    int row = 3;
    for (Entry entry : entries) {
      Row line = sheet.createRow(row++);
      Cell cell = cells.text(line, 0, entry.sheet(), styles.link);
      Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + entry.sheet().replace("'", "''") + "'!A1");
      cell.setHyperlink(link);
      cells.text(line, 1, entry.holds());
    }
    ExcelTables.add(sheet, "t_contents", 2, headings, entries.size());
    Pages.widths(sheet, 34, 100);
    finish(sheet, 2);
  }

  void summary(XSSFSheet sheet, List<Tile> tiles, List<FigurePage> figures) {
    cells.text(sheet.createRow(0), 0, cells.say("Summary"), styles.title);
    cells.text(
        sheet.createRow(1),
        0,
        cells.say("Values are formulas: each points at the sheet of its figure."));
    List<String> headings =
        header(
            sheet,
            3,
            "Measure",
            "Period",
            "Value",
            "Reads as",
            "Goal",
            "Good is",
            "Counted",
            "Status",
            "Sheet");
    int row = 4;
    for (Tile tile : tiles) {
      FigurePage figure =
          figures.stream()
              .filter(page -> page.chart().id().equals(tile.figureId()))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("summary: no figure " + tile.figureId()));
      Row line = sheet.createRow(row++);
      tile(line, tile, figure);
      heighten(line, SUMMARY);
    }
    ExcelTables.add(sheet, "t_summary", 3, headings, tiles.size());
    Pages.widths(sheet, SUMMARY);
    finish(sheet, 3);
  }

  private void tile(Row row, Tile tile, FigurePage figure) {
    ChartSpec chart = figure.chart();
    String address = figure.addressOf(tile.key(), tile.series());
    casestat.report.chart.Row value =
        chart.rowsOf(tile.series()).stream()
            .filter(candidate -> candidate.key().equals(tile.key()))
            .findFirst()
            .orElse(null);
    cells.text(row, 0, tile.name(), styles.strong);
    cells.text(row, 1, value == null ? tile.key() : value.label());
    value(row, chart, address, value);
    Goal goal = chart.goal();
    if (goal == null) {
      cells.mark(row, 4, Mark.NOT_APPLICABLE);
    } else {
      cells.number(row, 4, Cells.excel(chart.unit(), goal.value()), styles.of(chart.unit()));
    }
    String direction =
        switch (chart.caption().direction()) {
          case HIGHER_IS_BETTER -> cells.say("higher");
          case LOWER_IS_BETTER -> cells.say("lower");
          case NEUTRAL -> cells.say("neither");
        };
    cells.text(row, 5, direction);
    Double count = cases(chart, value);
    if (count == null) {
      cells.mark(row, 6, Mark.NOT_APPLICABLE);
    } else {
      cells.number(row, 6, count, styles.whole);
    }
    String mark =
        value == null || value.mark() == Mark.NONE
            ? ""
            : value.mark().words(chart.formats().language(), chart.caption().subjects());
    String status = tile.status().isEmpty() || mark.isEmpty() ? "" : "; ";
    cells.text(row, 7, tile.status() + status + mark, styles.wrapped);
    cells.text(row, 8, figure.name());
  }

  private static @Nullable Double cases(ChartSpec chart, casestat.report.chart.@Nullable Row row) {
    if (row == null) {
      return null;
    }
    return row.n() != null ? Double.valueOf(row.n()) : chart.unit().isWhole() ? row.value() : null;
  }

  private void value(
      Row row,
      ChartSpec chart,
      @Nullable String address,
      casestat.report.chart.@Nullable Row value) {
    if (address == null || value == null || value.value() == null) {
      Mark mark = value == null ? Mark.NOT_APPLICABLE : value.mark();
      cells.mark(row, 2, mark);
      cells.text(row, 3, mark.words(chart.formats().language(), chart.caption().subjects()));
      return;
    }
    double number = Cells.excel(chart.unit(), value.value());
    cells.formula(row, 2, address, number, styles.of(chart.unit()));
    cells.text(row, 3, chart.formats().value(chart, value));
  }

  /**
   * @param row as formulas count rows, from 1
   */
  private void define(XSSFSheet sheet, String name, int row) {
    Name defined = workbook.createName();
    defined.setNameName(name);
    defined.setRefersToFormula("'" + sheet.getSheetName() + "'!$B$" + row);
  }

  private List<String> howToRead(Cover cover) {
    List<String> lines = new ArrayList<>(cover.notes());
    lines.add(
        cells.say("Percentages are fractions and durations are Excel times: calculate with them."));
    for (Mark mark : Mark.values()) {
      if (mark.isAbsence()) {
        lines.add(
            cells.say(
                "{0}  in the place of a value: {1}.",
                mark.bracketed(),
                mark.words(cells.formats().language(), cells.say("{cases} or conversations"))));
      }
    }
    for (Mark mark : Mark.values()) {
      if (!mark.isAbsence() && mark != Mark.NONE) {
        lines.add(
            cells.say(
                "{0}  in a column of flags: {1}.",
                mark.code(),
                mark.words(cells.formats().language(), cells.say("{cases} or conversations"))));
      }
    }
    return lines;
  }
}
