package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paper shows no less than the screen, what is folded away included. */
@Tag("browser")
class PrintTest {
  // A line may end at any of them.
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  // The words of every row of every table, and of every tile's value.
  private static final String SHOWN =
      "() => [...document.querySelectorAll('main tbody tr, main tfoot tr, main .tile .value')]"
          + ".map(e => { const c = e.cloneNode(true); c.querySelectorAll('.unseen').forEach(u =>"
          + " u.remove()); return [...(c.cells || [c])].map(d => [...d.childNodes].map(n =>"
          + " n.textContent).join(' ')).join(' '); })";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pages/overview?month=2026-10",
        "/es/pages/responsiveness?month=2026-10",
        "/pages/charter-1075?month=2026-10",
        "/figures/resolution_met_due?month=2026-10&by=department",
        "/cases?metric=incoming_cases&month=2026-10",
        "/cases/d1-0003",
        "/quality"
      })
  void everyRowAndEveryFigureIsOnPaper(String path) throws IOException {
    try (BrowserContext visitor = Chromium.visitor()) {
      Page page = visitor.newPage();
      page.navigate(Town.of("city311").address() + path);
      @SuppressWarnings("unchecked")
      List<String> rows = (List<String>) page.evaluate(SHOWN);
      Map<String, Long> printed;
      try (PDDocument paper = Loader.loadPDF(page.pdf())) {
        printed = words(List.of(new PDFTextStripper().getText(paper)));
      }

      assertThat(rows).hasSizeGreaterThan(4);
      Map<String, String> missing = new TreeMap<>();
      words(rows)
          .forEach(
              (word, times) -> {
                long found = printed.getOrDefault(word, 0L);
                if (found < times) {
                  missing.put(word, found + " of " + times);
                }
              });
      assertThat(missing).isEmpty();
    }
  }

  private static Map<String, Long> words(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Arrays.stream(SEPARATORS.split(text, -1)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
