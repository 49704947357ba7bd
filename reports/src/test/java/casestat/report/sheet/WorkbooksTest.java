package casestat.report.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import casestat.report.chart.SampleCharts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in a workbook, opened again: a claim for each sheet, and those for all of them. They
 * are in one file because they share how it is read back.
 */
class WorkbooksTest {

  @Test
  void theSummaryPointsAtTheFigures() throws IOException {
    try (XSSFWorkbook book = open(write(SampleWorkbook.of(3)))) {
      Cell value = book.getSheet("Summary").getRow(4).getCell(2);

      assertThat(value.getCellFormula()).contains("Cases resolved on time");
      assertThat(book.getCreationHelper().createFormulaEvaluator().evaluate(value).getNumberValue())
          .isEqualTo(value.getNumericCellValue())
          .isEqualTo(2410 / 2777.0);
      assertThat(book.getSheet("Summary").getRow(5).getCell(2).getStringCellValue())
          .isEqualTo("[c]");
    }
  }

  @Test
  void casesAreTypedAndNegativeNumbersUntouched() throws IOException {
    try (XSSFWorkbook book = open(write(SampleWorkbook.of(5)))) {
      XSSFSheet sheet = book.getSheet("Cases");
      var row = sheet.getRow(1);

      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("C-1");
      assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
      assertThat(row.getCell(2).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 10, 1, 8, 7));
      assertThat(row.getCell(3).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 10, 6, 0, 0));
      assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(3690 / 86_400.0);
      assertThat(row.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("[h]:mm");
      assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(3690 / 3600.0);
      assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(-1.5);
      XSSFTable table = sheet.getTables().get(0);
      assertThat(table.getCTTable().getRef()).isEqualTo("A1:I6");
      assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:I6");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
      assertThat(sheet.getRepeatingColumns().getFirstColumn()).isZero();
    }
  }

  @Test
  void definedNamesFindTheDates() throws IOException {
    try (XSSFWorkbook book = open(write(SampleWorkbook.of(1)))) {
      for (String name : List.of("data_complete_to", "period_start", "period_end", "as_of")) {
        assertThat(book.getName(name).getRefersToFormula()).matches("'?Cover'?!\\$B\\$\\d+");
      }
    }
  }

  @Test
  void moreCasesThanASheetHoldsGoOnOnTheNext() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbooks.write(SampleWorkbook.of(250), out, 100);

    try (XSSFWorkbook book = open(out.toByteArray())) {
      assertThat(book.getSheet("Cases 1 of 3").getLastRowNum()).isEqualTo(100);
      assertThat(book.getSheet("Cases 2 of 3").getLastRowNum()).isEqualTo(100);
      assertThat(book.getSheet("Cases 3 of 3").getLastRowNum()).isEqualTo(50);
      assertThat(texts(book.getSheet("Contents"))).contains("Cases 2 of 3");
      assertThat(texts(book.getSheet("Cover"))).anyMatch(text -> text.contains("3 sheets"));
    }
  }

  @Test
  void anotherNumberOfCasesThanCountedIsAnError() {
    for (long counted : List.of(9L, 11L, 0L)) {
      CaseTable cases = SampleWorkbook.cases(counted, SampleWorkbook.rows(10));
      assertThatThrownBy(() -> write(SampleWorkbook.with(cases)))
          .isInstanceOf(RowCountException.class)
          .hasMessage("cases written 10, cases counted " + counted);
    }
  }

  @Test
  void noCasesAtAllIsAWorkbookStill() throws IOException {
    try (XSSFWorkbook book = open(write(SampleWorkbook.of(0)))) {
      assertThat(book.getSheet("Cases").getLastRowNum()).isZero();
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    List<String> hostile =
        List.of(
            "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=cmd|'/c'!A1", "＝1+1", "-<&>\"_x0041_");
    CaseTable cases =
        new CaseTable(
            List.of(Column.of("=Text", Column.Kind.TEXT)),
            hostile.size(),
            hostile.stream().map(text -> new Object[] {text})::forEach,
            "test");

    try (XSSFWorkbook book = open(write(SampleWorkbook.with(cases)))) {
      XSSFSheet sheet = book.getSheet("Cases");
      for (int i = 0; i < hostile.size(); i++) {
        Cell cell = sheet.getRow(i + 1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell.getStringCellValue().strip()).isEqualTo(hostile.get(i).strip());
      }
    }
  }

  @Test
  void theBalanceIsNumbersAndADifferenceThatIsCalculated() throws IOException {
    try (XSSFWorkbook book = open(write(SampleWorkbook.of(3)))) {
      XSSFSheet balance = book.getSheet("Balance");
      XSSFRow all = balance.getRow(4);
      assertThat(all.getCell(0).getStringCellValue()).isEqualTo("All");
      assertThat(all.getCell(9).getNumericCellValue()).isEqualTo(69);
      assertThat(all.getCell(10).getCellFormula()).isEqualTo("J5-SUM(B5:E5)+SUM(F5:I5)");
      double cached = all.getCell(10).getNumericCellValue();
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      assertThat(evaluator.evaluate(all.getCell(10)).getNumberValue()).isEqualTo(cached).isZero();
      Cell hostile = balance.getRow(5).getCell(0);
      assertThat(hostile.getCellType()).isEqualTo(CellType.STRING);
      assertThat(hostile.getStringCellValue()).isEqualTo("=Potholes");
    }
  }

  @Test
  void textThatIsTooLongIsCutWithAMarkAndCounted() throws IOException {
    CaseTable cases =
        new CaseTable(
            List.of(Column.of("Text", Column.Kind.TEXT)),
            2,
            List.of(new Object[] {"x".repeat(40_000)}, new Object[] {"a\u0000b"})::forEach,
            "test");

    try (XSSFWorkbook book = open(write(SampleWorkbook.with(cases)))) {
      String text = book.getSheet("Cases").getRow(1).getCell(0).getStringCellValue();
      assertThat(text).hasSize(32_767).endsWith("…[cut]");
      assertThat(book.getSheet("Cases").getRow(2).getCell(0).getStringCellValue())
          .isEqualTo("a\uFFFDb");
      XSSFSheet quality = book.getSheet("Quality");
      assertThat(quality.getRow(quality.getLastRowNum()).getCell(3).getNumericCellValue())
          .isEqualTo(1);
    }
  }

  @Test
  void bytesAreTheSameInAnotherCountryAndAtAnotherTime() throws Exception {
    byte[] first = write(SampleWorkbook.of(30));
    byte[] figure = FigurePageTest.figure(SampleCharts.onTime());

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      // A zip file counts time in steps of two seconds.
      Thread.sleep(2100);
      assertThat(Arrays.equals(write(SampleWorkbook.of(30)), first)).isTrue();
      assertThat(FigurePageTest.figure(SampleCharts.onTime())).isEqualTo(figure);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aHundredThousandCasesNeedLittleMemoryAndLeaveNothingBehind(@TempDir Path folder)
      throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-Djava.io.tmpdir=" + temporary,
            WriteLarge.class.getName(),
            "100000",
            folder.resolve("large.xlsx").toString());
    java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    java.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    int exit = java.start().waitFor();

    assertThat(exit).as(Files.readString(folder.resolve("log"))).isZero();
    assertThat(folder.resolve("large.xlsx")).isNotEmptyFile();
    try (Stream<Path> left = Files.walk(temporary)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void sheetNamesAreShortAndDistinct() {
    SheetNames names = new SheetNames();
    String twice = "Time to first response by department";

    assertThat(names.take("Cover")).isEqualTo("Cover");
    assertThat(names.take("a/b: [c]?*")).isEqualTo("a b c");
    assertThat(names.take(twice)).hasSize(31);
    assertThat(names.take(twice)).hasSizeLessThanOrEqualTo(31).endsWith(" 2");
    assertThat(names.take("COVER")).isEqualTo("COVER 2");
  }

  @Test
  void sheetsStandInTheOrderInWhichTheyAreRead() throws IOException {
    try (XSSFWorkbook book = open(write(SampleWorkbook.of(3)))) {
      List<String> names = new ArrayList<>();
      book.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names)
          .startsWith("Cover", "Contents", "Summary")
          .endsWith(
              "Cases", "Definitions", "Quality", "Balance", "Restatements", "About this extract");
      List<String> listed = texts(book.getSheet("Contents"));
      names.remove("Contents");
      assertThat(listed).containsAll(names);
    }
  }

  @Test
  void theCoverSaysHowFarEverySourceGoes() throws IOException {
    try (XSSFWorkbook book = open(write(SampleWorkbook.of(3)))) {
      Row row = rowOf(book.getSheet("Cover"), "Source 311 CRM complete to");
      assertThat(row.getCell(1).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 11, 2, 4, 30));
      assertThat(rowOf(book.getSheet("Cover"), "Source population complete to").getCell(1))
          .hasToString("[z]");
      assertThat(rowOf(book.getSheet("Cover"), "Licence").getCell(1)).hasToString("CC BY 4.0");
    }
  }

  @Test
  void printedPagesSayOfWhichEditionTheyAre() throws IOException {
    try (XSSFWorkbook book = open(write(SampleWorkbook.of(3)))) {
      book.forEach(
          sheet -> {
            assertThat(sheet.getFooter().getLeft())
                .isEqualTo("Service report, October 2026, Published, revision 1");
            assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
          });
    }
  }

  @Test
  void aRestatementIsTypedInTheUnitOfItsFigure() throws IOException {
    WorkbookSpec spec = SampleWorkbook.of(3).restating(SampleWorkbook.restated());
    try (XSSFWorkbook book = open(write(spec))) {
      XSSFSheet sheet = book.getSheet("Restatements");
      Row share = sheet.getRow(4);
      assertThat(share.getCell(5).getNumericCellValue()).isEqualTo(0.9);
      assertThat(share.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
      assertThat(share.getCell(7).getCellFormula()).isEqualTo("G5-F5");
      assertThat(share.getCell(9).getNumericCellValue()).isEqualTo(4);
      Row time = sheet.getRow(5);
      assertThat(time.getCell(2)).hasToString("=Streets");
      assertThat(time.getCell(2).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(time.getCell(6).getCellStyle().getDataFormatString()).isEqualTo("[h]:mm");
      assertThat(time.getCell(7).getNumericCellValue()).isCloseTo(-1, offset(1e-12));
      assertThat(time.getCell(9)).hasToString("[z]");
      assertThat(time.getCell(10)).hasToString("[c]");
      Row appeared = sheet.getRow(6);
      assertThat(appeared.getCell(5)).hasToString("[0]");
      assertThat(appeared.getCell(7)).hasToString("[z]");
    }
  }

  @Test
  void whereNothingIsRestatedASentenceSaysSo() throws IOException {
    try (XSSFWorkbook book = open(write(SampleWorkbook.of(3)))) {
      XSSFSheet sheet = book.getSheet("Restatements");
      assertThat(sheet.getRow(1).getCell(0)).asString().startsWith("No figure of this edition");
      assertThat(sheet.getTables()).isEmpty();
    }
  }

  @Test
  void theExtractTellsTheDigestOfItsCasesAndTheRowsOfEverySheet() throws Exception {
    CaseTable cases = SampleWorkbook.cases(2, SampleWorkbook.rows(2));
    String lines =
        """
        Case,Department,Opened,Due on,"Elapsed, seconds",Reopens,Used of target,Score
        C-1,Sanitation,2026-10-01T08:07:00,2026-10-06,3690,1,0.01,-1.5
        C-2,Sanitation,2026-10-01T08:14:00,2026-10-06,7290,0,0.02,-3
        """
            .replace("\n", "\r\n");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));

    try (XSSFWorkbook book = open(write(SampleWorkbook.with(cases)))) {
      XSSFSheet about = book.getSheet("About this extract");
      assertThat(rowOf(about, "Cases (SHA-256)").getCell(1))
          .hasToString(HexFormat.of().formatHex(digest));
      assertThat(rowOf(about, "Query (JSON)").getCell(1))
          .hasToString("{\"profile\":\"city311\",\"period\":\"2026-10\"}");
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      for (Sheet sheet : book) {
        boolean isWords = List.of("Cover", "About this extract").contains(sheet.getSheetName());
        if (!isWords) {
          Row row = rowOf(about, sheet.getSheetName());
          double expected = row.getCell(1).getNumericCellValue();
          assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(expected);
          if (row.getCell(2).getCellType() == CellType.FORMULA) {
            assertThat(evaluator.evaluate(row.getCell(2)).getNumberValue()).isEqualTo(expected);
          }
        }
      }
    }
  }

  @Test
  void controlTotalsAreThoseOfTheCases() throws IOException {
    long elapsed = (3690 + 7290 + 10_890);
    CaseTable cases = SampleWorkbook.controlled(3, SampleWorkbook.rows(3), elapsed, 2);
    try (XSSFWorkbook book = open(write(SampleWorkbook.with(cases)))) {
      XSSFSheet cover = book.getSheet("Cover");
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      for (String name :
          List.of("Cases", "Cases: Elapsed, hours", "Cases: Reopens", "Balance: Opened")) {
        Row row = rowOf(cover, name, 2);
        double stated = row.getCell(1).getNumericCellValue();
        assertThat(evaluator.evaluate(row.getCell(2)).getNumberValue())
            .as(name)
            .isCloseTo(stated, offset(1e-9));
        assertThat(evaluator.evaluate(row.getCell(3)).getNumberValue()).as(name).isZero();
      }
      assertThat(rowOf(cover, "Cases: Elapsed, hours").getCell(1).getNumericCellValue())
          .isEqualTo(elapsed / 3600.0);
    }
  }

  @Test
  void casesThatAddUpToAnotherTotalAreAnError() {
    CaseTable cases = SampleWorkbook.controlled(3, SampleWorkbook.rows(3), 21_870, 3);
    assertThatThrownBy(() -> write(SampleWorkbook.with(cases)))
        .isInstanceOf(RowCountException.class)
        .hasMessage("sum of Reopens as written 2, as counted 3");
  }

  @Test
  void oneCaseMissingAndOneTooManyAreErrorsOnSeveralSheetsToo() {
    for (long counted : List.of(249L, 251L)) {
      CaseTable cases = SampleWorkbook.cases(counted, SampleWorkbook.rows(250));
      assertThatThrownBy(
              () -> Workbooks.write(SampleWorkbook.with(cases), new ByteArrayOutputStream(), 100))
          .isInstanceOf(RowCountException.class)
          .hasMessage("cases written 250, cases counted " + counted);
    }
  }

  private static Row rowOf(XSSFSheet sheet, String name) {
    return rowOf(sheet, name, 1);
  }

  /** The first row that begins so and has a cell there. */
  private static Row rowOf(XSSFSheet sheet, String name, int cell) {
    for (Row row : sheet) {
      Cell first = row.getCell(0);
      if (first != null && first.toString().equals(name) && row.getCell(cell) != null) {
        return row;
      }
    }
    throw new AssertionError("no row " + name);
  }

  private static List<String> texts(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                  }
                }));
    return texts;
  }

  private static byte[] write(WorkbookSpec spec) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbooks.write(spec, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
