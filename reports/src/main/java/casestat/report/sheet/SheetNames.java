package casestat.report.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Sheet names as Excel wants them: short, unique whatever the case, without its own signs. */
final class SheetNames {

  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  String take(String wish) {
    String clean =
        wish.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
    clean = clean.replaceAll("^'+|'+$", "");
    clean = clean.isEmpty() || clean.equalsIgnoreCase("history") ? "Sheet" : clean;
    String name = cut(clean, LONGEST);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String ending = " " + i;
      name = cut(clean, LONGEST - ending.length()) + ending;
    }
    return name;
  }

  private static String cut(String name, int length) {
    return name.length() <= length ? name : name.substring(0, length).strip();
  }
}
