package casestat.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.report.chart.AreaMap;
import casestat.report.chart.Caption;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.ChartTable;
import casestat.report.chart.Charts;
import casestat.report.chart.Direction;
import casestat.report.chart.Formats;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.SampleCharts;
import casestat.report.chart.Size;
import casestat.report.chart.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/** The sheet of one figure: its cells, its chart. */
class FigurePageTest {

  private static final Instant AS_OF = Instant.parse("2026-11-03T06:00:00Z");
  private static final int FIRST_LINE = 6;

  static List<ChartSpec> charts() {
    return SampleCharts.all();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void cellsOfAFigureHoldTheNumbersOfItsRows(ChartSpec chart) throws IOException {
    try (XSSFWorkbook book = open(figure(chart))) {
      XSSFSheet sheet = book.getSheetAt(0);
      List<Double> read = new ArrayList<>();
      ChartTable table = chart.table();
      int cell = 0;
      for (ChartTable.Column column : table.columns()) {
        boolean twice =
            chart.unit().isDuration()
                && (column.role() == ChartTable.Role.VALUE
                    || column.role() == ChartTable.Role.GOAL);
        for (int i = 0; i < table.lines().size(); i++) {
          Cell one = sheet.getRow(FIRST_LINE + i).getCell(cell);
          assertThat(one).isNotNull();
          boolean number =
              one.getCellType() == CellType.NUMERIC || one.getCellType() == CellType.FORMULA;
          if (column.role() == ChartTable.Role.VALUE && number) {
            double factor = chart.unit().isDuration() ? 86_400 : 1;
            read.add(one.getNumericCellValue() * factor);
          } else if (column.role() != ChartTable.Role.NOTE && !number) {
            assertThat(one.getStringCellValue()).isNotBlank();
          }
        }
        cell += twice ? 2 : 1;
      }
      assertThat(rounded(read)).isEqualTo(rounded(values(chart)));
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void theNativeChartRemembersTheSameNumbers(ChartSpec chart) throws IOException {
    try (XSSFWorkbook book = open(figure(chart))) {
      List<XSSFChart> drawn = book.getSheetAt(0).createDrawingPatriarch().getCharts();
      if (chart.isEmpty()) {
        assertThat(drawn).isEmpty();
        return;
      }
      if (chart instanceof AreaMap) {
        assertThat(drawn).isEmpty();
        XSSFPicture picture =
            (XSSFPicture) book.getSheetAt(0).createDrawingPatriarch().getShapes().get(0);
        assertThat(picture.getCTPicture().getNvPicPr().getCNvPr().getDescr())
            .isEqualTo(chart.describe());
        assertThat(picture.getPictureData().getData()).isEqualTo(Charts.bare(chart, Size.WIDE));
        return;
      }
      List<Double> cached = new ArrayList<>();
      CTPlotArea plot = drawn.get(0).getCTChart().getPlotArea();
      // Behind the series stand the goal and the limits.
      Stream.concat(
              plot.getLineChartList().stream()
                  .flatMap(line -> line.getSerList().stream())
                  .filter(series -> series.getOrder().getVal() < chart.series().size())
                  .map(series -> series.getVal()),
              plot.getBarChartList().stream()
                  .flatMap(bar -> bar.getSerList().stream())
                  .map(series -> series.getVal()))
          .map(CTNumDataSource::getNumRef)
          .flatMap(reference -> reference.getNumCache().getPtList().stream())
          .map(CTNumVal::getV)
          .forEach(text -> cached.add(Double.parseDouble(text) * drawnUnit(chart)));

      assertThat(rounded(cached)).isEqualTo(rounded(values(chart)));
      assertThat(
              book.getSheetAt(0)
                  .createDrawingPatriarch()
                  .getCTDrawing()
                  .getTwoCellAnchorArray(0)
                  .getGraphicFrame()
                  .getNvGraphicFramePr()
                  .getCNvPr()
                  .getDescr())
          .isEqualTo(chart.describe());
    }
  }

  @Test
  void theRatioIsALiveFormulaWithItsAnswer() throws IOException {
    try (XSSFWorkbook book = open(figure(SampleCharts.onTime()))) {
      Cell ratio = book.getSheetAt(0).getRow(FIRST_LINE).getCell(3);

      assertThat(ratio.getCellFormula()).contains("[Resolved on time]", "[Due]");
      assertThat(ratio.getNumericCellValue()).isEqualTo(3120 / 3600.0);
      assertThat(ratio.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
      assertThat(book.getCreationHelper().createFormulaEvaluator().evaluate(ratio).getNumberValue())
          .isEqualTo(3120 / 3600.0);
    }
  }

  private static double drawnUnit(ChartSpec chart) {
    if (!chart.unit().isDuration()) {
      return 1;
    }
    double most = Collections.max(values(chart));
    return most >= 2 * 86_400 ? 86_400 : 3600;
  }

  private static List<Double> values(ChartSpec chart) {
    List<Double> values = new ArrayList<>();
    for (Row row : chart.rows()) {
      if (row.value() != null) {
        values.add(row.value());
      }
    }
    return values;
  }

  /** Sorted, and without the last bits that a division by 86,400 costs. */
  private static List<Double> rounded(List<Double> values) {
    return values.stream().map(v -> Math.round(v * 1e6) / 1e6).sorted().toList();
  }

  @Test
  void theCodeOfALetterStaysItsCodeAndTheFileTellsTheTrueInstant() throws IOException {
    RankedBars chart =
        new RankedBars(
            Caption.of("x", "T", "Q", Unit.CASES, Direction.NEUTRAL, "Name"),
            List.of(Row.of("a", "Lot _x0041_ and _x4_", 3), Row.of("b", "_x005F_x0041_", 2)),
            null);
    byte[] bytes = figure(chart);

    try (XSSFWorkbook book = open(bytes)) {
      // What Excel reads as the letter A is stored with a code in the place of its underscore.
      assertThat(book.getSharedStringSource().getSharedStringItems())
          .extracting(item -> ((XSSFRichTextString) item).getCTRst().getT())
          .contains("Lot _x005F_x0041_ and _x4_", "_x005F_x005F_x005F_x0041_");
      List<String> read = new ArrayList<>();
      book.getSheetAt(0).forEach(row -> row.forEach(cell -> read.add(cell.toString())));
      assertThat(read).contains("Lot _x0041_ and _x4_", "_x005F_x0041_");
      assertThat(book.getProperties().getCoreProperties().getCreated().toInstant())
          .isEqualTo(AS_OF);
    }
  }

  static byte[] figure(ChartSpec chart) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbooks.figure(SampleWorkbook.figure(chart), AS_OF, Formats.ENGLISH, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
