package casestat.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody most likely meant. */
final class Nearest {
  private Nearest() {}

  /** {@code did you mean "x"?}, or the whole list where nothing is near. */
  static String suggest(String word, Collection<String> known) {
    return find(word, known)
        .map("did you mean \"%s\"?"::formatted)
        .orElseGet(() -> "say one of " + String.join(", ", known));
  }

  static Optional<String> find(String word, Collection<String> known) {
    String wanted = normal(word);
    // A third of the letters may be wrong: more than that is another word.
    int limit = Math.max(1, wanted.length() / 3);
    return known.stream()
        .filter(k -> distance(wanted, normal(k)) <= limit)
        .min(
            Comparator.<String>comparingInt(k -> distance(wanted, normal(k)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = above[0];
      above[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = above[j];
        above[j] = Math.min(replaced, 1 + Math.min(above[j], above[j - 1]));
      }
    }
    return above[b.length()];
  }
}
