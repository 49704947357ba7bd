package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of an edition, which outlive every server. */
@Tag("browser")
class SiteFromDiskTest {

  @Test
  void everyPageOpensFromDiskAndLeadsSomewhere() throws IOException {
    Path site = Town.of("city311").edition().resolve("site");
    List<String> wrong = new ArrayList<>();
    int links = 0;
    try (BrowserContext visitor = Chromium.visitor();
        Stream<Path> files = Files.list(site)) {
      Page page = visitor.newPage();
      page.onConsoleMessage(message -> wrong.add("says: " + message.text()));
      page.onRequest(
          request -> {
            if (!request.url().startsWith("file:")) {
              wrong.add("asks " + request.url());
            }
          });
      page.onRequestFailed(request -> wrong.add("not there: " + request.url()));
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(file.toUri().toString());
        Axe.violations(page).forEach(v -> wrong.add(name + ": " + v));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.ofColours(page).forEach(v -> wrong.add(name + " dark: " + v));
        @SuppressWarnings("unchecked")
        List<String> targets =
            (List<String>)
                page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.href)");
        for (String target : targets) {
          links++;
          String bare = target.replaceAll("#.*", "");
          if (!bare.startsWith("file:") || !Files.isRegularFile(Path.of(URI.create(bare)))) {
            wrong.add(name + " leads nowhere: " + target);
          }
        }
      }
    }

    assertThat(links).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }
}
