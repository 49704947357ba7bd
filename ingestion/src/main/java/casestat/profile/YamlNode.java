package casestat.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A node of a YAML file with its path and place.
 *
 * <p>A scalar is its text, whatever YAML would make of it: {@code 9:30} and {@code no} mean here
 * what they look like. A reader that finds a mistake notes it and goes on with some other value, so
 * that all mistakes come out at once; a profile with mistakes is never handed out.
 */
final class YamlNode {
  private final YamlFile file;
  private final String path;
  private final Node node;

  YamlNode(YamlFile file, String path, Node node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  YamlFile file() {
    return file;
  }

  void mistake(String wrong, String mend) {
    file.mistake(line(), column(), path, wrong, mend);
  }

  void note(String text) {
    file.note(line(), column(), path, text);
  }

  /** Counted from 1. */
  int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** Counted from 1. */
  int column() {
    return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
  }

  /** Keys from the top of the file. */
  String path() {
    return path;
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  /** The scalar, whatever it means; empty where the node is none. */
  Optional<String> text() {
    return node instanceof ScalarNode scalar
        ? Optional.of(scalar.getValue().strip())
        : Optional.empty();
  }

  /** The same with the blanks at its ends. */
  Optional<String> textAsIs() {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The scalar as {@code words} understand it; {@code otherwise} after a mistake. */
  <T> T read(Words<T> words, T otherwise) {
    if (!(node instanceof ScalarNode scalar)) {
      mistake("is " + kind(), "write one value");
      return otherwise;
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty()) {
      mistake("is empty", "give it a value, or leave the key out");
      return otherwise;
    }
    return read(text, words, otherwise);
  }

  /** The same without taking blanks off the ends: a tab may be what is meant. */
  <T> T readAsIs(Words<T> words, T otherwise) {
    return node instanceof ScalarNode scalar
        ? read(scalar.getValue(), words, otherwise)
        : read(words, otherwise);
  }

  private <T> T read(String text, Words<T> words, T otherwise) {
    try {
      return words.read(text);
    } catch (Unreadable e) {
      mistake(e.wrong(), e.mend());
      return otherwise;
    }
  }

  List<YamlNode> list() {
    if (!(node instanceof SequenceNode sequence)) {
      mistake("is " + kind(), "write a list");
      return List.of();
    }
    List<YamlNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new YamlNode(file, path + '[' + items.size() + ']', item));
    }
    return items;
  }

  /** A list of scalars, all different. */
  <T> List<T> list(Words<T> words, T otherwise) {
    List<T> values = new ArrayList<>();
    Set<T> seen = new HashSet<>();
    for (YamlNode item : list()) {
      T value = item.read(words, otherwise);
      if (!seen.add(value) && !value.equals(otherwise)) {
        item.mistake("\"" + value + "\" stands twice", "remove one");
      }
      values.add(value);
    }
    return values;
  }

  /** The entries of a mapping; of a repeated key, which is a mistake noted elsewhere, the first. */
  List<Entry> entries() {
    if (!(node instanceof MappingNode mapping)) {
      mistake("is " + kind(), "write keys and values");
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key
          && !key.getValue().equals(YamlGraph.MERGE)
          && seen.add(key.getValue())) {
        String inner = path.isEmpty() ? key.getValue() : path + '.' + key.getValue();
        entries.add(
            new Entry(
                key.getValue(),
                new YamlNode(file, inner, key),
                new YamlNode(file, inner, tuple.getValueNode())));
      }
    }
    return entries;
  }

  Fields fields(Shape shape) {
    return new Fields(this, shape);
  }

  private String kind() {
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    return node instanceof SequenceNode ? "a list" : "a single value";
  }

  /**
   * @param key where the key stands, for mistakes about the key
   */
  record Entry(String name, YamlNode key, YamlNode value) {}
}
