package casestat.profile;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The languages in which a service speaks, and what it calls things in each.
 *
 * @param languages the first is that of reports and of pages nobody asked for in another
 * @param names by code of the language; without those of which casestat's own words are used
 */
public record Wording(List<Locale> languages, Map<String, Map<Noun, Noun.Named>> names)
    implements Serializable {
  /** In English, with casestat's own words. */
  public static final Wording STANDARD = new Wording(List.of(Locale.ENGLISH), Map.of());

  public Wording {
    languages = List.copyOf(languages);
    Map<String, Map<Noun, Noun.Named>> copy = new LinkedHashMap<>();
    names.forEach((code, words) -> copy.put(code, Map.copyOf(words)));
    names = Collections.unmodifiableMap(copy);
  }
}
