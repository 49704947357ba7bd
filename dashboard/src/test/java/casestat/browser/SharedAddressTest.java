package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.dashboard.Dashboard;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody clicks until a page shows what is wanted, and sends the address on. Whoever gets it has
 * another language, lives elsewhere, has never been here, and asks a server that was just started.
 */
@Tag("browser")
class SharedAddressTest {
  // All words and numbers, and where every chart has drawn what.
  private static final String SHOWN =
      "() => { const main = document.querySelector('main'); return [document.title,"
          + " main.textContent, ...[...main.querySelectorAll('svg path, svg rect, svg line, svg"
          + " circle')].map(e => ['d', 'x', 'y', 'x1', 'y1', 'width', 'height',"
          + " 'class'].map(name => e.getAttribute(name)).join(' ').replace(' is-here', ''))]; }";

  // Where the walk has come to: what the page showed there.
  private final Map<String, List<String>> walked = new LinkedHashMap<>();

  @Test
  void anAddressThatIsSentOnShowsTheSameAndSaysOnlyWhatWasChosen() {
    Town town = Town.of("city311");
    List<String> other = new ArrayList<>();
    try (BrowserContext visitor = Chromium.visitor()) {
      walk(visitor.newPage(), town.address());
    }
    try (Dashboard started = new Dashboard(town.profile(), town.lake(), town.published());
        BrowserContext stranger =
            Chromium.visitor(
                new NewContextOptions()
                    .setLocale("es-MX")
                    .setTimezoneId("Asia/Tokyo")
                    .setColorScheme(ColorScheme.DARK)
                    .setViewportSize(800, 600))) {
      started.start("127.0.0.1", 0);
      Page page = stranger.newPage();
      walked.forEach(
          (address, shown) -> {
            page.navigate("http://127.0.0.1:" + started.port() + address);
            if (!shown(page).equals(shown)) {
              other.add(address);
            }
          });
    }

    assertThat(other).isEmpty();
    assertThat(walked).hasSize(8);
    assertThat(walked.values()).filteredOn(shown -> shown.size() > 50).hasSizeGreaterThan(3);
  }

  private void walk(Page page, String address) {
    page.navigate(address + "/");
    arrived(page, "month");

    page.locator("header input[name=q]").fill("on time");
    page.locator("header form button").first().click();
    page.waitForURL("**/search**");
    arrived(page, "q");

    page.navigate(address + "/figures/resolution_met_due");
    arrived(page, "month");

    // The lists of the form that nobody touched say nothing.
    page.locator("#f-department").selectOption("Sanitation");
    page.locator("main form.filters button").first().click();
    page.waitForURL("**department=**");
    arrived(page, "month", "department");

    page.locator(".ways a", new LocatorOptions().setHasText("channel")).first().click();
    page.waitForURL("**by=**");
    arrived(page, "month", "department", "by");

    page.locator("#f-vs").selectOption("last-year");
    page.locator("form.versus button").click();
    page.waitForURL("**vs=**");
    arrived(page, "month", "department", "by", "vs");

    page.locator("#f-vs").selectOption("");
    page.locator("form.versus button").click();
    page.waitForURL(url -> !url.contains("vs="));
    arrived(page, "month", "department", "by");

    page.navigate(address + "/cases?metric=resolution_met_due");
    page.locator(".ways a").last().click();
    page.waitForURL("**only=rest");
    arrived(page, "metric", "month", "only");

    page.locator(".ways a").first().click();
    page.waitForURL(url -> !url.contains("only="));
    arrived(page, "metric", "month");
  }

  private void arrived(Page page, String... said) {
    URI address = URI.create(page.url());
    assertThat(Arrays.stream(address.getRawQuery().split("&", -1)).map(p -> p.split("=", 2)[0]))
        .as(page.url())
        .containsExactly(said);
    walked.put(address.getRawPath() + "?" + address.getRawQuery(), shown(page));
  }

  @SuppressWarnings("unchecked")
  private static List<String> shown(Page page) {
    return (List<String>) page.evaluate(SHOWN);
  }
}
