package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * On a printer without colours, and to eyes without them, every line and bar is still told apart:
 * series that lie beside each other differ in brightness, or each is named where it stands. Signals
 * are told by their shapes.
 */
@Tag("browser")
class GreyTest {
  // Brightness as WCAG has it; of the colours that a picture's series are drawn in, in their order.
  // What is worse or better than usual has the third or the first, and a shape of its own.
  private static final String TOO_ALIKE =
      "() => { const lum = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map(v => { v /="
          + " 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 *"
          + " r + .7152 * g + .0722 * b; }; const found = []; let pictures = 0; for (const svg of"
          + " document.querySelectorAll('svg.chart')) { if (svg.getBoundingClientRect().width ==="
          + " 0) continue; const series = []; for (let i = 1; i <= 6; i++) { const e ="
          + " svg.querySelector('.c-' + i + ', .s-' + i); if (e) { const s = getComputedStyle(e);"
          + " series.push([i, lum(e.classList.contains('c-' + i) ? s.fill : s.stroke)]); } } if"
          + " (series.some((one, i) => i && one[0] === series[i - 1][0] + 1)) pictures++; for (let"
          + " i = 1; i < series.length; i++) { const [a, b] = [series[i - 1][1], series[i][1]]; if"
          + " (series[i][0] !== series[i - 1][0] + 1) continue; const ratio = (Math.max(a, b) +"
          + " .05) / (Math.min(a, b) + .05); if (ratio < 1.5)"
          + " found.push(svg.getAttribute('aria-labelledby') + ': ' + series[i - 1][0] + ' and ' +"
          + " series[i][0] + ' differ by ' + ratio.toFixed(2)); } } return [String(pictures),"
          + " ...found]; }";

  @Test
  void seriesBesideEachOtherDifferInBrightness() {
    List<String> alike = new ArrayList<>();
    int pictures = 0;
    try (BrowserContext visitor = Chromium.visitor()) {
      Page page = visitor.newPage();
      Town town = Town.of("city311");
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        for (String sight : town.own()) {
          page.navigate(town.address() + sight);
          @SuppressWarnings("unchecked")
          List<String> told = (List<String>) page.evaluate(TOO_ALIKE);
          pictures += Integer.parseInt(told.get(0));
          told.stream().skip(1).forEach(line -> alike.add(scheme + " " + sight + ": " + line));
        }
      }
    }

    assertThat(pictures).isGreaterThan(4);
    assertThat(alike).isEmpty();
  }
}
