package casestat.propose;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a word of a status means, as far as words go; what means nothing known is open. */
final class StatusWords {
  private static final Map<String, Pattern> MEANINGS = new LinkedHashMap<>();

  static {
    // The first that fits counts: a case that is closed as a duplicate is one.
    put("duplicate", "\\bdup");
    put("referred", "\\brefer|\\btransfer|\\bforwarded to");
    put("invalid", "\\binvalid|\\btest|\\bspam");
    put("not_responsible", "not (our|responsible)|out of (scope|jurisdiction)|private property");
    put("unable", "\\bunable|cannot|could not|no access|not found");
    put("cancelled", "\\bcanc|\\bwithdr|\\bvoid|\\babandon");
    put(
        "open",
        "\\b(re-?)?open\\b|\\bnot (closed|resolved|completed?)|\\bin progress|\\bunresolved");
    put("resolved", "\\bclos|\\bresol|\\bcomplet|\\bdone\\b|\\bfinish|\\bfixed|\\bsolved");
  }

  private StatusWords() {}

  private static void put(String meaning, String pattern) {
    MEANINGS.put(meaning, Pattern.compile(pattern));
  }

  static String meaning(String word) {
    String text = word.toLowerCase(Locale.ROOT);
    return MEANINGS.entrySet().stream()
        .filter(e -> e.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("open");
  }
}
