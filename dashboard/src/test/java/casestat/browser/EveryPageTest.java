package casestat.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.access.Doors;
import casestat.access.Role;
import casestat.dashboard.Dashboard;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    // The templates are those of all services: what others have of their own are pages and skins.
    boolean isWhole = service.equals("city311");
    List<String> wrong = new ArrayList<>();
    try (Look look = new Look(town.address())) {
      for (String sight : isWhole ? town.sights() : town.own()) {
        boolean isDark = isWhole || root.isEmpty() && sight.matches("/(pages/overview|figures/).*");
        // Forced colours are of the reader's own system, in any language and whatever the skin.
        wrong.addAll(look.at(root + sight, isDark, isWhole && root.isEmpty()));
        assertThat(look.status()).as(root + sight).isEqualTo(Town.status(sight));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/es"})
  void thePublicsPagesAndTheDoorToTheOthersAreForEverybody(String root, @TempDir Path folder)
      throws IOException, InterruptedException {
    Town town = Town.of("city311");
    Checker checker = new Checker(Files.createDirectory(folder.resolve("pages")));
    List<String> wrong = new ArrayList<>();
    Doors doors = new Doors(folder).user("ana", Role.ANALYST).everybody();
    try (Dashboard guarded =
        new Dashboard(town.profile(), town.lake(), town.published(), doors.open())) {
      guarded.start("127.0.0.1", 0);
      String address = "http://127.0.0.1:" + guarded.port();
      try (Look look = new Look(address)) {
        List<String> sights =
            List.of(
                "/login",
                "/pages/overview?" + Town.OCTOBER,
                "/figures/resolution_met_due?" + Town.OCTOBER + "&by=department",
                "/cases/d1-0003");
        for (String sight : sights) {
          wrong.addAll(look.at(root + sight, true, root.isEmpty()));
          // That cases are for others is a page, too.
          assertThat(look.status())
              .as(root + sight)
              .isEqualTo(sight.startsWith("/cases/") ? 403 : 200);
          checker.add(look.source(), "of everybody, " + root + sight);
        }
        look.logIn(root, "ana", "a guess");
        wrong.addAll(look.here("refused", true, root.isEmpty()));
        assertThat(look.page().locator("[role=alert]").count()).isOne();
        checker.add(look.page().content().getBytes(UTF_8), "refused");
        look.logIn(root, "ana", Doors.PASSWORD);
        wrong.addAll(look.here("logged in", true, root.isEmpty()));
        assertThat(look.page().locator("form[action$='/logout']").count()).isOne();
        checker.add(look.source(), "logged in");
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(checker.errors()).isEmpty();
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
          HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
          assertThat(answer.statusCode()).as(root + sight).isEqualTo(Town.status(sight));
          checker.add(answer.body(), service + " " + root + sight);
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
}
