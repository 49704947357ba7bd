package casestat.dashboard;

import casestat.language.Language;
import casestat.profile.ServiceProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * A language of the service, and where its pages are: those of the first are at the root, those of
 * another below its code.
 *
 * @param root empty, or {@code /es}
 */
record Tongue(Language language, String root) {

  static List<Tongue> of(ServiceProfile profile) {
    List<Tongue> tongues = new ArrayList<>();
    for (Language language : Language.allOf(profile)) {
      tongues.add(new Tongue(language, tongues.isEmpty() ? "" : "/" + language.code()));
    }
    return List.copyOf(tongues);
  }

  /** That of an address; the first where no other is meant. */
  static Tongue at(List<Tongue> tongues, String path) {
    return tongues.stream()
        .filter(t -> !t.root.isEmpty() && (path + "/").startsWith(t.root + "/"))
        .findFirst()
        .orElse(tongues.get(0));
  }

  /** The same page in another tongue. */
  String href(String path, String query, Tongue other) {
    String bare = path.substring(root.length());
    String moved = other.root + (bare.isEmpty() ? "/" : bare);
    return query.isEmpty() ? moved : moved + "?" + query;
  }
}
