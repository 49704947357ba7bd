package casestat.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
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

/**
 * A page as it is printed.
 *
 * @param rows how many rows and figures the screen shows, what is folded away included
 * @param lost words of theirs that are on paper less often than that
 */
record Paper(int rows, List<String> lost) {
  // A line may end at any of them.
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  // The words of every row of every table, of every tile's value, and of where figures come from.
  private static final String SHOWN =
      "() => [...document.querySelectorAll('main tbody tr, main tfoot tr, main .tile .value,"
          + " .colophon dd')].map(e => { const c = e.cloneNode(true);"
          + " c.querySelectorAll('.unseen').forEach(u => u.remove()); return [...(c.cells ||"
          + " [c])].map(d => [...d.childNodes].map(n => n.textContent).join(' ')).join(' '); })";

  Paper {
    lost = List.copyOf(lost);
  }

  @SuppressWarnings("unchecked")
  static Paper of(Page page) throws IOException {
    List<String> shown = (List<String>) page.evaluate(SHOWN);
    Map<String, Long> printed;
    try (PDDocument pdf = Loader.loadPDF(page.pdf())) {
      printed = words(List.of(new PDFTextStripper().getText(pdf)));
    }
    List<String> lost = new ArrayList<>();
    words(shown)
        .forEach(
            (word, times) -> {
              long found = printed.getOrDefault(word, 0L);
              if (found < times) {
                lost.add("\"%s\" %d times instead of %d".formatted(word, found, times));
              }
            });
    return new Paper(shown.size(), lost);
  }

  private static Map<String, Long> words(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Arrays.stream(SEPARATORS.split(text, -1)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
