package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.language.Language;
import casestat.profile.Wording;
import casestat.report.chart.Caption;
import casestat.report.chart.ChartTable;
import casestat.report.chart.Direction;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.Unit;
import casestat.report.html.DataGrid;
import casestat.report.html.Xhtml;
import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Cell;
import casestat.report.table.DataTable.Column;
import casestat.report.table.DataTable.Level;
import casestat.report.table.DataTable.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** That there is no value is said, and why: five reasons, five marks, wherever a figure stands. */
class FiveKindsOfNothingTest {
  private static final Instant AS_OF = Instant.parse("2026-11-01T04:00:00Z");
  private static final List<Mark> NOTHINGS =
      Arrays.stream(Mark.values()).filter(Mark::isAbsence).toList();

  private static List<Formats> languages() {
    return List.of(
        Formats.ENGLISH, new Formats(Language.of(Wording.STANDARD, Locale.forLanguageTag("es"))));
  }

  private static ChartView chart(Formats formats) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of("there", "There", 0.5));
    for (Mark mark : NOTHINGS) {
      rows.add(Row.absent(mark.name().toLowerCase(Locale.ROOT), mark.name(), mark));
    }
    return new ChartView(
        new RankedBars(
            Caption.of("five", "Five", "Why?", Unit.SHARE, Direction.LOWER_IS_BETTER, "Area")
                .in(formats)
                .about("cases"),
            rows,
            null),
        List.of());
  }

  private static DataTable table(Formats formats) {
    List<Line> lines = new ArrayList<>();
    for (Mark mark : NOTHINGS) {
      lines.add(
          new Line(
              Level.MEMBER,
              List.of(mark.name()),
              List.of(mark.name()),
              List.of(Cell.absent(Unit.SHARE, mark))));
    }
    return new DataTable(
        "five",
        "Five",
        "",
        List.of("area"),
        List.of("Area"),
        List.of(new Column("", "Share", "month", "2026-10", "x", List.of())),
        lines,
        "",
        "cases",
        formats);
  }

  @Test
  void thereAreFiveAndEachHasItsOwnMarkAndWords() {
    assertThat(NOTHINGS).hasSize(5);
    assertThat(NOTHINGS.stream().map(Mark::bracketed)).doesNotHaveDuplicates();
    for (Formats formats : languages()) {
      assertThat(NOTHINGS.stream().map(mark -> mark.words(formats.language(), "cases")))
          .doesNotHaveDuplicates()
          .noneMatch(String::isBlank);
    }
  }

  @Test
  void theTableBeneathAChartHasTheMarkAndTheWords() {
    for (Formats formats : languages()) {
      ChartTable table = chart(formats).chart().table();
      for (Mark mark : NOTHINGS) {
        ChartTable.Line line =
            table.lines().stream()
                .filter(one -> one.cells().get(0).text().equals(mark.name()))
                .findFirst()
                .orElseThrow();
        List<String> texts = line.cells().stream().map(ChartTable.Cell::text).toList();

        assertThat(texts)
            .contains(mark.bracketed(), mark.words(formats.language(), "cases"))
            .noneMatch(String::isBlank);
        assertThat(line.cells()).allMatch(cell -> cell.number() == null);
      }
    }
  }

  @Test
  void aFileOfRowsHasTheMarkInTheRowOfEach() {
    for (Formats formats : languages()) {
      for (String csv :
          List.of(
              new String(
                  new FigureFile(chart(formats), "all", AS_OF).bytes("csv"),
                  StandardCharsets.UTF_8),
              new String(
                  new TableFile(table(formats), "all", AS_OF).bytes("csv"),
                  StandardCharsets.UTF_8))) {
        for (Mark mark : NOTHINGS) {
          assertThat(csv.lines().filter(line -> line.contains(mark.name())))
              .singleElement()
              .asString()
              .containsPattern("(^|,)\\Q" + mark.code() + "\\E(,|$)");
        }
      }
    }
  }

  @Test
  void aSheetHasTheMarkInTheCellOfEachAndNoZero() throws IOException {
    for (byte[] bytes :
        List.of(
            new FigureFile(chart(Formats.ENGLISH), "all", AS_OF).bytes("xlsx"),
            new TableFile(table(Formats.ENGLISH), "all", AS_OF).bytes("xlsx"))) {
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row row : workbook.getSheetAt(0)) {
          List<String> cells = new ArrayList<>();
          row.forEach(
              cell ->
                  cells.add(
                      cell.getCellType() == CellType.NUMERIC
                          ? "a number"
                          : formatter.formatCellValue(cell)));
          rows.add(cells);
        }
        for (Mark mark : NOTHINGS) {
          assertThat(rows.stream().filter(row -> row.contains(mark.name())).findFirst())
              .as(mark.name())
              .hasValueSatisfying(
                  row -> assertThat(row).contains(mark.bracketed()).doesNotContain("a number"));
        }
      }
    }
  }

  @Test
  void aTableOfAPageHasTheMarkAndExplainsIt() {
    for (Formats formats : languages()) {
      DataTable table = table(formats);
      Xhtml out = new Xhtml();
      new DataGrid(table).write(out);
      for (Mark mark : NOTHINGS) {
        assertThat(out.toString()).contains(mark.bracketed());
        assertThat(table.fullLegend())
            .contains(mark.bracketed() + " " + mark.words(formats.language(), "cases"));
      }
      assertThat(out.toString()).doesNotContainPattern("<td[^>]*>\\s*</td>");
    }
  }
}
