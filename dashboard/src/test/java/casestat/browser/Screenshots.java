package casestat.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of the docs: every type of page of running dashboards, as a desk, a tablet and
 * a telephone show it. Not a test. Arguments: a folder, and {@code service=address} of each. Run it
 * with the class path of the tests, as {@code mvn dependency:build-classpath -pl dashboard} writes
 * it.
 */
final class Screenshots {
  private static final String MONTH = "month=2026-10";
  private static final Map<Integer, Integer> SIZES = new LinkedHashMap<>();

  static {
    SIZES.put(1440, 1000);
    SIZES.put(768, 1024);
    SIZES.put(390, 844);
  }

  /** Of these, what stands on the first screen is enough to tell how they look. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("month", "/pages/overview?" + MONTH);
    PAGES.put("responsiveness", "/pages/responsiveness?" + MONTH);
    PAGES.put("figure", "/figures/resolution_met_due?" + MONTH + "&by=department");
    PAGES.put("times", "/figures/resolution_time_median?" + MONTH + "&by=time_taken");
    PAGES.put("compared", "/figures/resolution_met_due?" + MONTH + "&vs=last-year");
    PAGES.put("changes", "/changes?" + MONTH);
    PAGES.put("cases", "/cases?metric=resolution_met_due&" + MONTH + "&only=rest");
    PAGES.put("definitions", "/definitions");
    PAGES.put("quality", "/quality");
    PAGES.put("editions", "/editions");
    PAGES.put("edition", "/editions/2026-10/r1");
    PAGES.put("about", "/about");
    PAGES.put("runs", "/runs");
    PAGES.put("search", "/search?q=a");
    PAGES.put("embed", "/embed/figures/incoming_cases?" + MONTH);
  }

  private static final String MAP = "#h-on-time-by-area, #h-intake-by-area";
  private static final int QUALITY = 30;

  private Screenshots() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      String[] service = argument.split("=", 2);
      for (Map.Entry<Integer, Integer> size : SIZES.entrySet()) {
        try (BrowserContext visitor =
            Chromium.visitor(
                new NewContextOptions().setViewportSize(size.getKey(), size.getValue()))) {
          Page page = visitor.newPage();
          CDPSession session = visitor.newCDPSession(page);
          for (Map.Entry<String, String> one : PAGES.entrySet()) {
            if (page.navigate(service[1] + one.getValue()).status() == 200) {
              take(page, session, folder, service[0], one.getKey(), size.getKey());
            }
            if (one.getKey().equals("month") && page.locator(MAP).count() > 0) {
              page.locator(MAP).evaluate("map => map.scrollIntoView()");
              take(page, session, folder, service[0], "map", size.getKey());
            }
            if (one.getKey().equals("cases") && page.locator("table tbody a").count() > 0) {
              page.locator("table tbody a").first().click();
              page.waitForURL("**/cases/**");
              take(page, session, folder, service[0], "case", size.getKey());
            }
          }
        }
      }
    }
    System.exit(0);
  }

  private static void take(
      Page page, CDPSession session, Path folder, String service, String name, int width)
      throws IOException {
    page.evaluate("() => document.fonts.ready");
    JsonObject how = new JsonObject();
    how.addProperty("format", "webp");
    how.addProperty("quality", QUALITY);
    String picture = session.send("Page.captureScreenshot", how).get("data").getAsString();
    Files.write(
        folder.resolve("%s-%s-%d.webp".formatted(service, name, width)),
        Base64.getDecoder().decode(picture));
  }
}
