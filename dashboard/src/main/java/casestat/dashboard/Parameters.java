package casestat.dashboard;

import casestat.language.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an address says after its question mark, held against what it may say. */
final class Parameters {
  private Parameters() {}

  /**
   * @param query every parameter with all of its values
   * @param known the names there are; empty for an address that takes none
   * @return what is stated; nothing that is empty
   * @throws Refused for another name, and for two values of one
   */
  static Map<String, String> of(Map<String, List<String>> query, Collection<String> known) {
    Map<String, String> values = new LinkedHashMap<>();
    query.forEach(
        (name, given) -> {
          if (!known.contains(name)) {
            throw Refused.bad(unknown(name, known), List.of());
          }
          List<String> stated = given.stream().filter(value -> !value.isEmpty()).toList();
          if (stated.size() > 1) {
            throw Refused.bad(
                Sentence.of("\"{0}\" is given {1} times, and counts once.", name, stated.size()),
                List.of());
          }
          stated.forEach(value -> values.put(name, value));
        });
    return values;
  }

  private static Sentence unknown(String name, Collection<String> known) {
    if (known.isEmpty()) {
      return Sentence.of("This address knows no parameters, and so no \"{0}\".", name);
    }
    List<String> names = new ArrayList<>(Address.ORDER);
    names.retainAll(known);
    return Sentence.of("This page knows no \"{0}\". It knows {1}.", name, String.join(", ", names));
  }
}
