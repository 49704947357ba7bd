package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody does whose browser runs no script. */
@Tag("browser")
class WithoutScriptTest {
  private BrowserContext visitor;
  private Page page;

  @BeforeEach
  void come() {
    visitor = Chromium.visitor(new NewContextOptions().setJavaScriptEnabled(false));
    page = visitor.newPage();
    page.navigate(Town.of("city311").address() + "/pages/overview?" + Town.OCTOBER);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void aFigureIsFilteredComparedAndFollowedDownToOneCase() {
    page.locator(".tile a").first().click();
    page.waitForURL("**/figures/**");
    if (!page.locator("#f-department").isVisible()) {
      page.locator(".filter-box summary").click();
    }
    page.locator("#f-department").selectOption("Sanitation");
    page.locator("main form.filters button").first().click();
    page.waitForURL("**department=Sanitation**");
    assertThat(page.locator(".chosen").innerText()).contains("Sanitation");

    page.locator(".ways a", new Page.LocatorOptions().setHasText("channel")).first().click();
    page.waitForURL("**by=channel**");
    page.locator(".tile .basis a").first().click();
    page.waitForURL("**/cases?**");
    page.locator("table a").first().click();
    page.waitForURL("**/cases/**");

    assertThat(page.locator("h1").innerText()).startsWith("Case");
    assertThat(page.locator(".timeline li").count()).isPositive();
  }

  @Test
  void theNumbersBehindAChartAreUnfoldedAndTakenAlong() throws IOException {
    page.navigate(Town.of("city311").address() + "/figures/incoming_cases?" + Town.OCTOBER);
    page.locator("details.numbers summary").first().click();
    assertThat(page.locator("details.numbers table").first().isVisible()).isTrue();

    Download file =
        page.waitForDownload(
            () ->
                page.locator(".files a", new Page.LocatorOptions().setHasText("CSV"))
                    .first()
                    .click());

    assertThat(file.suggestedFilename()).endsWith(".csv");
    assertThat(Files.readString(file.path())).contains("2026-10");
  }

  @Test
  void aWordIsLookedUpInTheOtherLanguage() {
    page.locator(".govuk-language-navigation__link").first().click();
    page.waitForURL("**/es/**");
    page.locator("header input[name=q]").fill("pothole");
    page.locator("header form button").first().click();

    page.waitForURL("**/es/search?q=pothole");
    assertThat(page.locator("main").innerText()).contains("Pothole");
  }
}
