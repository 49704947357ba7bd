package casestat.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A second opinion on our workbooks: another program calculates every formula anew. */
public final class LibreOffice {
  private static final String COMMAND = "soffice";
  private static final int MINUTES = 5;

  /** Otherwise it would show what the file says its formulas come to. 0 is always. */
  private static final String CALCULATE_ALWAYS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
          <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
        </item>
      </oor:items>
      """;

  private LibreOffice() {}

  /** Without it a test says so and is skipped; where the build must be whole, it fails. */
  public static void need() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      if (Files.isExecutable(Path.of(folder).resolve(COMMAND))) {
        return;
      }
    }
    String words = "no soffice on the path: workbooks are not recalculated (libreoffice-calc)";
    assertThat(System.getenv("CI")).as(words).isNotEqualTo("true");
    System.out.println(words);
    abort(words);
  }

  /**
   * Opens workbooks, calculates all of them anew and saves them under their names.
   *
   * @param folder for what it needs; must not be there yet
   * @return where they are saved
   */
  public static Path recalculate(Path folder, Path... workbooks) throws Exception {
    Path settings = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(settings.resolve("registrymodifications.xcu"), CALCULATE_ALWAYS);
    Path saved = Files.createDirectories(folder.resolve("saved"));
    List<String> command =
        new ArrayList<>(
            List.of(
                COMMAND,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                saved.toString()));
    for (Path workbook : workbooks) {
      command.add(workbook.toString());
    }
    Path log = folder.resolve("log");
    Process office =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!office.waitFor(MINUTES, TimeUnit.MINUTES)) {
      office.destroyForcibly();
    }
    for (Path workbook : workbooks) {
      assertThat(saved.resolve(workbook.getFileName())).as(Files.readString(log)).isNotEmptyFile();
    }
    return saved;
  }

  /**
   * What differs between the numbers that our formulas are written with and those that they come
   * to; also every cell with an error. Each is named by its sheet and cell.
   *
   * @param formulas counts those that were held against each other, at [0]
   */
  public static List<String> differences(Path ours, Path theirs, int[] formulas)
      throws IOException {
    List<String> found = new ArrayList<>();
    try (InputStream first = Files.newInputStream(ours);
        InputStream second = Files.newInputStream(theirs);
        XSSFWorkbook mine = new XSSFWorkbook(first);
        XSSFWorkbook other = new XSSFWorkbook(second)) {
      for (Sheet sheet : mine) {
        Sheet same = other.getSheet(sheet.getSheetName());
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas[0]++;
              compare(cell, cellAt(same, cell), found);
            }
          }
        }
        for (Row row : same) {
          for (Cell cell : row) {
            if (kind(cell) == CellType.ERROR) {
              found.add(name(cell) + " is an error");
            }
          }
        }
      }
    }
    return found;
  }

  private static void compare(Cell ours, @Nullable Cell theirs, List<String> found) {
    if (theirs == null || kind(ours) != kind(theirs) || kind(ours) != CellType.NUMERIC) {
      found.add(name(ours) + " is no number: " + ours.getCellFormula());
      return;
    }
    double written = ours.getNumericCellValue();
    double calculated = theirs.getNumericCellValue();
    double scale = Math.max(1e-3, Math.max(Math.abs(written), Math.abs(calculated)));
    if (Math.abs(written - calculated) > 1e-9 * scale) {
      found.add(name(ours) + " is written as " + written + " and comes to " + calculated);
    }
  }

  private static @Nullable Cell cellAt(Sheet sheet, Cell cell) {
    Row row = sheet.getRow(cell.getRowIndex());
    return row == null ? null : row.getCell(cell.getColumnIndex());
  }

  private static CellType kind(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private static String name(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + new CellReference(cell).formatAsString(false);
  }
}
