package casestat.dashboard;

import static casestat.dashboard.Browser.plain;
import static casestat.dashboard.Browser.text;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.metrics.Periods;
import casestat.profile.EditionPeriod;
import casestat.profile.Goal;
import casestat.report.EditionMaker;
import casestat.report.MadeUp;
import casestat.report.Release;
import casestat.report.SmallLake;
import casestat.samples.SampleData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is told of the offices of students, whose profile tells of no group of fewer than five: the
 * figures are those that the sample is expected to have. All pages are asked of one dashboard,
 * which takes longer to make than the tests to run; that is why they are in one file.
 */
class PrivacyPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOVEMBER = Instant.parse("2026-11-01T07:00:00Z");
  private static final String OCTOBER = "month=2026-10";
  private static final String MARK = "[c]";
  private static final int FEW = 5;

  @TempDir static Path folder;
  private static SmallLake small;
  private static Dashboard dashboard;
  private static Browser browser;
  private static Path edition;

  // By metric, dimension, member and month.
  private static final Map<List<Object>, Figure> COUNTED = new HashMap<>();

  @BeforeAll
  static void serve() throws IOException {
    MadeUp made = MadeUp.cases("d1", 400);
    small =
        SmallLake.in(folder.resolve("lake"), "student311")
            .deliver("d1", made.cases(), made.events(), List.of(), NOVEMBER)
            .converse(made.conversations(90))
            .analyze("run-1", NOVEMBER);
    List<Period> periods =
        new Periods(small.profile().zone(), small.profile().reporting())
            .upTo(202411, NOVEMBER).stream().filter(Period::isMonth).toList();
    List<Figure> figures = expected();
    small.figure(periods, figures);
    Path published = folder.resolve("published");
    edition =
        new EditionMaker(small.profile(), small.lake(), published, Progress.onStandardError())
            .make(
                EditionPeriod.month(Period.yearMonth(202610)),
                Release.published(SmallLake.NOVEMBER));
    dashboard = new Dashboard(small.profile(), small.lake(), published);
    dashboard.start("127.0.0.1", 0);
    browser = new Browser(dashboard.port());
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  private static List<Figure> expected() throws IOException {
    List<Figure> figures = new ArrayList<>();
    List<String> lines =
        Files.readAllLines(SampleData.folder("student311").resolve("expected/figures.csv"));
    String[] head = lines.get(0).split(",", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      for (int i = 3; i < cells.length; i++) {
        if (!cells[i].isEmpty()) {
          int month = Integer.parseInt(head[i].replace("-", ""));
          String[] parts = cells[i].split(":", -1);
          String[] ratio = parts[0].split("/", -1);
          Figure figure =
              new Figure(
                  cells[0],
                  "month",
                  Period.start(month),
                  cells[1],
                  cells[2],
                  ratio[0].isEmpty() ? null : Long.valueOf(ratio[0]),
                  ratio.length < 2 ? null : Long.valueOf(ratio[1]),
                  Long.parseLong(parts[1]));
          figures.add(figure);
          COUNTED.put(List.of(cells[0], cells[1], cells[2], month), figure);
        }
      }
    }
    return figures;
  }

  /** Whether a figure by itself is of a group that is too small. */
  private static boolean isSmall(Figure figure) {
    Metric metric = Metrics.metric(figure.metric());
    Long part = figure.numerator();
    Long whole = figure.denominator();
    if (isFew(figure.cases())) {
      return true;
    }
    return metric.unit() == Metric.Unit.SHARE
        && part != null
        && whole != null
        && (isFew(part) || isFew(whole) || isFew(whole - part));
  }

  private static boolean isFew(@Nullable Long number) {
    return number != null && number > 0 && number < FEW;
  }

  private static @Nullable Figure counted(
      String metric, String dimension, String member, int month) {
    return COUNTED.get(List.of(metric, dimension, member, month));
  }

  private static List<Metric> watched() {
    return small.profile().metrics().stream().map(Goal::metric).map(Metrics::metric).toList();
  }

  // What is told

  @Test
  void noFileOfAFigureTellsOfASmallGroup() throws IOException {
    int withheld = 0;
    int told = 0;
    for (Metric metric : watched()) {
      List<String> ways = new ArrayList<>(metric.comparedBy());
      ways.add("");
      for (String by : ways) {
        String address =
            "/figures/%s.json?%s%s"
                .formatted(metric.metric(), OCTOBER, by.isEmpty() ? "" : "&by=" + by);
        for (JsonNode row : JSON.readTree(browser.arrive(address).body()).get("rows")) {
          Figure figure =
              by.isEmpty()
                  ? counted(
                      metric.metric(),
                      "all",
                      "all",
                      Integer.parseInt(row.get("key").asText().replace("-", "")))
                  : counted(metric.metric(), by, row.get("key").asText(), 202610);
          boolean isWithheld = row.get("mark").asText().equals("c");
          if (figure != null && isSmall(figure)) {
            assertThat(isWithheld).as(address + " " + row).isTrue();
          }
          if (isWithheld) {
            withheld++;
            for (String number : List.of("value", "numerator", "denominator", "n")) {
              assertThat(row.get(number).isNull()).as(address + " " + row).isTrue();
            }
          } else if (!row.get("value").isNull()) {
            told++;
          }
        }
      }
    }
    assertThat(withheld).isGreaterThan(100);
    assertThat(told).isGreaterThan(500);
  }

  @Test
  void noTableOfAPageTellsOfASmallGroup() {
    int withheld = 0;
    for (Metric metric : watched()) {
      for (String by : metric.comparedBy()) {
        String page = browser.text("/figures/%s?%s&by=%s".formatted(metric.metric(), OCTOBER, by));
        for (List<String> row : Browser.table(page, "class=\"chart-block\"")) {
          Figure figure = counted(metric.metric(), by, row.get(0), 202610);
          if (figure != null && isSmall(figure)) {
            withheld++;
            assertThat(row.subList(1, row.size() - 1))
                .as(metric.metric() + " " + row)
                .filteredOn(cell -> cell.matches(".*\\d.*"))
                .allMatch(cell -> cell.equals(goal(metric)));
            assertThat(row).contains(MARK);
            assertThat(row.get(row.size() - 1)).contains("withheld to protect privacy");
          }
        }
      }
    }
    assertThat(withheld).isGreaterThan(50);
  }

  private static String goal(Metric metric) {
    return casestat.report.Shown.goal(
        small.profile(), metric, casestat.report.chart.Formats.ENGLISH);
  }

  @Test
  void thePagesAndTheirFilesLeadToNoCase() {
    Deque<String> next = new ArrayDeque<>();
    small.profile().pages().forEach(page -> next.add("/pages/" + page.page() + "?" + OCTOBER));
    next.addAll(List.of("/changes?" + OCTOBER, "/changes.json?" + OCTOBER, "/about"));
    next.add("/figures/resolution_time_median?" + OCTOBER);
    Set<String> seen = new HashSet<>();
    int files = 0;
    while (!next.isEmpty()) {
      String address = next.remove();
      if (!seen.add(address)) {
        continue;
      }
      HttpResponse<byte[]> answer = browser.arrive(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (type.contains("html")) {
        assertThat(text(answer)).as(address).doesNotContain("\"/case", "/cases?", "C/../");
        if (address.startsWith("/pages/") && !address.contains("department=")) {
          Browser.links(text(answer)).stream()
              .filter(link -> link.startsWith("/pages/") && link.contains(OCTOBER))
              .forEach(next::add);
        }
      } else {
        files++;
        assertThat(text(answer)).as(address).doesNotContain("/cases");
      }
    }
    assertThat(files).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cases?metric=incoming_cases&" + OCTOBER,
        "/cases?metric=resolution_met_due&only=rest&" + OCTOBER,
        "/cases?metric=nothing",
        "/cases/d1-0005",
        "/case?id=d1-0005"
      })
  void noCaseAndNoListOfCasesIsShownAndThePageSaysWhy(String address) {
    HttpResponse<byte[]> page = browser.arrive(address);

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(text(page))
        .contains("Withheld to protect privacy", "no enquiry by itself", "5 enquiries");
    assertThat(text(page)).doesNotContain("d1-0006");
  }

  // Parts

  @Test
  void aPartTellsWhatTheWholeTellsOfItAndNothingMore() throws IOException {
    Map<String, String> whole = new TreeMap<>();
    for (JsonNode row :
        JSON.readTree(
                browser.arrive("/figures/incoming_cases.json?%s&by=area".formatted(OCTOBER)).body())
            .get("rows")) {
      whole.put(row.get("key").asText(), row.get("shown").asText());
    }
    assertThat(whole).hasSizeGreaterThan(3);
    for (Map.Entry<String, String> area : whole.entrySet()) {
      String part = "area=" + URLEncoder.encode(area.getKey(), StandardCharsets.UTF_8);
      JsonNode months =
          JSON.readTree(
                  browser
                      .arrive("/figures/incoming_cases.json?%s&%s".formatted(OCTOBER, part))
                      .body())
              .get("rows");
      assertThat(months.get(months.size() - 1).get("shown").asText()).isEqualTo(area.getValue());
      JsonNode channels =
          JSON.readTree(
                  browser
                      .arrive(
                          "/figures/incoming_cases.json?%s&%s&by=channel".formatted(OCTOBER, part))
                      .body())
              .get("rows");
      for (JsonNode channel : channels) {
        assertThat(channel.get("mark").asText()).isIn("c", "0");
        assertThat(channel.get("value").isNull() || channel.get("value").asInt() == 0).isTrue();
      }
    }
  }

  @Test
  void aPartOfAPartIsRefusedAndEachPartIsOffered() {
    HttpResponse<byte[]> page =
        browser.arrive(
            "/figures/incoming_cases?%s&channel=phone&department=Registrar".formatted(OCTOBER));

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(text(page)).contains("Channel: phone", "Office: Registrar", "nobody can be");
    assertThat(Browser.links(text(page)))
        .contains("/figures/incoming_cases?%s&channel=phone".formatted(OCTOBER));
  }

  @Test
  void whatLeadsBeyondTheFiguresIsWithheldToo() {
    String figure = browser.text("/figures/resolution_time_median?" + OCTOBER + "&area=Nursing");
    String about = browser.text("/quality");

    assertThat(plain(figure)).contains("Of all [c] enquiries opened");
    assertThat(about).contains("a row is of one person");
    assertThat(Browser.table(about, "id=\"deliveries\"").get(1).subList(4, 9))
        .allMatch(cell -> cell.equals("0") || cell.equals(MARK));
  }

  @Test
  void whatAFigureIsHeldAgainstIsToldAsOnItsOwnPage() throws IOException {
    int withheld = 0;
    for (String by : List.of("area", "channel", "department")) {
      for (String metric : List.of("incoming_cases", "resolution_met_due")) {
        String figure = "/figures/" + metric + ".json?month=";
        Map<String, JsonNode> own = rows(figure + "2026-09&by=" + by);
        JsonNode compared =
            JSON.readTree(browser.text(figure + "2026-10&by=" + by + "&vs=previous"));
        Map<String, Map<String, JsonNode>> lines = new HashMap<>();
        for (JsonNode row : compared.get("rows")) {
          lines
              .computeIfAbsent(row.get(by).asText(), member -> new HashMap<>())
              .put(row.get("column").asText(), row);
        }
        for (Map.Entry<String, Map<String, JsonNode>> line : lines.entrySet()) {
          JsonNode before = value(line.getValue(), "previous");
          JsonNode there = own.get(line.getKey());
          if (there != null) {
            assertThat(before).as(metric + line).isEqualTo(there.get("value"));
          }
          boolean isTold = !before.isNull() && !value(line.getValue(), "value").isNull();
          assertThat(value(line.getValue(), "difference").isNull())
              .as(metric + line)
              .isEqualTo(!isTold);
          withheld += isTold ? 0 : 1;
        }
      }
    }
    assertThat(withheld).isPositive();
    assertThat(
            browser
                .open("/figures/incoming_cases?" + OCTOBER + "&channel=phone&vs=area%3ANursing")
                .statusCode())
        .isEqualTo(400);
  }

  private static JsonNode value(Map<String, JsonNode> line, String column) {
    JsonNode cell = line.get(column);
    if (cell == null) {
      throw new AssertionError("no column " + column);
    }
    return cell.get("value");
  }

  private static Map<String, JsonNode> rows(String address) throws IOException {
    Map<String, JsonNode> rows = new HashMap<>();
    JSON.readTree(browser.text(address))
        .get("rows")
        .forEach(r -> rows.put(r.get("key").asText(), r));
    return rows;
  }

  // The edition

  @Test
  void theFiguresOfAnEditionCannotBeTakenApart() throws IOException {
    Map<List<String>, Map<String, String[]>> tables = new HashMap<>();
    List<String> lines = Files.readAllLines(edition.resolve("figures.csv"));
    int withheld = 0;
    for (String line : lines.subList(1, lines.size())) {
      String member = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
      String[] key = line.substring(0, line.indexOf('"')).split(",", -1);
      // What follows them are unit and flag.
      String[] numbers = Arrays.copyOf(line.substring(line.lastIndexOf('"') + 2).split(",", -1), 3);
      Figure figure = counted(key[0], key[2], member, 202610);
      assertThat(figure).as(line).isNotNull();
      boolean isTold = !numbers[2].equals(MARK);
      if (!isTold) {
        withheld++;
        assertThat(numbers).containsOnly(MARK);
      } else {
        assertThat(figure != null && isSmall(figure)).as(line).isFalse();
        assertThat(numbers[2]).isEqualTo(String.valueOf(figure == null ? "" : figure.cases()));
      }
      tables.computeIfAbsent(List.of(key[0], key[2]), k -> new TreeMap<>()).put(member, numbers);
    }
    assertThat(withheld).isGreaterThan(50);
    tables.forEach((key, members) -> assertNothingLeft(tables, key, members));
  }

  // Of what every member is known but one, that one is known.
  private static void assertNothingLeft(
      Map<List<String>, Map<String, String[]>> tables,
      List<String> key,
      Map<String, String[]> members) {
    String[] whole =
        tables
            .getOrDefault(List.of(key.get(0), "all"), Map.of())
            .getOrDefault("all", new String[0]);
    if (key.get(1).equals("all") || whole.length == 0 || whole[2].equals(MARK)) {
      return;
    }
    long left = Long.parseLong(whole[2]);
    long of = 0;
    long hidden = 0;
    for (Map.Entry<String, String[]> member : members.entrySet()) {
      Figure figure = counted(key.get(0), key.get(1), member.getKey(), 202610);
      of += figure == null ? 0 : figure.cases();
      if (member.getValue()[2].equals(MARK)) {
        hidden++;
      } else {
        left -= Long.parseLong(member.getValue()[2]);
      }
    }
    if (of == Long.parseLong(whole[2]) && hidden > 0) {
      // Each of them is one at least.
      assertThat(left - (hidden - 1)).as(key.toString()).isGreaterThanOrEqualTo(FEW);
    }
  }

  @Test
  void theWorkbookHasNoCasesAndSaysWhy() throws IOException {
    byte[] ofPage = browser.arrive("/pages/overview.xlsx?" + OCTOBER).body();
    for (byte[] bytes : List.of(Files.readAllBytes(edition.resolve("workbook.xlsx")), ofPage)) {
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
        DataFormatter formatter = new DataFormatter();
        StringBuilder all = new StringBuilder();
        workbook.forEach(
            sheet ->
                sheet.forEach(
                    row ->
                        row.forEach(
                            cell -> all.append(formatter.formatCellValue(cell)).append('\n'))));

        assertThat(workbook.getSheet("Cases")).isNull();
        assertThat(all)
            .contains("There is no sheet of enquiries", "to protect privacy", MARK)
            .doesNotContain("d1-0006");
        assertThat(workbook.getSheet("Balance").getPhysicalNumberOfRows()).isLessThanOrEqualTo(4);
      }
    }
  }
}
