package casestat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** One browser for all tests of this Java; who visits has a context of their own. */
final class Chromium {
  private Chromium() {}

  // Made when the first test asks, by the thread that runs them all.
  private static final class Running {
    static final Browser BROWSER = launch();
  }

  private static Browser launch() {
    // That of the machine, so that none of a test library's own need be fetched.
    System.setProperty("playwright.nodejs.path", Equipment.NODE.path().toString());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new LaunchOptions()
                .setExecutablePath(Equipment.CHROMIUM.path())
                .setArgs(List.of("--disable-gpu", "--disable-background-networking")));
  }

  static BrowserContext visitor() {
    return visitor(new NewContextOptions());
  }

  static BrowserContext visitor(NewContextOptions options) {
    // Asked for first: a class that cannot be made is not a test that is skipped.
    Equipment.CHROMIUM.path();
    Equipment.NODE.path();
    BrowserContext context = Running.BROWSER.newContext(options);
    context.setDefaultTimeout(60_000);
    return context;
  }
}
