package casestat.profile;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What no profile may hold anywhere: tags of its own, repeated keys, merges, loops. */
final class YamlGraph {
  static final String MERGE = "<<";
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> TAGS =
      Set.of("str", "int", "float", "bool", "null", "seq", "map");

  private final YamlFile file;
  // A node that an alias shows again is checked once, at its anchor.
  private final Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  YamlGraph(YamlFile file) {
    this.file = file;
  }

  void check(Node root) {
    check(root, "");
  }

  private void check(Node node, String path) {
    if (open.contains(node)) {
      new YamlNode(file, path, node).mistake("contains itself", "write the values out");
      return;
    }
    if (!done.add(node)) {
      return;
    }
    open.add(node);
    checkTag(node, path);
    if (node instanceof MappingNode mapping) {
      checkKeys(mapping, path);
    } else if (node instanceof SequenceNode sequence) {
      int index = 0;
      for (Node item : sequence.getValue()) {
        check(item, path + '[' + index++ + ']');
      }
    }
    open.remove(node);
  }

  private void checkTag(Node node, String path) {
    String tag = node.getTag().getValue();
    boolean known = tag.startsWith(CORE) && TAGS.contains(tag.substring(CORE.length()));
    if (!known) {
      String shown = tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
      new YamlNode(file, path, node).mistake("the tag " + shown, "a profile is data: remove it");
    }
  }

  private void checkKeys(MappingNode mapping, String path) {
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        new YamlNode(file, path, tuple.getKeyNode())
            .mistake("a list or mapping as a key", "write a word");
        continue;
      }
      String inner = path.isEmpty() ? key.getValue() : path + '.' + key.getValue();
      YamlNode place = new YamlNode(file, inner, key);
      if (key.getValue().equals(MERGE)) {
        place.mistake("a merge key", "YAML 1.2 has none: write the keys out");
      } else if (!seen.add(key.getValue())) {
        place.mistake("the key stands twice", "remove one");
      }
      checkTag(key, inner);
      check(tuple.getValueNode(), inner);
    }
  }
}
