package casestat.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/**
 * The schema of an object that is answered. It is closed: what is not described here is a mistake,
 * so that nothing gets out because somebody added it to a row.
 */
final class ApiObject {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode schema = JSON.createObjectNode();
  private final ArrayNode required;
  private final ObjectNode properties;

  ApiObject() {
    schema.put("type", "object");
    this.required = schema.putArray("required");
    this.properties = schema.putObject("properties");
    schema.put("additionalProperties", false);
  }

  ApiObject texts(String... names) {
    for (String name : names) {
      always(name).put("type", "string");
    }
    return this;
  }

  /** Texts that some answers have and others have not. */
  ApiObject sometimes(Collection<String> names) {
    names.forEach(name -> properties.putObject(name).put("type", "string"));
    return this;
  }

  ApiObject text(String name, String pattern) {
    always(name).put("type", "string").put("pattern", pattern);
    return this;
  }

  /** A text or null. */
  ApiObject textOrNull(String name) {
    return orNull(name, "string");
  }

  ApiObject wholes(String... names) {
    for (String name : names) {
      always(name).put("type", "integer");
    }
    return this;
  }

  /** Numbers, and null where none is told. */
  ApiObject numbersOrNull(String... names) {
    for (String name : names) {
      orNull(name, "number");
    }
    return this;
  }

  ApiObject wholeOrNull(String name) {
    return orNull(name, "integer");
  }

  ApiObject word(String name, Collection<String> words) {
    ArrayNode values = always(name).put("type", "string").putArray("enum");
    words.forEach(values::add);
    return this;
  }

  ApiObject list(String name, ApiObject items) {
    always(name).put("type", "array").set("items", items.schema);
    return this;
  }

  /** A list of texts that look like this. */
  ApiObject listOf(String name, String pattern) {
    always(name)
        .put("type", "array")
        .putObject("items")
        .put("type", "string")
        .put("pattern", pattern);
    return this;
  }

  private ApiObject orNull(String name, String type) {
    ArrayNode types = always(name).putArray("type");
    List.of(type, "null").forEach(types::add);
    return this;
  }

  private ObjectNode always(String name) {
    required.add(name);
    return properties.putObject(name);
  }

  ObjectNode schema() {
    return schema;
  }
}
