package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody does who has no mouse. */
@Tag("browser")
class KeyboardTest {
  // What is told by who has the focus; empty at the end of the page.
  private static final String FOCUSED =
      "() => { const e = document.activeElement; if (!e || e === document.body) return '';"
          + " return e.classList.contains('mark') ? 'mark of ' +"
          + " e.closest('svg').getAttribute('aria-labelledby') : e.tagName + ' ' +"
          + " (e.getAttribute('href') || e.id || e.getAttribute('aria-label') || e.name ||"
          + " e.textContent.trim().slice(0, 40)); }";

  private static final String IS_SEEN =
      "() => { const r = document.activeElement.getBoundingClientRect(); const s ="
          + " getComputedStyle(document.activeElement); return r.width > 0 && r.height > 0 &&"
          + " r.bottom > 0 && r.top < innerHeight && s.visibility !== 'hidden'; }";

  // Those of the narrow picture are not there while the wide one is.
  private static final String MARKS =
      "[...document.querySelectorAll('svg .marks')].filter(g => g.querySelector('.mark') &&"
          + " g.getBoundingClientRect().width > 0)";

  private BrowserContext visitor;
  private Page page;

  @BeforeEach
  void come() {
    Town town = Town.of("city311");
    visitor = Chromium.visitor();
    page = visitor.newPage();
    page.navigate(town.address() + "/pages/responsiveness?" + Town.OCTOBER);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void theFirstKeyOffersToSkipToTheContent() {
    page.keyboard().press("Tab");
    assertThat(focused()).isEqualTo("A #main");
    assertThat(page.evaluate(IS_SEEN)).isEqualTo(true);

    page.keyboard().press("Enter");

    assertThat(focused()).isEqualTo("MAIN main");
  }

  @Test
  void tabReachesEverythingOnceAndEveryChartIsOneStop() {
    List<String> stops = new ArrayList<>();
    page.keyboard().press("Tab");
    for (String at = focused(); !at.isEmpty() && stops.size() < 500; at = focused()) {
      assertThat(page.evaluate(IS_SEEN)).as(at).isEqualTo(true);
      stops.add(at);
      page.keyboard().press("Tab");
    }

    int charts = ((Number) page.evaluate("() => " + MARKS + ".length")).intValue();
    assertThat(charts).isGreaterThan(2);
    assertThat(stops).filteredOn(stop -> stop.startsWith("mark of ")).hasSize(charts);
    assertThat(stops).filteredOn(stop -> stop.startsWith("mark of ")).doesNotHaveDuplicates();
    assertThat(stops).hasSizeBetween(40, 400);
    assertThat(stops.indexOf("A #main")).isZero();
  }

  @Test
  void arrowsMoveOverTheMarksOfAChartAndEscapeLeavesIt() {
    page.evaluate("() => " + MARKS + "[0].querySelector('[tabindex=\"0\"]').focus()");
    int marks =
        ((Number) page.evaluate("() => " + MARKS + "[0].querySelectorAll('.mark').length"))
            .intValue();
    assertThat(marks).isGreaterThan(2);
    assertThat(at()).isZero();

    page.keyboard().press("ArrowRight");
    assertThat(at()).isEqualTo(1);
    assertThat(tip())
        .isEqualTo(page.evaluate("() => document.activeElement.getAttribute('aria-label')"));
    page.keyboard().press("End");
    assertThat(at()).isEqualTo(marks - 1);
    page.keyboard().press("ArrowRight");
    assertThat(at()).isEqualTo(marks - 1);
    page.keyboard().press("ArrowLeft");
    assertThat(at()).isEqualTo(marks - 2);
    page.keyboard().press("Home");
    assertThat(at()).isZero();

    page.keyboard().press("Escape");
    assertThat(tip()).isEmpty();
    page.keyboard().press("Escape");
    assertThat(at()).isEqualTo(-1);
  }

  @Test
  void aFilterIsChosenAndAppliedAndTakenOffAgain() {
    page.navigate(Town.of("city311").address() + "/figures/incoming_cases?" + Town.OCTOBER);
    page.locator(".filter-box summary").focus();
    if (!page.locator("#f-department").isVisible()) {
      page.keyboard().press("Enter");
    }
    page.locator("#f-department").focus();
    page.keyboard().type("San");
    page.keyboard().press("Tab");
    page.locator("main form.filters button").first().focus();
    page.keyboard().press("Enter");
    page.waitForURL("**department=Sanitation**");
    assertThat(page.locator(".chosen").innerText()).contains("Sanitation");

    page.locator(".chosen a").first().focus();
    page.keyboard().press("Enter");

    page.waitForURL(url -> !url.contains("department="));
  }

  private String focused() {
    return (String) page.evaluate(FOCUSED);
  }

  private int at() {
    return ((Number)
            page.evaluate(
                "() => [..."
                    + MARKS
                    + "[0].querySelectorAll('.mark')].indexOf(document.activeElement)"))
        .intValue();
  }

  private String tip() {
    return (String)
        page.evaluate(
            "() => { const t = document.querySelector('.tip'); return t.hidden ? '' :"
                + " t.textContent; }");
  }
}
