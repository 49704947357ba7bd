package casestat.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages of one address, and says what is wrong with each. */
final class Look implements AutoCloseable {
  private final BrowserContext visitor;
  private final Page page;
  private final String address;
  private final List<String> noise = new ArrayList<>();
  private int status;

  /**
   * @param address without a slash at its end; whatever a page asks of another is wrong
   */
  Look(String address) {
    this.address = address;
    this.visitor = Chromium.visitor(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    Axe.comeTo(visitor);
    this.page = visitor.newPage();
    page.onConsoleMessage(message -> noise.add("says: " + message.text()));
    page.onPageError(error -> noise.add("error: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address + "/")) {
            noise.add("asks " + request.url());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Of the page that is open. */
  int status() {
    return status;
  }

  /** The page as it was sent. */
  byte[] source() {
    return visitor.request().get(page.url()).body();
  }

  /** Goes there, and looks. */
  List<String> at(String path, boolean isDark, boolean isForced) {
    noise.clear();
    page.setViewportSize(1280, 900);
    status = page.navigate(address + path).status();
    return here(path, isDark, isForced);
  }

  /** The page that is open, printed as anybody prints it. */
  Paper onPaper() throws IOException {
    page.emulateMedia(
        new EmulateMediaOptions()
            .setColorScheme(ColorScheme.LIGHT)
            .setForcedColors(ForcedColors.NONE));
    return Paper.of(page);
  }

  /** Tries the form, and is wherever that leads. */
  void logIn(String root, String name, String password) {
    page.navigate(address + root + "/login");
    noise.clear();
    page.locator("#login-name").fill(name);
    page.locator("#login-password").fill(password);
    Response answer =
        page.waitForResponse(
            sent -> sent.request().isNavigationRequest() && sent.status() / 100 != 3,
            () -> page.locator("form.login button").click());
    status = answer.status();
    page.waitForLoadState();
  }

  /**
   * Looks at the page that is open: by axe in light, and where told in dark and in forced colours;
   * at 400 % of 1280 pixels; and at what it said and asked since it was opened.
   */
  List<String> here(String name, boolean isDark, boolean isForced) {
    List<String> wrong = new ArrayList<>();
    page.emulateMedia(
        new EmulateMediaOptions()
            .setColorScheme(ColorScheme.LIGHT)
            .setForcedColors(ForcedColors.NONE));
    page.setViewportSize(1280, 900);
    wrong.addAll(of(name + " light", Axe.violations(page)));
    if (isDark) {
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      wrong.addAll(of(name + " dark", Axe.ofColours(page)));
    }
    if (isForced) {
      page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      wrong.addAll(of(name + " forced", Axe.ofColours(page)));
    }
    page.setViewportSize(320, 640);
    wrong.addAll(of(name + " at 320 px", tooWide()));
    // Chromium itself says so of a page that is not there, or not for whoever asks.
    noise.removeIf(line -> line.contains("Failed to load resource") && status >= 400);
    wrong.addAll(of(name, noise));
    return wrong;
  }

  private static List<String> of(String name, List<String> findings) {
    return findings.stream().map(finding -> name + ": " + finding).toList();
  }

  /** What makes a reader scroll in two directions; nothing if the page does not. */
  @SuppressWarnings("unchecked")
  private List<String> tooWide() {
    return (List<String>)
        page.evaluate(
            "() => { const root = document.scrollingElement; if (root.scrollWidth <= innerWidth)"
                + " return []; const wide = [...document.body.querySelectorAll('*')].filter(e =>"
                + " e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))"
                + ".map(e => e.tagName + '.' + e.getAttribute('class')); return ["
                + "root.scrollWidth + ' px: ' + wide.slice(0, 5).join(', ')]; }");
  }

  @Override
  public void close() {
    visitor.close();
  }
}
