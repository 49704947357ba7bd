package casestat.report.sheet;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.Goal;
import casestat.report.chart.Mark;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Cover, contents and summary: what a reader meets before the figures. */
final class FrontPages {

  /** A line of the contents. */
  record Entry(String sheet, String holds) {}

  /** Headings above numbers. */
  private static final Set<String> NUMBERS = Set.of("Value", "Goal", "Counted", "Rows");

  private final XSSFWorkbook workbook;
  private final Cells cells;
  private final Styles styles;

  FrontPages(XSSFWorkbook workbook, Cells cells) {
    this.workbook = workbook;
    this.cells = cells;
    this.styles = cells.styles();
  }

  void cover(XSSFSheet sheet, Cover cover, List<String> caseLines) {
    cells.text(sheet.createRow(0), 0, cover.title(), styles.title);
    cells.text(sheet.createRow(1), 0, cover.service(), styles.strong);
    int row = 3;
    row = fact(sheet, row, cells.say("State"), cover.state());
    row = date(sheet, row, cells.say("Period from"), "period_start", cover.periodStart());
    row = date(sheet, row, cells.say("Period to"), "period_end", cover.periodEnd());
    row = dateTime(sheet, row, cells.say("As of"), "as_of", cover.asOf());
    row =
        dateTime(
            sheet, row, cells.say("Data complete to"), "data_complete_to", cover.dataCompleteTo());
    row = fact(sheet, row, cells.say("Times are in"), cover.zone());
    row = fact(sheet, row, cells.say("Filter"), cover.filter());
    row = fact(sheet, row, cells.say("Rules (profile digest)"), cover.profileDigest());
    row = fact(sheet, row, cells.say("Contact"), cover.contact());
    for (String line : caseLines) {
      row = fact(sheet, row, cells.say("{Cases}"), line);
    }
    row++;
    cells.text(sheet.createRow(row++), 0, cells.say("How to read this workbook"), styles.strong);
    for (String note : howToRead(cover)) {
      cells.text(sheet.createRow(row++), 0, note);
    }
    Pages.widths(sheet, 26, 90);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, cover.title(), cells.formats());
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
    finish(sheet, cells.say("Contents"), 2);
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
      tile(sheet.createRow(row++), tile, figure);
    }
    ExcelTables.add(sheet, "t_summary", 3, headings, tiles.size());
    Pages.widths(sheet, 46, 12, 11, 16, 11, 12, 11, 48, 44);
    finish(sheet, cells.say("Summary"), 3);
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
      cells.text(row, 4, Mark.NOT_APPLICABLE.bracketed(), styles.mark);
    } else {
      cells.number(row, 4, excel(chart, goal.value()), styles.of(chart.unit()));
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
      cells.text(row, 6, Mark.NOT_APPLICABLE.bracketed(), styles.mark);
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
      cells.text(row, 2, mark.bracketed(), styles.mark);
      cells.text(row, 3, mark.words(chart.formats().language(), chart.caption().subjects()));
      return;
    }
    Cell cell = row.createCell(2);
    cells.text(row, 3, chart.formats().value(chart, value));
    cell.setCellFormula(address);
    cell.setCellValue(excel(chart, value.value()));
    cell.setCellStyle(styles.of(chart.unit()));
  }

  private static double excel(ChartSpec chart, double value) {
    return chart.unit().isDuration() ? value / 86_400 : value;
  }

  private int fact(XSSFSheet sheet, int row, String name, String words) {
    if (words.isEmpty()) {
      return row;
    }
    Row line = sheet.createRow(row);
    cells.text(line, 0, name, styles.quiet);
    cells.text(line, 1, words, styles.wrapped);
    return row + 1;
  }

  private int date(XSSFSheet sheet, int row, String words, String name, LocalDate on) {
    Row line = sheet.createRow(row);
    cells.text(line, 0, words, styles.quiet);
    cells.number(line, 1, DateUtil.getExcelDate(on), styles.date);
    define(sheet, name, row);
    return row + 1;
  }

  private int dateTime(XSSFSheet sheet, int row, String words, String name, LocalDateTime at) {
    Row line = sheet.createRow(row);
    cells.text(line, 0, words, styles.quiet);
    cells.number(line, 1, DateUtil.getExcelDate(at), styles.dateTime);
    define(sheet, name, row);
    return row + 1;
  }

  private void define(XSSFSheet sheet, String name, int row) {
    Name defined = workbook.createName();
    defined.setNameName(name);
    defined.setRefersToFormula("'" + sheet.getSheetName() + "'!$B$" + (row + 1));
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
    return lines;
  }

  /** Says the headings, and returns them as said. */
  private List<String> header(XSSFSheet sheet, int row, String... headings) {
    Row line = sheet.createRow(row);
    line.setHeightInPoints(24);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < headings.length; i++) {
      said.add(cells.say(headings[i]));
      if (NUMBERS.contains(headings[i])) {
        cells.text(line, i, said.get(i), styles.headerRight);
      } else {
        cells.heading(line, i, said.get(i));
      }
    }
    return said;
  }

  private void finish(XSSFSheet sheet, String title, int headerRow) {
    sheet.createFreezePane(1, headerRow + 1);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, title, cells.formats());
    Pages.repeat(sheet, headerRow);
  }

  void definitions(XSSFSheet sheet, List<Definition> definitions) {
    cells.text(sheet.createRow(0), 0, cells.say("Definitions"), styles.title);
    List<String> headings =
        header(sheet, 2, "Name", "Meaning", "Unit", "Good is", "Goal", "Metric");
    int row = 3;
    for (Definition definition : definitions) {
      Row line = sheet.createRow(row++);
      cells.text(line, 0, definition.name(), styles.strong);
      cells.text(line, 1, definition.words(), styles.wrapped);
      cells.text(line, 2, definition.unit());
      cells.text(line, 3, definition.direction());
      cells.text(line, 4, definition.goal());
      cells.text(line, 5, definition.metric());
    }
    ExcelTables.add(sheet, "t_definitions", 2, headings, definitions.size());
    Pages.widths(sheet, 30, 90, 14, 18, 16, 28);
    finish(sheet, cells.say("Definitions"), 2);
  }

  /** Written last: only then is it known how many texts had to be cut. */
  void quality(XSSFSheet sheet, List<QualityLine> lines, @Nullable CaseTable cases) {
    cells.text(sheet.createRow(0), 0, cells.say("Quality"), styles.title);
    cells.text(sheet.createRow(1), 0, cells.say("What became of every row that came in."));
    List<String> headings = header(sheet, 3, "Source", "Outcome", "Reason", "Rows");
    List<QualityLine> all = new ArrayList<>(lines);
    if (cases != null) {
      all.add(
          new QualityLine(
              cases.source(),
              cells.say("written"),
              cells.say("{cases} in this workbook, as counted"),
              cases.rowsExpected()));
    }
    all.add(
        new QualityLine(
            cells.say("this workbook"),
            cells.say("cut"),
            cells.say("texts over {0} characters, marked {1}", InertText.LONGEST, InertText.CUT),
            cells.cut()));
    int row = 4;
    for (QualityLine quality : all) {
      Row line = sheet.createRow(row++);
      cells.text(line, 0, quality.source());
      cells.text(line, 1, quality.outcome());
      cells.text(line, 2, quality.reason());
      cells.count(line, 3, quality.rows());
    }
    ExcelTables.add(sheet, "t_quality", 3, headings, all.size());
    Pages.widths(sheet, 34, 14, 70, 14);
    finish(sheet, cells.say("Quality"), 3);
  }
}
