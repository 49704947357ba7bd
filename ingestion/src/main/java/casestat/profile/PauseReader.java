package casestat.profile;

import casestat.profile.PauseRule.Holder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads when clocks rest: a list of states or reasons for which the service waits on the citizen,
 * or such a list for each of those whom it may wait on.
 */
final class PauseReader {
  private static final List<String> HOLDERS = List.of("citizen", "third party", "us");

  private PauseReader() {}

  static List<PauseRule> read(YamlNode node) {
    if (!node.isMapping()) {
      return rules(node, Holder.CITIZEN);
    }
    List<PauseRule> rules = new ArrayList<>();
    for (YamlNode.Entry entry : node.entries()) {
      int holder = HOLDERS.indexOf(entry.name());
      if (holder < 0) {
        entry.key().mistake("unknown key", Nearest.suggest(entry.name(), HOLDERS));
      } else {
        Holder held = Holder.valueOf(entry.name().replace(' ', '_').toUpperCase(Locale.ROOT));
        rules.addAll(rules(entry.value(), held));
      }
    }
    return List.copyOf(rules);
  }

  private static List<PauseRule> rules(YamlNode node, Holder holder) {
    Set<PauseRule> rules = new LinkedHashSet<>();
    for (YamlNode item : node.list()) {
      for (PauseRule rule : item.isMapping() ? List.of(pair(item, holder)) : word(item, holder)) {
        if (!rules.add(rule)) {
          item.mistake("\"" + rule.word() + "\" stands twice", "remove one");
          break;
        }
      }
    }
    return List.copyOf(rules);
  }

  // One word may be a reason or a state.
  private static List<PauseRule> word(YamlNode item, Holder holder) {
    String word = item.read(NameWords::text, "");
    return word.isEmpty()
        ? List.of()
        : List.of(new PauseRule(null, word, holder), new PauseRule(word, null, holder));
  }

  private static PauseRule pair(YamlNode item, Holder holder) {
    Fields fields = item.fields(Shape.PAUSE);
    if (fields.find("state").isEmpty() && fields.find("reason").isEmpty()) {
      item.mistake("is empty", "say a state, a reason, or both");
    }
    return new PauseRule(
        fields.readOrNull("state", NameWords::text, ""),
        fields.readOrNull("reason", NameWords::text, ""),
        holder);
  }
}
