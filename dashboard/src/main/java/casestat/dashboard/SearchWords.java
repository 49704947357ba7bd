package casestat.dashboard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody looks for: every word must be in a text, with whatever accents and capitals. */
final class SearchWords {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> words;

  SearchWords(String asked) {
    this.words = Arrays.stream(GAPS.split(plain(asked))).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean areIn(String text) {
    String plain = plain(text);
    return !words.isEmpty() && words.stream().allMatch(plain::contains);
  }

  /** In small letters and without accents. */
  static String plain(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
