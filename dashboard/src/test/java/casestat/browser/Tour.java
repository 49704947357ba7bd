package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One visit to each type of page of a service in one of its languages, for all that is claimed of
 * them: opening a page takes longer than a question.
 *
 * @param wrong what a {@link Look} found
 * @param rows how many rows and figures were printed
 * @param lost what was not on paper
 */
record Tour(List<String> wrong, int rows, List<String> lost) {
  private static final Map<List<String>, Tour> MADE = new ConcurrentHashMap<>();

  Tour {
    wrong = List.copyOf(wrong);
    lost = List.copyOf(lost);
  }

  static Tour of(String service, String root) {
    return MADE.computeIfAbsent(List.of(service, root), key -> make(service, root));
  }

  private static Tour make(String service, String root) {
    Town town = Town.of(service);
    // The templates are those of all services: what others have of their own are pages and skins.
    // In
    // another language a skin is the same.
    boolean isWhole = service.equals("city311");
    List<String> wrong = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    int rows = 0;
    try (Look look = new Look(town.address())) {
      for (String sight : isWhole || root.isEmpty() ? town.sights() : town.own()) {
        boolean isDark = isWhole || root.isEmpty();
        // Forced colours are of the reader's own system, in any language and whatever the skin.
        wrong.addAll(look.at(root + sight, isDark, isWhole && root.isEmpty()));
        assertThat(look.status()).as(root + sight).isEqualTo(Town.status(sight));
        // Paper is cut alike in all languages.
        if (root.isEmpty() || isWhole && sight.startsWith("/pages/")) {
          Paper paper = look.onPaper();
          rows += paper.rows();
          paper.lost().forEach(word -> lost.add(root + sight + ": " + word));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Tour(wrong, rows, lost);
  }
}
