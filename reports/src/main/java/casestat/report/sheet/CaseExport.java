package casestat.report.sheet;

import casestat.lake.ParquetFile;
import casestat.report.chart.Formats;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases as files, where a workbook may not hold them: {@code cases.csv} for spreadsheets and
 * {@code cases.parquet} for machines. Same cases, same bytes.
 */
public final class CaseExport {
  /** As many sheets of cases as a reader will page through. */
  private static final int MOST_SHEETS = 3;

  private static final String CSV = "cases.csv";
  private static final String PARQUET = "cases.parquet";

  /** Of the text as it is; gone when the Parquet file is there. */
  private static final String EXACT = ".cases-exact.csv";

  private CaseExport() {}

  /**
   * The workbook as it is where its sheets can hold the cases; else the same without them, and the
   * cases in files.
   *
   * @param folder where the files go, beside the workbook
   * @throws RowCountException if the cases are not those that were counted
   */
  public static WorkbookSpec beside(WorkbookSpec spec, Path folder) throws IOException {
    return beside(spec, folder, CasePages.MOST_ROWS);
  }

  /** The same, with fewer cases to a sheet. */
  static WorkbookSpec beside(WorkbookSpec spec, Path folder, int rowsPerSheet) throws IOException {
    CaseTable cases = spec.cases();
    if (cases == null || cases.rowsExpected() <= (long) MOST_SHEETS * rowsPerSheet) {
      return spec;
    }
    return spec.filing(write(cases, folder, spec.formats()));
  }

  private static FiledCases write(CaseTable cases, Path folder, Formats formats)
      throws IOException {
    List<String> headings = CasePages.lineHeadings(cases, formats);
    Path exact = folder.resolve(EXACT);
    try {
      FiledCases filed;
      try (OutputStream csv = open(folder.resolve(CSV));
          OutputStream plain = open(exact)) {
        CaseLines lines = new CaseLines(cases, headings, CaseLines.Text.FOR_SPREADSHEETS, csv);
        CaseLines same = new CaseLines(cases, headings, CaseLines.Text.EXACT, plain);
        cases
            .rows()
            .forEach(
                row -> {
                  lines.take(row);
                  same.take(row);
                });
        same.end();
        String digest = lines.end();
        filed = new FiledCases(List.of(CSV, PARQUET), lines.rows(), digest);
      }
      ParquetFile.ofCsv(exact, types(cases, headings), folder.resolve(PARQUET));
      return filed;
    } finally {
      Files.deleteIfExists(exact);
    }
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  private static Map<String, ParquetFile.Type> types(CaseTable cases, List<String> headings) {
    Map<String, ParquetFile.Type> types = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      ParquetFile.Type type =
          switch (cases.columns().get(i).kind()) {
            case TEXT -> ParquetFile.Type.TEXT;
            case INTEGER, DURATION -> ParquetFile.Type.WHOLE;
            case DECIMAL, SHARE -> ParquetFile.Type.DECIMAL;
            case DATE_TIME -> ParquetFile.Type.LOCAL_TIME;
            case DATE -> ParquetFile.Type.DATE;
          };
      types.put(headings.get(i), type);
    }
    return types;
  }
}
