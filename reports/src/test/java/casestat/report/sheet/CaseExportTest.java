package casestat.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that are more than three sheets hold. */
class CaseExportTest {
  @TempDir Path folder;

  @Test
  void threeSheetsAreNotTooMany() throws Exception {
    WorkbookSpec spec = SampleWorkbook.of(30);

    assertThat(CaseExport.beside(spec, folder, 10)).isSameAs(spec);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void moreAreFilesAndTheWorkbookSaysSo() throws Exception {
    WorkbookSpec spec = CaseExport.beside(SampleWorkbook.of(31), folder, 10);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbooks.write(spec, out, 10);

    byte[] csv = Files.readAllBytes(folder.resolve("cases.csv"));
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv));
    assertThat(new String(csv, java.nio.charset.StandardCharsets.UTF_8).lines()).hasSize(32);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("cases.csv", "cases.parquet");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getSheet("Cases")).isNull();
      assertThat(text(book, "Cover")).contains("31, from City 311 lake", "cases.parquet");
      assertThat(text(book, "About this extract")).contains(digest);
    }
  }

  @Test
  void theParquetFileHoldsTheSameCasesTypedAndAsTheyAre() throws Exception {
    CaseTable cases = SampleWorkbook.cases(31, SampleWorkbook.rows(31));
    CaseTable wild =
        new CaseTable(
            cases.columns(),
            31,
            taker ->
                cases
                    .rows()
                    .forEach(
                        row -> {
                          row[1] = row[0].equals("C-1") ? "=1+1,\"\n" : row[1];
                          row[4] = row[0].equals("C-2") ? null : row[4];
                          taker.accept(row);
                        }),
            "test");

    CaseExport.beside(SampleWorkbook.with(wild), folder, 10);
    byte[] first = Files.readAllBytes(folder.resolve("cases.parquet"));
    CaseExport.beside(SampleWorkbook.with(wild), folder, 10);

    assertThat(Files.readAllBytes(folder.resolve("cases.parquet"))).isEqualTo(first);
    assertThat(Files.readString(folder.resolve("cases.csv"))).contains("C-1,\"'=1+1,\"\"\n\",");
    assertThat(
            ask(
                "select count(*) || ' ' || min(\"Opened\") || ' ' || sum(\"Score\") || ' ' "
                    + "|| count(\"Elapsed, seconds\")"))
        .isEqualTo("31 2026-10-01 08:07:00 -72.0 30");
    assertThat(ask("select \"Department\"")).isEqualTo("=1+1,\"\n");
  }

  @Test
  void oneMissingAndOneTooManyAreErrors() {
    for (long counted : List.of(32L, 34L)) {
      CaseTable cases = SampleWorkbook.cases(counted, SampleWorkbook.rows(33));
      assertThatThrownBy(() -> CaseExport.beside(SampleWorkbook.with(cases), folder, 10))
          .isInstanceOf(RowCountException.class)
          .hasMessage("cases written 33, cases counted " + counted);
    }
  }

  private String ask(String select) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet answer =
            connection
                .createStatement()
                .executeQuery(
                    select + " from read_parquet('" + folder.resolve("cases.parquet") + "')")) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static String text(XSSFWorkbook book, String sheet) {
    StringBuilder text = new StringBuilder();
    book.getSheet(sheet).forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
    return text.toString();
  }
}
