package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class AxeTest {
  private static final String PAGE =
      "<!DOCTYPE html><html lang='en'><head><title>A</title></head><body><main><h1>A</h1>%s</main>"
          + "</body></html>";

  @Test
  void whatIsFoldedAwayIsLookedAtAndFoldedAwayAgain() {
    try (BrowserContext visitor = Chromium.visitor()) {
      Page page = visitor.newPage();
      page.setContent(
          PAGE.formatted("<details><summary>More</summary><img src='data:,'></details>"));

      assertThat(Axe.violations(page)).singleElement().asString().startsWith("image-alt");
      assertThat(page.evaluate("() => document.querySelector('details').open")).isEqualTo(false);
    }
  }

  @Test
  void whatAFingerCannotHitIsFound() {
    String small = "style='width: 9px; height: 9px; padding: 0; border: 0; margin: 0'";
    try (BrowserContext visitor = Chromium.visitor()) {
      Page page = visitor.newPage();
      page.setContent(
          PAGE.formatted(
              "<button aria-label='a' %s></button><button aria-label='b' %s></button>"
                  .formatted(small, small)));

      assertThat(Axe.violations(page)).singleElement().asString().startsWith("target-size");
    }
  }
}
