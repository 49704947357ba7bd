package casestat.dashboard;

import static casestat.dashboard.Browser.plain;
import static casestat.dashboard.Browser.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.profile.EditionPeriod;
import casestat.profile.Page;
import casestat.report.EditionMaker;
import casestat.report.MadeUp;
import casestat.report.Release;
import casestat.report.SmallLake;
import casestat.report.html.Look;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page, as a browser asks for it. All of them are asked of one dashboard over one lake, which
 * take longer to make than the tests to run; that is why they are in one file.
 */
class DashboardTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OCTOBER = "month=2026-10";
  private static final String OVERVIEW = "/pages/overview?" + OCTOBER;

  @TempDir static Path folder;
  private static SmallLake small;
  private static Dashboard dashboard;
  private static Browser browser;

  @BeforeAll
  static void serve() throws IOException {
    small = MadeUp.lake();
    Path published = folder.resolve("published");
    new EditionMaker(small.profile(), small.lake(), published, Progress.onStandardError())
        .make(EditionPeriod.month(Period.yearMonth(202610)), Release.published(SmallLake.NOVEMBER));
    Files.writeString(published.resolve("secret.txt"), "not for you");
    dashboard = new Dashboard(small.profile(), small.lake(), published);
    dashboard.start("127.0.0.1", 0);
    browser = new Browser(dashboard.port());
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  // Where addresses lead

  @Test
  void theRootIsTheOverviewOfTheLastCompleteMonth() {
    HttpResponse<byte[]> root = browser.open("/");

    assertThat(root.statusCode()).isEqualTo(303);
    assertThat(root.headers().firstValue("Location")).hasValue(OVERVIEW);
    assertThat(browser.text("/")).contains("October 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "/, 303",
    "/pages/overview?month=2026-10, 200",
    "/figures/nothing?month=2026-10, 404",
    "/figures/incoming_cases?month=2026-10&by=weather, 400",
    "/figures/incoming_cases.csv?month=2026-10, 200"
  })
  void theHeadOfAPageIsThatOfThePage(String address, int status) {
    HttpResponse<byte[]> head = browser.head(address);

    assertThat(head.statusCode()).isEqualTo(status);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(browser.open(address).headers().firstValue("Content-Type"));
    assertThat(head.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void everyLinkOfTheOverviewAnswersWithFigures() {
    for (String link : Browser.links(browser.text(OVERVIEW))) {
      HttpResponse<byte[]> page = browser.arrive(link);

      assertThat(page.statusCode()).as(link).isEqualTo(200);
      assertThat(page.body().length).as(link).isGreaterThan(100);
      boolean isPage = page.headers().firstValue("Content-Type").orElse("").contains("html");
      if (isPage && link.matches("/(pages|figures)/.*")) {
        // A page has headline figures, or its figures in tables.
        List<String> values =
            link.startsWith("/figures/") || hasTiles(link)
                ? tileValues(text(page))
                : Browser.table(text(page), "<table class=\"govuk-table data\"").stream()
                    .skip(1)
                    .map(row -> String.join(" ", row))
                    .toList();
        assertThat(values).as(link).isNotEmpty().allMatch(v -> v.matches(".*\\d.*"));
      }
    }
  }

  @Test
  void everyPageOfTheProfileDrawsItsCharts() {
    small
        .profile()
        .pages()
        .forEach(
            page -> {
              String html = browser.text("/pages/%s?%s".formatted(page.page(), OCTOBER));

              assertThat(html.split("<section class=\"chart-block\"", -1))
                  .hasSize(
                      page.charts().size() + (page.score() == Page.Score.ALL_GOALS ? 1 : 0) + 1);
              page.charts()
                  .forEach(
                      chart -> {
                        assertThat(html).contains("id=\"" + chart.chart() + "-w-title\"");
                        assertThat(html).contains("id=\"" + chart.chart() + "-n-title\"");
                      });
            });
  }

  @Test
  void everyTableOfAPageStandsOnItWithAllItsRowsAndIsAFile() {
    Page page =
        small.profile().pages().stream()
            .filter(p -> p.page().equals("charter-1075"))
            .findFirst()
            .orElseThrow();
    String html = browser.text("/pages/charter-1075?" + OCTOBER);

    assertThat(page.tables()).hasSizeGreaterThan(5);
    for (Page.Table table : page.tables()) {
      List<List<String>> rows = Browser.table(html, "id=\"h-" + table.table() + "\"");
      long headings = table.by().isEmpty() ? 1 : 2;
      String file = "/pages/charter-1075/" + table.table();
      long lines = browser.text(file + ".csv?" + OCTOBER).lines().count();
      long cells =
          (rows.size() - headings)
              * table.columns().size()
              * (table.by().isEmpty() ? 1 : table.metrics().size());

      assertThat(lines).as(table.table()).isEqualTo(1 + cells);
      assertThat(browser.text(file + ".json?" + OCTOBER)).contains("\"" + table.table() + "\"");
    }
    assertThat(html).contains("What is not in this report", "By ZIP code");
    assertThat(browser.arrive("/pages/charter-1075/none.csv?" + OCTOBER).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pages/overview",
        "/pages/overview?month=2026-10&department=",
        "/pages/overview?department=Sanitation&month=2026-10",
        "/pages/overview?month=&channel=Phone"
      })
  void anyOtherWayToAskIsSentToTheOneAddress(String way) {
    HttpResponse<byte[]> moved = browser.open(way);

    assertThat(moved.statusCode()).isEqualTo(303);
    String location = moved.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(OVERVIEW);
    assertThat(browser.open(location).statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressIsTheSameHoweverItsLettersAreWritten() {
    String written = "/pages/overview?month=2026-10&department=Parks+%26+Trees";

    assertThat(browser.open(written).statusCode()).isEqualTo(200);
    assertThat(browser.open(written.replace("+", "%20")).statusCode()).isEqualTo(200);
  }

  // What cannot be asked

  @Test
  void anUnknownMemberIsRefusedWithThoseThereAre() {
    HttpResponse<byte[]> refused =
        browser.open("/pages/overview?month=2026-10&department=Snatiation");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(plain(text(refused)))
        .contains("There is no department \"Snatiation\"", "Sanitation", "Parks & Trees");
  }

  @Test
  void aMonthEndsWithItsDocumentsAndWhatBecameOfTheRows() {
    String page = browser.text("/pages/overview?month=2026-10");
    String foot = page.substring(page.indexOf("id=\"h-foot\""), page.indexOf("class=\"workbook\""));
    Matcher rows =
        Pattern.compile(
                "([\\d,]+) rows were delivered: ([\\d,]+) kept, ([\\d,]+) repeated, ([\\d,]+)"
                    + " superseded, ([\\d,]+) rejected")
            .matcher(foot);

    assertThat(Browser.links(foot))
        .contains(
            "/editions/2026-10/r1/report.pdf", "/editions/2026-10/r1/report.pptx", "/quality");
    for (String link : Browser.links(foot)) {
      assertThat(browser.open(link).statusCode()).as(link).isEqualTo(200);
    }
    assertThat(rows.find()).isTrue();
    long read = number(rows.group(1));
    assertThat(read).isPositive();
    assertThat(
            number(rows.group(2))
                + number(rows.group(3))
                + number(rows.group(4))
                + number(rows.group(5)))
        .isEqualTo(read);
    // Of a part there is no edition.
    assertThat(browser.text("/pages/overview?month=2026-10&channel=Phone"))
        .contains("id=\"h-foot\"")
        .doesNotContain("report.pdf");
  }

  private static long number(String words) {
    return Long.parseLong(words.replace(",", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cases?metric=resolution_met_due&month=2026-10&channel=Phone&only=rest&department=Snatiation",
        "/figures/resolution_met_due?month=2026-10&channel=Phone&by=area&department=Snatiation",
        "/figures/resolution_met_due?month=2019-01&channel=Phone&by=area&department=Sanitation",
        "/pages/overview?month=2026-10&channel=Phone&department=Snatiation"
      })
  void whatIsOfferedInsteadAsksTheSameOtherwise(String address) {
    HttpResponse<byte[]> refused = browser.open(address);
    List<String> offered =
        Browser.links(text(refused)).stream()
            .filter(link -> link.startsWith(address.substring(0, address.indexOf('?') + 1)))
            .toList();

    assertThat(refused.statusCode()).isIn(400, 404);
    assertThat(offered).hasSizeGreaterThan(3);
    List<String> asked =
        Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
            .filter(part -> !part.contains("Snatiation") && !part.contains("2019"))
            .toList();
    for (String link : offered) {
      assertThat(browser.open(link).statusCode()).as(link).isEqualTo(200);
      assertThat(List.of(link.substring(link.indexOf('?') + 1).split("&"))).containsAll(asked);
    }
  }

  @Test
  void aFilterOnTheListKeepsWhichOfThemAreLookedAt() {
    String page =
        browser.text("/cases?metric=resolution_met_due&month=2026-10&channel=Phone&only=rest");

    assertThat(page)
        .contains("name=\"only\" value=\"rest\"", "name=\"metric\" value=\"resolution_met_due\"")
        .doesNotContain("name=\"page\"");
    assertThat(Browser.links(page))
        .contains("/cases?metric=resolution_met_due&month=2026-10&only=rest");
  }

  @Test
  void everyFileSaysOfWhichPartAndMonthItIs() {
    Set<String> names = new HashSet<>();
    for (String month : List.of("2026-09", "2026-10")) {
      for (String channel : List.of("Phone", "App")) {
        String where = "?month=" + month + "&channel=" + channel;
        String words = "hannel " + channel + ", " + (month.endsWith("9") ? "September" : "October");
        for (String file : List.of("/figures/incoming_cases", "/pages/overview/backlog")) {
          for (String kind : List.of("csv", "json", "svg", "png", "xlsx")) {
            HttpResponse<byte[]> answer = browser.open(file + "." + kind + where);
            assertThat(answer.statusCode()).as(file + "." + kind + where).isEqualTo(200);
            names.add(answer.headers().firstValue("Content-Disposition").orElseThrow());
            if (kind.equals("csv")) {
              assertThat(text(answer).lines().skip(1)).allMatch(line -> line.contains(words));
            } else if (kind.equals("json") || kind.equals("svg")) {
              assertThat(text(answer)).contains(words);
            }
          }
        }
      }
    }

    assertThat(names)
        .hasSize(40)
        .contains("attachment; filename=\"incoming_cases-2026-10-phone.csv\"");
  }

  @Test
  void anUnknownMonthIsNotFoundAndTheMonthsAreNamed() {
    HttpResponse<byte[]> missing = browser.open("/pages/overview?month=2019-01");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(text(missing))
        .contains("There are no figures for January 2019", "October 2026", "2025-08");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pages/overview?month=october",
        "/pages/overview?month=2026-13",
        "/pages/overview?departement=Sanitation",
        "/pages/overview?channel=Phone&channel=App",
        "/cases?month=2026-10",
        "/cases?metric=no_such&month=2026-10",
        "/cases?metric=incoming_cases&month=2026-10&page=0",
        "/cases?metric=incoming_cases&month=2026-10&page=x",
        "/cases?metric=incoming_cases&month=2026-10&only=numerator",
        "/cases?metric=reopen_rate&month=2026-10&only=some",
        "/figures/incoming_cases?month=2026-10&by=weather",
        "/figures/incoming_cases?month=2026-10&by=time_taken",
        "/figures/resolution_time_median?month=2026-10&by=time_taken&vs=previous",
        "/figures/intake_by_channel?month=2026-10&department=Sanitation",
        "/quality?page=-1",
        "/about?page=2",
        "/definitions?q=x",
        "/search?q=a&q=b",
        "/search?page=1"
      })
  void whatCannotBeAskedIsRefusedInWords(String address) {
    HttpResponse<byte[]> refused = browser.open(address);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(text(refused)).contains("This cannot be asked", "Riverton 311", "run run-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/pages/nothing?month=2026-10",
        "/pages/overview/nothing.csv?month=2026-10",
        "/figures/nothing?month=2026-10",
        "/cases/nothing",
        "/case?id=nothing",
        "/cases?metric=incoming_cases&month=2026-10&page=9999",
        "/editions/2026-10/r9",
        "/editions/2026-10/r1/nothing.csv",
        "/editions/2026-10/r1/../../secret.txt",
        "/editions/2026-10/r1/..%2f..%2f..%2fsecret.txt",
        "/editions/2026-10/r1/%2e%2e/%2e%2e/%2e%2e/secret.txt",
        "/editions/../secret.txt",
        "/assets/0/../../casestat.css",
        "/assets/x/Dashboard.class"
      })
  void whatIsNotThereIsNotFound(String address) {
    HttpResponse<byte[]> missing = browser.arrive(address);

    assertThat(missing.statusCode()).isIn(400, 404);
    assertThat(text(missing))
        .doesNotContain("not for you", "at casestat", "at io.javalin", "Exception");
  }

  @Test
  void theDashboardOnlyReads() throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create("http://127.0.0.1:%d/about".formatted(dashboard.port())))
            .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
            .build();

    int status =
        java.net.http.HttpClient.newHttpClient()
            .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
            .statusCode();

    assertThat(status).isIn(404, 405);
  }

  // The same numbers everywhere

  static Stream<String> figures() {
    return Stream.of(
        "/figures/resolution_met_due%s?" + OCTOBER,
        "/figures/resolution_met_due%s?" + OCTOBER + "&by=department",
        "/figures/incoming_cases%s?" + OCTOBER + "&channel=Phone&by=service_type",
        "/figures/first_response_median%s?" + OCTOBER + "&department=Parks%%20%%26%%20Trees",
        "/figures/resolution_time_median%s?" + OCTOBER + "&by=time_taken",
        "/figures/social_response_rate%s?" + OCTOBER);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void pageCsvJsonAndSheetHoldTheSameNumbers(String address) throws IOException {
    List<List<String>> page =
        Browser.table(browser.text(address.formatted("")), "<section class=\"chart-block\"");
    List<List<String>> csv = csv(browser.text(address.formatted(".csv")));
    JsonNode json = JSON.readTree(browser.text(address.formatted(".json"))).get("rows");
    byte[] sheet = browser.arrive(address.formatted(".xlsx")).body();

    List<String> labels = column(page, 0);
    int shownOnPage = valueColumn(page);
    List<String> fromJson = new ArrayList<>();
    List<@Nullable Double> numbers = new ArrayList<>();
    json.forEach(row -> fromJson.add(row.get("shown").asText()));
    json.forEach(
        row -> numbers.add(row.get("value").isNull() ? null : row.get("value").asDouble()));
    assertThat(labels).isNotEmpty();
    assertThat(unquoted(column(csv, 1))).isEqualTo(labels);
    assertThat(column(csv, 4)).isEqualTo(fromJson);
    assertThat(bracketed(column(page, shownOnPage))).isEqualTo(bracketed(fromJson));
    double day = address.contains("_median") && !address.contains("time_taken") ? 86_400 : 1;
    assertThat(rounded(sheetNumbers(sheet, labels.size()), day)).isEqualTo(rounded(numbers, 1));
  }

  @Test
  void everyChartOfAPageComesAsEveryKindOfFile() {
    for (String link : Browser.links(browser.text(OVERVIEW))) {
      if (link.matches("/pages/overview/.*\\.(svg|png|xlsx|csv|json)\\?.*")) {
        HttpResponse<byte[]> file = browser.open(link);

        assertThat(file.statusCode()).as(link).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("2026-10");
      }
    }
  }

  @Test
  void thePageAsAWorkbookHoldsTheCasesOfTheFilter() throws IOException {
    byte[] bytes =
        browser.arrive("/pages/overview.xlsx?" + OCTOBER + "&department=Sanitation").body();

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet cases = workbook.getSheet("Cases");
      List<String> departments = new ArrayList<>();
      for (Row row : cases) {
        if (row.getCell(2) != null && row.getCell(2).getCellType() == CellType.STRING) {
          departments.add(row.getCell(2).getStringCellValue());
        }
      }
      departments.remove("Department");
      assertThat(departments).isNotEmpty().containsOnly("Sanitation");
    }
  }

  // Figures, filters and the cases behind

  @Test
  void aFilterCountsWhatSqlCounts() {
    String sql =
        "select count(*) from case_facts where opened_month = 202610 and department = ? and channel = ?";
    long counted = number(sql, List.of("Sanitation", "Phone"));

    String page = browser.text(OVERVIEW + "&department=Sanitation&channel=Phone");

    assertThat(counted).isPositive();
    assertThat(tileValues(page).get(0)).isEqualTo(String.valueOf(counted));
    assertThat(tileValues(browser.text(OVERVIEW)).get(0)).isNotEqualTo(String.valueOf(counted));
    assertThat(page).contains("Department: Sanitation", "Channel: Phone", "remove this filter");
  }

  @Test
  void asManyCasesAreBehindAFigureAsItCounts() {
    for (Metric metric : Metrics.catalogue()) {
      String address = "/cases?metric=%s&%s".formatted(metric.metric(), OCTOBER);
      String first = browser.text(address);
      long counted =
          number(
              "select cases from figures where metric = ? and grain = 'month' and period_start = 20261001 and member = 'all'",
              List.of(metric.metric()));
      if (counted == 0) {
        assertThat(first).as(metric.metric()).doesNotContain("<tbody>");
        continue;
      }
      List<String> ids = new ArrayList<>();
      String next = address;
      while (!next.isEmpty()) {
        String page = browser.text(next);
        ids.addAll(column(Browser.table(page, "<main"), 0));
        next = nextPage(page);
      }

      assertThat(ids).as(metric.metric()).doesNotHaveDuplicates();
      if (!metric.from().contains("clock_readings")) {
        assertThat(ids).as(metric.metric()).hasSize(Math.toIntExact(counted));
        assertThat(first).contains(counted + " " + metric.subject().one());
      }
      assertThat(ids).as(metric.metric()).isNotEmpty();
    }
  }

  @Test
  void whatChangedSaysHowMuchOfItChanceWouldMakeAndBalances() {
    String page = browser.text("/changes?" + OCTOBER);

    assertThat(page).contains("figures were looked at", "If nothing but chance were at work");
    List<List<String>> balance = Browser.table(page, "id=\"h-balance\"");
    assertThat(balance.get(1).get(0)).isEqualTo("All");
    long[] terms =
        balance.get(1).stream()
            .skip(1)
            .mapToLong(c -> Long.parseLong(c.replace(",", "")))
            .toArray();
    assertThat(terms[0] + terms[1] + terms[2] + terms[3])
        .isEqualTo(terms[4] + terms[5] + terms[6] + terms[7] + terms[8]);
    assertThat(browser.arrive("/changes?department=Sanitation&" + OCTOBER).statusCode())
        .isEqualTo(400);
    assertThat(browser.arrive("/changes.json?department=Sanitation&" + OCTOBER).statusCode())
        .isEqualTo(400);
    assertThat(browser.text("/changes.json?" + OCTOBER)).contains("\"expected_by_chance\"");
  }

  @Test
  void aMedianOfClosedCasesHasTheOpenOnesBesideIt() {
    assertThat(browser.text("/figures/resolution_time_median?" + OCTOBER))
        .contains("With the cases that are still open", "Still open after so many days");
    assertThat(browser.text("/figures/open_backlog?" + OCTOBER))
        .doesNotContain("With the cases that are still open");
    assertThat(browser.text("/figures/resolution_met_due?" + OCTOBER))
        .contains("What changed since September 2026, by department");
  }

  @Test
  void whatIsBehindASocialFigureIsCalledConversations() {
    String page = browser.text("/pages/social?" + OCTOBER);
    String figure = browser.text("/figures/social_response_rate?" + OCTOBER);
    String list = browser.text("/cases?metric=social_response_rate&" + OCTOBER);

    assertThat(page)
        .contains("All conversations.", ">Conversations<span")
        .doesNotContain(">Cases<");
    assertThat(figure).contains("All conversations.").doesNotContain(">Cases<", "Cases counted");
    assertThat(list)
        .contains("The conversations behind it", "aria-label=\"Conversations\"", " conversations: ")
        .doesNotContain("The cases behind it", "aria-label=\"Cases\"");
    assertThat(Browser.table(list, "<main").get(0))
        .startsWith("Conversation", "In the numerator", "About case")
        .endsWith("Channel", "Began", "Answered");
    assertThat(column(Browser.table(list, "<main"), 6)).containsOnly("Mastodon");
    assertThat(browser.text(OVERVIEW)).contains("All cases and conversations.");
  }

  @Test
  void aConversationLeadsToTheCaseItIsAbout() {
    String list = browser.text("/cases?metric=social_response_rate&" + OCTOBER);

    List<String> about = column(Browser.table(list, "<main"), 2);
    assertThat(about).contains("–", "never-delivered", "d1-0001");
    assertThat(list).contains("href=\"/cases/d1-0001\"").doesNotContain("/cases/never-delivered");
  }

  @Test
  void thePartsOfAShareAreItsNumeratorAndTheRest() {
    String address = "/cases?metric=resolution_met_due&" + OCTOBER;
    String sql =
        "select %s from figures where metric = 'resolution_met_due' and grain = 'month' and period_start = 20261001 and member = 'all'";
    long met = number(sql.formatted("numerator"), List.of());
    long all = number(sql.formatted("denominator"), List.of());

    String kept = browser.text(address + "&only=numerator");
    String broken = browser.text(address + "&only=rest");

    assertThat(plain(kept)).contains("In the numerator: " + met);
    assertThat(plain(broken)).contains("Not in the numerator: " + (all - met));
    assertThat(column(Browser.table(broken, "<main"), 1)).containsOnly("no");
  }

  @Test
  void aCaseIsExplained() {
    String list = browser.text("/cases?metric=incoming_cases&" + OCTOBER);
    String href =
        Browser.links(list).stream().filter(l -> l.startsWith("/cases/")).findFirst().orElseThrow();

    String page = browser.text(href);

    assertThat(page)
        .contains("The facts", "Resolution: ", "First response: ", "How the time adds up")
        .contains("Submitted", "by citizen", "cases-d1.csv")
        .contains("class=\"clock\"");
  }

  // Words that are meant to do harm

  @Test
  void wordsFromTheLakeStayWords() {
    for (String address :
        List.of(
            OVERVIEW,
            "/pages/demand?" + OCTOBER,
            "/figures/incoming_cases?" + OCTOBER,
            "/cases?metric=incoming_cases&" + OCTOBER,
            "/about",
            "/definitions",
            "/quality",
            "/runs",
            "/search?q=a",
            "/changes?" + OCTOBER,
            "/figures/resolution_time_median?" + OCTOBER,
            Address.of("/pages/overview", Map.of("month", "2026-10", "department", MadeUp.SCRIPT)),
            Address.of("/pages/overview", Map.of("month", "2026-10", "channel", "<b>no</b>")),
            "/pages/%3Cscript%3Ealert(1)%3C%2Fscript%3E?" + OCTOBER,
            Address.ofCase(MadeUp.WILD_ID))) {
      String page = browser.text(address);

      assertThat(page).as(address).doesNotContain("<script>", "<img src=x", "<b>");
      // Ours, around every page, and no other.
      assertThat(page.split("<script", -1)).as(address).hasSize(2);
      assertThat(page.split("<img", -1)).as(address).hasSize(2);
    }
    assertThat(browser.text("/pages/demand?" + OCTOBER)).contains("&lt;script&gt;");
  }

  @Test
  void aCaseWithAWildIdHasAnAddress() {
    String address = Address.ofCase(MadeUp.WILD_ID);

    assertThat(address).startsWith("/case?id=");
    assertThat(plain(browser.text(address))).contains("Case " + MadeUp.WILD_ID);
    assertThat(browser.text("/cases?metric=incoming_cases&month=2025-08")).contains("/case?id=");
  }

  @Test
  void aFormulaInACsvIsInert() {
    String csv = browser.text("/figures/incoming_cases.csv?" + OCTOBER + "&by=channel");

    assertThat(csv).contains("'" + MadeUp.FORMULA).doesNotContain("\n" + MadeUp.FORMULA);
  }

  // Around the pages

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        OVERVIEW,
        "/about",
        "/search?q=a",
        "/editions",
        "/health",
        "/nothing",
        "/figures/x?y=z"
      })
  void everyAnswerIsProtected(String address) {
    var headers = browser.open(address).headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void noPageNeedsScriptOrStyleOfItsOwn() {
    for (String address :
        List.of(
            OVERVIEW,
            "/changes",
            "/figures/reopen_rate?" + OCTOBER,
            "/about",
            "/definitions",
            "/quality",
            "/runs",
            "/search?q=a",
            "/editions",
            "/nothing")) {
      String page = browser.text(address);

      assertThat(page).as(address).doesNotContain("<style", " style=", " onclick=");
      // One script, which only adds; its file is of ours, and it stands nowhere in a page.
      assertThat(page.split("<script", -1)).as(address).hasSize(2);
      assertThat(page)
          .as(address)
          .containsPattern("<script src=\"/assets/[^\"]*\" defer></script>");
      assertThat(page).as(address).contains(" lang=\"en\">", "class=\"govuk-skip-link\"");
      assertThat(page.split("<h1", -1)).as(address).hasSize(2);
    }
  }

  @Test
  void noIdStandsTwiceOnAPage() {
    for (String address :
        List.of(OVERVIEW, "/pages/demand?" + OCTOBER, "/figures/incoming_cases?" + OCTOBER)) {
      List<String> ids =
          java.util.regex.Pattern.compile(" id=\"([^\"]*)\"")
              .matcher(browser.text(address))
              .results()
              .map(r -> r.group(1))
              .toList();

      assertThat(ids).as(address).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void everyPageSaysHowNewItsDataAre() {
    for (String address :
        List.of(OVERVIEW, "/about", "/editions", "/figures/reopen_rate?" + OCTOBER)) {
      assertThat(browser.text(address))
          .as(address)
          .contains(
              "Data complete to 31 Oct 2026 23:59",
              "1 Nov 2026 00:00",
              "<dt>Run</dt><dd>run-1</dd>");
    }
  }

  /** What the Office for Statistics Regulation asks of a dashboard. */
  @Test
  void everyPageSaysWhatAPublishedFigureMustSay() {
    List<String> addresses =
        new ArrayList<>(
            List.of(
                "/changes?" + OCTOBER,
                "/figures/reopen_rate?" + OCTOBER,
                "/cases?metric=incoming_cases&" + OCTOBER,
                "/about",
                "/definitions",
                "/quality",
                "/editions",
                "/editions/2026-10/r1"));
    small.profile().pages().forEach(page -> addresses.add("/pages/" + page.page() + "?" + OCTOBER));

    for (String address : addresses) {
      assertThat(terms(browser.text(address)))
          .as(address)
          .containsAllEntriesOf(
              Map.of(
                  "Producer", "Riverton 311",
                  "Source", "cases (complete to 31 Oct 2026 23:59)",
                  "Status", "Published, revision 1, 1 Nov 2026.",
                  "Revision", "r1",
                  "Data complete to", "31 Oct 2026 23:59",
                  "Next update", "3 Dec 2026",
                  "Contact", "not stated"))
          .containsEntry(
              "Limits",
              "<a class=\"govuk-link\" href=\"/about\">What these figures mean, and what they rest"
                  + " on</a>")
          .containsKeys("As of", "Archive", "Run");
      assertThat(terms(browser.text("/es" + address)))
          .as("/es" + address)
          .containsKeys("Responsable", "Fuente", "Situación", "Revisión", "Próxima actualización")
          .containsKeys("Contacto", "Límites", "Archivo")
          .doesNotContainValue("");
    }
  }

  /** At the foot of a page, by name. */
  private static Map<String, String> terms(String page) {
    Map<String, String> terms = new java.util.HashMap<>();
    var term =
        java.util.regex.Pattern.compile("<dt>([^<]*)</dt><dd>(.*?)</dd>")
            .matcher(page.substring(page.indexOf("<footer")));
    while (term.find()) {
      terms.put(Browser.plain(term.group(1)), Browser.plain(term.group(2)));
    }
    return terms;
  }

  @Test
  void whatABrowserHasSeenIsNotSentAgain() {
    String tag = browser.open(OVERVIEW).headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> again = browser.open(OVERVIEW, "If-None-Match", tag);

    assertThat(tag).contains("run-1");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void pagesAreCompressed() {
    HttpResponse<byte[]> small = browser.open(OVERVIEW, "Accept-Encoding", "gzip");

    assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(small.body().length).isLessThan(100_000);
  }

  @Test
  void everyFileOfTheLookIsThereAndNothingIsFetchedFromElsewhere() {
    List<String> wanted =
        java.util.regex.Pattern.compile("(?:href|src)=\"(/assets/[^\"]*)\"")
            .matcher(browser.text(OVERVIEW))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();

    assertThat(wanted)
        .extracting(address -> address.replaceAll(".*/", ""))
        .containsExactlyInAnyOrder(
            "public-sans.woff2",
            "govuk.css",
            "casestat.css",
            "skin.css",
            "icon.svg",
            "casestat.js");
    for (String address : wanted) {
      HttpResponse<byte[]> file = browser.open(address);
      assertThat(file.statusCode()).as(address).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
    // What the sheets ask for, and no address of anybody else.
    String folder = wanted.get(0).substring(0, wanted.get(0).lastIndexOf('/') + 1);
    int fetched = 0;
    for (String sheet : List.of("govuk.css", "casestat.css", "skin.css")) {
      var url =
          java.util.regex.Pattern.compile("url\\(\"?([^)\"]*)")
              .matcher(browser.text(folder + sheet));
      while (url.find()) {
        assertThat(browser.open(folder + url.group(1)).statusCode()).isEqualTo(200);
        fetched++;
      }
    }
    assertThat(fetched).isEqualTo(2);
  }

  @Test
  void aFirstVisitTakesLessThanAHundredKilobytes() {
    String page = browser.text(OVERVIEW);
    String folder = Assets.of(small.profile()).folder() + "/";
    List<String> addresses = new ArrayList<>(List.of(OVERVIEW));
    new Look(small.profile().publication().skin())
        .files()
        .keySet()
        .forEach(name -> addresses.add(folder + name));

    int bytes = 0;
    for (String address : addresses) {
      bytes += browser.open(address, "Accept-Encoding", "gzip").body().length;
    }

    assertThat(page).contains(folder);
    assertThat(addresses).hasSize(8);
    assertThat(bytes).isBetween(20_000, 100_000);
  }

  @Test
  void healthIsJson() throws IOException {
    JsonNode health = JSON.readTree(browser.text("/health"));

    assertThat(health.get("status").asText()).isEqualTo("ok");
    assertThat(health.get("run").asText()).isEqualTo("run-1");
  }

  @Test
  void editionsListTheirFilesAndSendThem() {
    String edition = browser.text("/editions/2026-10/r1");
    List<String> files =
        Browser.links(edition).stream().filter(l -> l.startsWith("/editions/2026-10/r1/")).toList();

    assertThat(browser.text("/editions")).contains("October 2026", "/editions/2026-10/r1");
    assertThat(files).contains("/editions/2026-10/r1/workbook.xlsx").hasSizeGreaterThan(10);
    for (String file : files) {
      Path there = folder.resolve("published/city311" + file.replace("/editions", ""));
      assertThat(browser.open(file).body()).as(file).isEqualTo(read(there));
    }
  }

  @Test
  void everyRowThatWasDeliveredIsAccountedFor() {
    List<List<String>> ledger = Browser.table(browser.text("/quality"), "id=\"deliveries\"");

    List<String> delivery = ledger.get(1);
    long read = Long.parseLong(delivery.get(4));
    long told = delivery.subList(5, 9).stream().mapToLong(Long::parseLong).sum();
    assertThat(delivery.get(0)).isEqualTo("cases-d1.csv");
    assertThat(read).isEqualTo(told).isEqualTo(523);
  }

  @Test
  void whatTheFiguresLeaveOutIsCounted(@TempDir Path other) {
    SmallLake leaky = MadeUp.leaky(other.resolve("lake"));
    try (Dashboard here = new Dashboard(leaky.profile(), leaky.lake(), other)) {
      here.start("127.0.0.1", 0);

      assertThat(new Browser(here.port()).text("/quality"))
          .contains("Cases ended before opened: not in times and promises</dt><dd>1 case<")
          .contains("Cases opened after the as-of instant: in no figure</dt><dd>2 cases<")
          .contains(
              "Events of a case that no row describes: in no figure</dt><dd>3 events of 2 cases<");
    }
    assertThat(browser.text("/quality")).contains("Nothing was left out");
  }

  @Test
  void rejectsAreToldWithFileAndLineInPages() {
    assertThat(browser.text("/quality")).contains("1 to 50 of 120", "no such date");
    assertThat(browser.text("/quality?page=3")).contains("101 to 120 of 120");
  }

  @Test
  void aPortThatIsTakenIsRefusedInASentence() {
    try (Dashboard other = new Dashboard(small.profile(), small.lake(), folder)) {
      assertThatThrownBy(() -> other.start("127.0.0.1", dashboard.port()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(String.valueOf(dashboard.port()))
          .hasMessageContaining("--port");
    }
  }

  // Reading back

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long number(String sql, List<?> parameters) {
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      return reader.ask(sql, parameters, row -> row.getLong(1)).get(0);
    }
  }

  /** Whether the profile says that the page of an address begins with headline figures. */
  private static boolean hasTiles(String link) {
    String id = link.replaceAll("^/pages/|[?.].*", "");
    return small.profile().pages().stream()
        .anyMatch(page -> page.page().equals(id) && !page.tiles().isEmpty());
  }

  private static List<String> tileValues(String page) {
    return java.util.regex.Pattern.compile("<p class=\"value\">([^<]*)</p>")
        .matcher(page)
        .results()
        .map(r -> plain(r.group(1)))
        .toList();
  }

  private static String nextPage(String page) {
    var next = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(page);
    return next.find() ? plain(next.group(1)) : "";
  }

  private static List<String> column(List<List<String>> table, int column) {
    return table.subList(1, table.size()).stream().map(row -> row.get(column)).toList();
  }

  private static int valueColumn(List<List<String>> table) {
    List<String> headings = table.get(0);
    int denominator = headings.indexOf("Denominator");
    return denominator < 0 ? 1 : denominator + 1;
  }

  /** A table has a code where a CSV has the word. */
  private static List<String> bracketed(List<String> values) {
    Map<String, String> codes = new TreeMap<>(Map.of("no cases", "[0]"));
    return values.stream().map(value -> codes.getOrDefault(value, value)).toList();
  }

  /** A CSV puts an apostrophe before what would be a formula. */
  private static List<String> unquoted(List<String> labels) {
    return labels.stream().map(l -> l.startsWith("'=") ? l.substring(1) : l).toList();
  }

  private static List<List<String>> csv(String text) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.split("\r\n", -1)) {
      if (!line.isEmpty()) {
        List<String> cells = new ArrayList<>();
        var cell =
            java.util.regex.Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")
                .matcher(line);
        while (cell.find()) {
          cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /** A sheet holds times as days, and so to about a microsecond. */
  private static List<String> rounded(List<@Nullable Double> numbers, double times) {
    return numbers.stream()
        .map(n -> n == null ? "none" : String.format(Locale.ROOT, "%.6f", n * times))
        .toList();
  }

  /** The values of the one sheet: the column of the ratio, or the first of numbers. */
  private static List<@Nullable Double> sheetNumbers(byte[] bytes, int rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      var table = sheet.getTables().get(0);
      int first = table.getStartRowIndex() + 1;
      int column = -1;
      for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
        String heading = sheet.getRow(first - 1).getCell(c).getStringCellValue();
        if (heading.equals("Denominator")) {
          column = c + 1;
        }
      }
      column = column < 0 ? table.getStartColIndex() + 1 : column;
      List<@Nullable Double> numbers = new ArrayList<>();
      for (int r = first; r < first + rows; r++) {
        var cell = sheet.getRow(r).getCell(column);
        boolean isNumber =
            cell.getCellType() == CellType.NUMERIC
                || (cell.getCellType() == CellType.FORMULA
                    && cell.getCachedFormulaResultType() == CellType.NUMERIC);
        numbers.add(isNumber ? cell.getNumericCellValue() : null);
      }
      return numbers;
    }
  }
}
