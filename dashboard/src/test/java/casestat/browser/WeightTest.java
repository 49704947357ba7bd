package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first visit takes. */
@Tag("browser")
class WeightTest {
  private static final int MOST = 100_000;

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
