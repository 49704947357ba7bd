package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each type of page of each service in each language is opened once, and all that a look can tell
 * is asked then: opening a page takes longer than a question.
 */
@Tag("browser")
class EveryPageTest {
  private static final int MOST = 100_000;

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

  @Test
  void everyPageIsSoundHtml(@TempDir Path folder) throws IOException, InterruptedException {
    Checker checker = new Checker(folder);
    HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    for (String service : Town.SERVICES) {
      Town town = Town.of(service);
      for (String root : town.roots()) {
        for (String sight : town.sights()) {
          HttpRequest request =
              HttpRequest.newBuilder(URI.create(town.address() + root + sight)).build();
          byte[] page = client.send(request, BodyHandlers.ofByteArray()).body();
          checker.add(page, service + " " + root + sight);
        }
      }
      try (Stream<Path> site = Files.list(town.edition().resolve("site"))) {
        for (Path page : site.filter(f -> f.toString().endsWith(".html")).toList()) {
          checker.add(Files.readAllBytes(page), service + " site/" + page.getFileName());
        }
      }
    }

    assertThat(checker.errors()).isEmpty();
    assertThat(checker.pages()).isGreaterThan(150);
  }

  @ParameterizedTest
  @ValueSource(strings = {"city311", "campus311", "student311", "retiree"})
  void aFirstVisitTakesLessThanHundredKilobytes(String service) {
    Town town = Town.of(service);
    AtomicLong bytes = new AtomicLong();
    AtomicLong files = new AtomicLong();
    try (BrowserContext visitor = Chromium.visitor()) {
      Page page = visitor.newPage();
      CDPSession session = visitor.newCDPSession(page);
      session.on(
          "Network.loadingFinished",
          event -> {
            bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            files.incrementAndGet();
          });
      session.send("Network.enable");
      JsonObject slow = new JsonObject();
      slow.addProperty("rate", 4);
      session.send("Emulation.setCPUThrottlingRate", slow);
      page.navigate(town.address() + "/");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      Object painted =
          page.evaluate(
              "() => Math.round(performance.getEntriesByName('first-contentful-paint')[0]"
                  + ".startTime)");
      System.out.printf(
          "%s: %d bytes in %d files; first contentful paint after %s ms at a quarter of the"
              + " speed%n",
          service, bytes.get(), files.get(), painted);
    }

    assertThat(files.get()).isGreaterThan(4);
    assertThat(bytes.get()).isBetween(20_000L, (long) MOST);
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
