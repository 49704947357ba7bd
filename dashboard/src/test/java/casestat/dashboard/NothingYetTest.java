package casestat.dashboard;

import static casestat.dashboard.Browser.text;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.report.MadeUp;
import casestat.report.SmallLake;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages over a lake to which files without a row were delivered. */
class NothingYetTest {
  private static final String WORDS =
      "There is nothing to show yet: no case and no conversation had begun by 1 Nov 2026 00:00.";

  @TempDir static Path folder;
  private static Dashboard dashboard;
  private static Browser browser;

  @BeforeAll
  static void serve() {
    SmallLake nothing = MadeUp.nothing(folder.resolve("lake"));
    dashboard = new Dashboard(nothing.profile(), nothing.lake(), folder.resolve("published"));
    dashboard.start("127.0.0.1", 0);
    browser = new Browser(dashboard.port());
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @Test
  void theRootLeadsToWhatWasDelivered() {
    HttpResponse<byte[]> page = browser.arrive("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(text(page)).contains(WORDS, "cases-d1.csv", "Nothing was left out");
    assertThat(browser.open("/").headers().firstValue("Location")).hasValue("/quality");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pages/overview",
        "/pages/overview?month=2026-10",
        "/pages/overview.xlsx",
        "/pages/overview/backlog.csv",
        "/figures/incoming_cases",
        "/figures/incoming_cases.csv",
        "/cases?metric=incoming_cases"
      })
  void whereAFigureWouldBeIsASentenceAndNoFrame(String address) {
    HttpResponse<byte[]> page = browser.arrive(address);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(text(page))
        .contains("Nothing to show yet", WORDS, "href=\"/quality#deliveries\"")
        .doesNotContain("<figure", "class=\"value\"", "Data complete to");
  }

  @Test
  void theOtherPagesAnswer() {
    assertThat(browser.text("/editions")).contains("Nothing has been published yet");
    assertThat(browser.text("/health")).contains("\"months\":0");
    assertThat(browser.text("/cases/R-1"))
        .contains("There was no case \"R-1\" as of 1 Nov 2026 00:00");
  }

  @Test
  void everyLinkOfAPageLeadsSomewhere() {
    for (String link : Browser.links(browser.text("/quality"))) {
      assertThat(browser.arrive(link).statusCode()).as(link).isIn(200, 404);
      assertThat(text(browser.arrive(link))).as(link).doesNotContain("Something went wrong");
    }
  }
}
