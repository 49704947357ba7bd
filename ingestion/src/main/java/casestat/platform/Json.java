package casestat.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Looks into JSON that may lack anything. */
final class Json {
  private Json() {}

  /** The text or number at a path of keys; null where there is none, or a blank one. */
  static @Nullable String text(JsonNode object, String... path) {
    JsonNode found = at(object, path);
    if (!found.isValueNode() || found.isNull()) {
      return null;
    }
    String text = found.asText().strip();
    return text.isEmpty() ? null : text;
  }

  /** The first of these keys that has a text. */
  static @Nullable String firstText(JsonNode object, String... keys) {
    for (String key : keys) {
      String text = text(object, key);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  static JsonNode at(JsonNode object, String... path) {
    JsonNode found = object;
    for (String key : path) {
      found = found.path(key);
    }
    return found;
  }

  /** The elements of an array, or the one object that stands in its place; else none. */
  static List<JsonNode> list(JsonNode node) {
    return node.isObject() ? List.of(node) : stream(node).toList();
  }

  /** What a document holds: its elements, or those of its lists by these names, or itself. */
  static List<JsonNode> held(JsonNode document, List<String> lists) {
    if (document.isArray()) {
      return stream(document).toList();
    }
    List<JsonNode> arrays = lists.stream().map(document::path).filter(JsonNode::isArray).toList();
    return arrays.isEmpty() ? List.of(document) : arrays.stream().flatMap(Json::stream).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
  }
}
