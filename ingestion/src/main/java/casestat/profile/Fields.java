package casestat.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping whose keys are known: what is missing and what does not belong are mistakes. */
final class Fields {
  private final YamlNode node;
  private final Map<String, YamlNode> values = new LinkedHashMap<>();

  Fields(YamlNode node, Shape shape) {
    this.node = node;
    List<YamlNode.Entry> entries = node.entries();
    for (YamlNode.Entry entry : entries) {
      if (shape.keys().contains(entry.name())) {
        values.put(entry.name(), entry.value());
      } else {
        entry.key().mistake("unknown key", Nearest.suggest(entry.name(), shape.keys()));
      }
    }
    for (String key : shape.required()) {
      // Without entries the node is no mapping, or an empty one, and one mistake says enough.
      if (!values.containsKey(key) && !entries.isEmpty()) {
        node.mistake("no " + key, "every %s needs one".formatted(shape.word()));
      }
    }
    if (entries.isEmpty() && !shape.required().isEmpty() && node.isMapping()) {
      node.mistake(
          "is empty",
          "every %s needs %s".formatted(shape.word(), String.join(", ", shape.required())));
    }
  }

  YamlNode node() {
    return node;
  }

  Optional<YamlNode> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** What a key says; {@code otherwise} where it is absent or wrong. */
  <T> T read(String key, Words<T> words, T otherwise) {
    YamlNode value = values.get(key);
    return value == null ? otherwise : value.read(words, otherwise);
  }

  /** What a key says; null where it is absent, {@code otherwise} where it is wrong. */
  <T> @Nullable T readOrNull(String key, Words<T> words, T otherwise) {
    YamlNode value = values.get(key);
    return value == null ? null : value.read(words, otherwise);
  }

  List<YamlNode> list(String key) {
    YamlNode value = values.get(key);
    return value == null ? List.of() : value.list();
  }
}
