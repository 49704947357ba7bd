package casestat.profile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/**
 * What a profile says, for its digest: keys and values in their order, and no comment, no quote and
 * no layout.
 */
final class Said {
  // When and to whom an edition goes, who lets it go and in which colours, moves no figure and no
  // word of it.
  private static final Set<String> APART =
      Set.of("schedule", "mail", "skin", "publication.approval");

  private final MessageDigest digest;

  private Said(MessageDigest digest) {
    this.digest = digest;
  }

  /**
   * @param root of a profile without mistakes: its shape bounds how deep this goes
   */
  static void add(YamlNode root, MessageDigest digest) {
    new Said(digest).add(root);
  }

  // Lengths stand before texts and lists, so that no two profiles are the same bytes.
  private void add(YamlNode node) {
    if (node.isMapping()) {
      List<YamlNode.Entry> entries = entries(node);
      number('m', entries.size());
      for (YamlNode.Entry entry : entries) {
        text(entry.name());
        add(entry.value());
      }
    } else if (node.isList()) {
      List<YamlNode> items = node.list();
      number('l', items.size());
      items.forEach(this::add);
    } else {
      text(node.textAsIs().orElse(""));
    }
  }

  private static List<YamlNode.Entry> entries(YamlNode node) {
    return node.entries().stream().filter(entry -> !isApart(entry.value())).toList();
  }

  // Where nothing else is said under a key, the key says nothing either.
  private static boolean isApart(YamlNode node) {
    return APART.contains(node.path())
        || (node.isMapping() && !node.entries().isEmpty() && entries(node).isEmpty());
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number('t', bytes.length);
    digest.update(bytes);
  }

  private void number(char kind, int number) {
    digest.update(ByteBuffer.allocate(6).putChar(kind).putInt(number).array());
  }
}
