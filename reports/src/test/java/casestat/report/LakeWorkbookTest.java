package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.report.sheet.CaseTable;
import casestat.report.sheet.LibreOffice;
import casestat.report.sheet.SampleWorkbook;
import casestat.report.sheet.WorkbookSpec;
import casestat.report.sheet.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a small lake, whole: as we write it, and as another program calculates it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LakeWorkbookTest {
  private static final int OCTOBER = 202610;

  @TempDir static Path folder;
  private SmallLake small;
  private Path ours;
  private long counted;

  @BeforeAll
  void writeIt() throws IOException {
    small = MadeUp.lake(folder.resolve("lake"));
    ours = folder.resolve("workbook.xlsx");
    Files.write(ours, written());
    counted = casesOfTheMonth();
  }

  @Test
  @Tag("office")
  void everyFormulaComesToWhatItIsWrittenWithAndAWrongOneIsFound() throws Exception {
    LibreOffice.need();
    Path planted = folder.resolve("planted.xlsx");
    String where = plant(planted);

    Path saved = LibreOffice.recalculate(folder.resolve("office"), ours, planted);

    int[] formulas = {0};
    assertThat(LibreOffice.differences(ours, saved.resolve("workbook.xlsx"), formulas)).isEmpty();
    assertThat(formulas[0]).isGreaterThan(100);
    System.out.println(formulas[0] + " formulas were calculated anew");
    assertThat(LibreOffice.differences(planted, saved.resolve("planted.xlsx"), new int[1]))
        .singleElement()
        .asString()
        .startsWith(where);
    try (XSSFWorkbook book = open(saved.resolve("workbook.xlsx"))) {
      agrees(book);
    }
  }

  @Test
  void theCoverStatesWhatTheSheetsAddUpTo() throws Exception {
    try (XSSFWorkbook book = open(ours)) {
      agrees(book);
    }
  }

  // A run, its snapshots and the machine's place and language are not part of what is told.
  @Test
  void anotherRunInAnotherCountryWritesTheSameBytes() throws Exception {
    byte[] first = Files.readAllBytes(ours);
    small.analyze("run-2", SmallLake.NOVEMBER);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(written()).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void everyShareOfAFigureIsALiveFormulaWherePartAndWholeAreTold() throws Exception {
    try (XSSFWorkbook book = open(ours)) {
      XSSFSheet sheet = book.getSheet("Resolved on time");
      if (sheet == null) {
        sheet = sheetWith(book, "Denominator");
      }
      Row header = sheet.getRow(5);
      int numerator = heading(header, "Numerator");
      int told = 0;
      for (int i = 6; i <= sheet.getLastRowNum(); i++) {
        Cell value = sheet.getRow(i).getCell(numerator + 2);
        boolean isTold = sheet.getRow(i).getCell(numerator).getCellType() == CellType.NUMERIC;
        assertThat(value.getCellType() == CellType.FORMULA).isEqualTo(isTold);
        told += isTold ? 1 : 0;
      }
      assertThat(told).isPositive();
    }
  }

  @Test
  void aCaseSaysWhyACellIsEmpty() throws Exception {
    try (XSSFWorkbook book = open(ours)) {
      XSSFSheet cases = book.getSheet("Cases");
      Row header = cases.getRow(0);
      int flags = heading(header, "Flags");
      int resolved = heading(header, "Resolved");
      int open = 0;
      for (int i = 1; i <= cases.getLastRowNum(); i++) {
        Row row = cases.getRow(i);
        boolean isEmpty = row.getCell(resolved) == null;
        String told = row.getCell(flags).getStringCellValue();
        boolean isAwaited = told.startsWith("p; ") && told.contains("[:]");
        assertThat(isAwaited && told.contains("Resolved")).as(told).isEqualTo(isEmpty);
        open += isEmpty ? 1 : 0;
        for (int c = 0; c < header.getLastCellNum(); c++) {
          assertThat(header.getCell(c).getStringCellValue()).isNotBlank();
        }
      }
      assertThat(open).isPositive();
    }
  }

  private void agrees(XSSFWorkbook book) {
    Sheet cover = book.getSheet("Cover");
    Sheet cases = book.getSheet("Cases");
    assertThat(cases.getLastRowNum()).isEqualTo((int) counted).isPositive();
    int controls = 0;
    for (Row row : cover) {
      Cell sum = row.getCell(2);
      if (sum != null && sum.getCellType() == CellType.FORMULA) {
        controls++;
        double stated = row.getCell(1).getNumericCellValue();
        String name = row.getCell(0).getStringCellValue();
        assertThat(sum.getNumericCellValue()).as(name).isCloseTo(stated, within(stated));
        assertThat(row.getCell(3).getNumericCellValue()).as(name).isZero();
        if (name.startsWith("Cases: ")) {
          String heading = name.substring("Cases: ".length());
          assertThat(sum(cases, heading)).as(name).isCloseTo(stated, within(stated));
        }
      }
    }
    assertThat(controls).isEqualTo(9);
    Sheet about = book.getSheet("About this extract");
    assertThat(texts(about)).contains("Cases", "casestat " + Software.VERSION);
  }

  private static org.assertj.core.data.Offset<Double> within(double stated) {
    return org.assertj.core.data.Offset.offset(1e-9 * Math.max(1, Math.abs(stated)));
  }

  private static double sum(Sheet cases, String heading) {
    int column = heading(cases.getRow(0), heading);
    return IntStream.rangeClosed(1, cases.getLastRowNum())
        .mapToObj(i -> cases.getRow(i).getCell(column))
        .filter(cell -> cell != null)
        .mapToDouble(Cell::getNumericCellValue)
        .sum();
  }

  private static int heading(Row header, String words) {
    for (Cell cell : header) {
      if (cell.getStringCellValue().equals(words)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + words);
  }

  private static XSSFSheet sheetWith(XSSFWorkbook book, String heading) {
    for (Sheet sheet : book) {
      Row header = sheet.getRow(5);
      if (header != null && header.getLastCellNum() > 3 && texts(header).contains(heading)) {
        return (XSSFSheet) sheet;
      }
    }
    throw new AssertionError("no sheet with " + heading);
  }

  private static List<String> texts(Iterable<?> part) {
    List<String> texts = new ArrayList<>();
    for (Object one : part) {
      if (one instanceof Row row) {
        texts.addAll(texts(row));
      } else if (one instanceof Cell cell && cell.getCellType() == CellType.STRING) {
        texts.add(cell.getStringCellValue());
      }
    }
    return texts;
  }

  /** One number that its formula does not come to; says where. */
  private String plant(Path file) throws Exception {
    try (XSSFWorkbook book = open(ours);
        OutputStream out = Files.newOutputStream(file)) {
      Cell ratio = null;
      for (Cell cell : sheetWith(book, "Denominator").getRow(6)) {
        ratio = cell.getCellType() == CellType.FORMULA && ratio == null ? cell : ratio;
      }
      assertThat(ratio).isNotNull();
      // The smallest error that must be found: one in ten million.
      ratio.setCellValue(ratio.getNumericCellValue() * (1 + 1e-7));
      book.write(out);
      return ratio.getSheet().getSheetName()
          + "!"
          + new org.apache.poi.ss.util.CellReference(ratio).formatAsString(false);
    }
  }

  // Of a file it would be written to when it is closed.
  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private byte[] written() throws IOException {
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Workbooks.write(spec(reader).restating(SampleWorkbook.restated()), out);
      return out.toByteArray();
    }
  }

  private long casesOfTheMonth() {
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      CaseTable cases = spec(reader).cases();
      return cases == null ? 0 : cases.rowsExpected();
    }
  }

  private WorkbookSpec spec(LakeReader reader) {
    Shelf shelf = new Shelf(reader, small.profile());
    Period october = Objects.requireNonNull(shelf.whole().periods().get(OCTOBER));
    Selection selection = Selection.ofAll(OCTOBER);
    Views views = new Views(small.profile(), shelf, Links.NONE);
    List<PageView> pages =
        small.profile().pages().stream().map(page -> views.page(page, selection)).toList();
    return new WorkbookMaker(small.profile(), shelf).workbook(october, pages, selection, "Draft");
  }
}
