package casestat.profile;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words of a profile that people read, in as many languages as the profile says them.
 *
 * @param byLanguage by code, as in {@code es}, that of the default first; one at least
 */
public record Text(Map<String, String> byLanguage) implements Serializable {
  public Text {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text in no language");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** The same in every language. */
  public static Text of(String text) {
    return new Text(Map.of("", text));
  }

  /** In a language, or else in the first there is: a name without a translation is still a name. */
  public String in(String language) {
    String said = byLanguage.get(language);
    return said != null ? said : byLanguage.values().iterator().next();
  }
}
