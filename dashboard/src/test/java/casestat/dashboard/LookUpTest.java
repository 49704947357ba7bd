package casestat.dashboard;

import static casestat.dashboard.Browser.plain;
import static casestat.dashboard.Browser.text;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.access.Doors;
import casestat.access.Role;
import casestat.metrics.Metric;
import casestat.report.MadeUp;
import casestat.report.SmallLake;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader looks up: definitions, data quality, runs and schedule, and what has a name. */
class LookUpTest {
  private static final String OCTOBER = "month=2026-10";

  @TempDir static Path folder;
  private static SmallLake small;
  private static Dashboard dashboard;
  private static Browser browser;
  private static Dashboard closed;
  private static Person viewer;
  private static Person publisher;

  @BeforeAll
  static void serve() throws IOException {
    small = MadeUp.lake(folder.resolve("lake"));
    Path published = folder.resolve("published");
    Files.writeString(
        folder.resolve("lake/refused.json"),
        """
        [{"file":"/in/cases-w44.csv","digest":"d","profile":"p",
          "reason":"cases-w44.csv:7: opened_at \\"Ann 31/02\\": no such date","told":true}]
        """);
    Path ledgers = Files.createDirectories(folder.resolve("lake.mail"));
    Files.writeString(
        ledgers.resolve("2026-10-r1.jsonl"),
        line("mayor@example.org", "accepted", "250 queued as 17")
            + line("clerk@example.org", "refused", "550 no clerk@example.org here"));
    dashboard = new Dashboard(small.profile(), small.lake(), published);
    dashboard.start("127.0.0.1", 0);
    browser = new Browser(dashboard.port());
    closed =
        new Dashboard(
            small.profile(),
            small.lake(),
            published,
            new Doors(folder).user("vera", Role.VIEWER).user("paul", Role.PUBLISHER).open());
    closed.start("127.0.0.1", 0);
    viewer = Person.loggedIn(closed.port(), "vera");
    publisher = Person.loggedIn(closed.port(), "paul");
  }

  private static String line(String to, String state, String words) {
    return """
        {"at":"2026-11-04T13:00:00Z","to":"%s","state":"%s","since":"2026-11-04T12:59:00Z",\
        "attempts":1,"told":true,"words":"%s"}
        """
        .formatted(to, state, words);
  }

  @AfterAll
  static void stop() {
    dashboard.close();
    closed.close();
  }

  // Definitions

  @Test
  void everyFigureIsDefinedInBothLanguagesWithItsQueryAndAnExample() {
    for (String root : List.of("", "/es")) {
      String page = browser.text(root + "/definitions");

      for (Metric metric : metrics()) {
        assertThat(plain(page)).as(metric.metric()).contains(metric.sql().strip());
        assertThat(page)
            .as(metric.metric())
            .contains("id=\"" + metric.metric() + "\"")
            .contains("href=\"#" + metric.metric() + "\"")
            .contains("href=\"%s/figures/%s?%s\"".formatted(root, metric.metric(), OCTOBER));
      }
    }
    assertThat(browser.text("/es/definitions")).doesNotContain("How it is", "is better", "Worked");
  }

  private static List<Metric> metrics() {
    return casestat.metrics.Catalogue.of(small.profile()).all();
  }

