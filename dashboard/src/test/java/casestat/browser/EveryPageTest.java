package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each type of page of each service in each language is opened once, and all that a look can tell
 * is asked then: opening a page takes longer than a question.
 */
@Tag("browser")
class EveryPageTest {

  static Stream<Arguments> tongues() {
    Equipment.CHROMIUM.path();
    return Town.SERVICES.stream()
        .flatMap(service -> Town.of(service).roots().stream().map(r -> Arguments.of(service, r)));
  }

  @ParameterizedTest
  @MethodSource("tongues")
  void nobodyIsShutOutAndNothingIsAskedOfOthers(String service, String root) {
    Town town = Town.of(service);
    List<String> wrong = new ArrayList<>();
    try (BrowserContext visitor =
        Chromium.visitor(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
      Page page = visitor.newPage();
      List<String> noise = new ArrayList<>();
      page.onConsoleMessage(message -> noise.add("says: " + message.text()));
      page.onPageError(error -> noise.add("error: " + error));
      page.onRequest(
          request -> {
            if (!request.url().startsWith(town.address() + "/")) {
              noise.add("asks " + request.url());
            }
          });
      // The templates are those of all services: what others have of their own are pages and skins.
      boolean isWhole = service.equals("city311");
      for (String sight : isWhole ? town.sights() : town.own()) {
        String path = root + sight;
        noise.clear();
        page.emulateMedia(
            new EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setForcedColors(ForcedColors.NONE));
        page.setViewportSize(1280, 900);
        int status = page.navigate(town.address() + path).status();
        wrong.addAll(of(path + " light", Axe.violations(page)));
        if (isWhole || root.isEmpty() && sight.matches("/(pages/overview|figures/).*")) {
          page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
          wrong.addAll(of(path + " dark", Axe.ofColours(page)));
        }
        // Those are of the reader's own system, in any language and whatever the skin.
        if (isWhole && root.isEmpty()) {
          page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
          wrong.addAll(of(path + " forced", Axe.ofColours(page)));
        }
        // 1280 px at 400 %.
        page.setViewportSize(320, 640);
        wrong.addAll(of(path + " at 320 px", tooWide(page)));
        // Chromium itself says so of a page that is not there.
        noise.removeIf(line -> line.contains("Failed to load resource") && status >= 400);
        wrong.addAll(of(path, noise));
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static List<String> of(String path, List<String> findings) {
    return findings.stream().map(finding -> path + ": " + finding).toList();
  }

  /** What makes a reader scroll in two directions; nothing if the page does not. */
  @SuppressWarnings("unchecked")
  private static List<String> tooWide(Page page) {
    return (List<String>)
        page.evaluate(
            "() => { const root = document.scrollingElement; if (root.scrollWidth <= innerWidth)"
                + " return []; const wide = [...document.body.querySelectorAll('*')].filter(e =>"
                + " e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))"
                + ".map(e => e.tagName + '.' + e.getAttribute('class')); return ["
                + "root.scrollWidth + ' px: ' + wide.slice(0, 5).join(', ')]; }");
  }
}