  @Test
  void theExampleOfADefinitionIsTheFigureOfItsPage() {
    String page = browser.text("/definitions");
    int compared = 0;
    for (Metric metric : metrics()) {
      String link = "href=\"/figures/%s?%s\">".formatted(metric.metric(), OCTOBER);
      int at = page.indexOf(link, page.indexOf("id=\"" + metric.metric() + "\"")) + link.length();
      String example = plain(page.substring(at, page.indexOf("</a>", at)));
      String figure = browser.text("/figures/%s?%s".formatted(metric.metric(), OCTOBER));
      int value = figure.indexOf("<p class=\"value\">") + "<p class=\"value\">".length();
      String shown = plain(figure.substring(value, figure.indexOf("</p>", value)));

      assertThat(example.replaceFirst(", n = .*", "").replaceFirst("^.* = ", ""))
          .as(metric.metric())
          .isEqualTo(shown);
      compared += example.contains(" / ") ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(10);
  }

  // Data quality

  @Test
  void rejectedRowsAddUpByReasonAndNoReasonQuotesARow() {
    List<List<String>> reasons = Browser.table(browser.text("/quality"), "id=\"rejects\">");
    long rejected =
        Long.parseLong(Browser.table(browser.text("/quality"), "id=\"deliveries\">").get(1).get(8));

    assertThat(reasons.get(0)).containsExactly("Source", "Why", "Rows");
    assertThat(reasons.subList(1, reasons.size()).stream().mapToLong(r -> Long.parseLong(r.get(2))))
        .isNotEmpty();
    assertThat(
            reasons.subList(1, reasons.size()).stream()
                .mapToLong(r -> Long.parseLong(r.get(2)))
                .sum())
        .isEqualTo(rejected);
    assertThat(reasons.subList(1, reasons.size())).noneMatch(row -> row.get(1).contains("\""));
    assertThat(viewer.open("/quality").body())
        .contains("Rejected rows by reason", "shown to analysts")
        .doesNotContain("1 to 50 of 120");
  }

  // Runs

  @Test
  void theScheduleTellsWhatIsDueAndTheNextThreeTimes() {
    List<List<String>> schedule = Browser.table(browser.text("/runs"), "id=\"schedule\">");

    List<String> states = schedule.stream().skip(1).map(row -> row.get(1)).toList();
    assertThat(states).contains("next").hasSizeGreaterThanOrEqualTo(3);
    assertThat(states.stream().filter("next"::equals).count() % 3).isZero();
    assertThat(schedule.get(1)).noneMatch(String::isBlank);
    assertThat(browser.text("/runs")).contains("run-1", "cases-d1.csv", "on these pages");
  }

  @Test
  void onlyAPublisherSeesWhoGetsMailsAndOnlyAnAnalystWhatARowSaid() {
    String toAViewer = viewer.open("/runs").body();
    String toAPublisher = publisher.open("/runs").body();

    assertThat(toAViewer)
        .contains("2026-10-r1", "accepted by the mail server", "not delivered")
        .contains("cases-w44.csv", "no such date")
        .doesNotContain("example.org", "550", "250", "Ann", "/in/");
    assertThat(plain(toAPublisher))
        .contains("mayor@example.org", "550 no clerk@example.org here", "\"Ann 31/02\"");
  }

  // Search

  @Test
  void aCaseIsFoundByItsExactId() {
    HttpResponse<byte[]> found = browser.open("/search?q=d1-0005");

    assertThat(found.statusCode()).isEqualTo(303);
    assertThat(found.headers().firstValue("Location")).hasValue("/cases/d1-0005");
    assertThat(browser.open("/es/search?q=d1-0005").headers().firstValue("Location"))
        .hasValue("/es/cases/d1-0005");
    assertThat(text(browser.open("/search?q=d1-000"))).contains("Nothing is called");
    assertThat(viewer.open("/search?q=d1-0005").body()).contains("Nothing is called");
  }

  @ParameterizedTest
  @CsvSource({
    "SANITATION, /pages/overview?month=2026-10&department=Sanitation",
    "trees parks, /pages/overview?month=2026-10&department=Parks%20%26%20Trees",
    "sánitatión, /pages/overview?month=2026-10&department=Sanitation",
    "first response, /figures/first_response_median?month=2026-10",
    "incoming_cases, /figures/incoming_cases?month=2026-10",
  })
  void whatHasANameIsFoundByWordsOfIt(String asked, String expected) {
    String page = browser.text("/search?q=" + Address.encoded(asked));

    assertThat(Browser.links(page)).contains(expected);
    assertThat(browser.arrive(expected).statusCode()).isEqualTo(200);
  }

  @Test
  void everythingThatIsFoundLeadsSomewhere() {
    List<String> kinds = new ArrayList<>();
    for (String asked : List.of("a", "e", "phone", "on time")) {
      String page = browser.text("/search?q=" + Address.encoded(asked));
      String main = page.substring(page.indexOf("<main"));
      for (String link : Browser.links(main)) {
        assertThat(browser.arrive(link).statusCode()).as(link).isEqualTo(200);
        kinds.add(link.replaceAll("^/([a-z]+).*", "$1"));
      }
    }
    assertThat(kinds).contains("figures", "pages").hasSizeGreaterThan(40);
  }

  @Test
  void anEmptySearchIsTheFormAndAnyOtherWayToAskIsSentToTheOneAddress() {
    assertThat(browser.open("/search?q=").headers().firstValue("Location")).hasValue("/search");
    assertThat(browser.open("/search?q=%20a%20").headers().firstValue("Location"))
        .hasValue("/search?q=a");
    assertThat(text(browser.open("/search"))).contains("id=\"search-q\"");
    assertThat(browser.open("/search?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
  }

  @Test
  void aSearchForMarkupFindsWordsAndNoMarkup() {
    String page =
        browser.text("/search?q=" + Address.encoded("<script>alert(1)</script>\"'><img src=x>"));

    assertThat(page).doesNotContain("<script>alert", "<img src=x").contains("&lt;");
  }
}
