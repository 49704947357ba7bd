package casestat.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One object of a platform: the cells of an interaction, or the reason why it is none. Ids begin
 * with the name of the platform, because two platforms may give the same.
 */
public final class Message {
  private static final Set<String> IDS =
      Set.of("interaction_id", "in_reply_to", "conversation_id", "author", "peer");

  private final String platform;
  private final JsonNode object;
  private final Map<String, String> cells = new TreeMap<>();
  private @Nullable String flaw;

  /**
   * @param platform also the channel
   */
  Message(String platform, JsonNode object) {
    this.platform = platform;
    this.object = object;
    cells.put("channel", platform);
  }

  /** What is no message at all. */
  static Message none(JsonNode object, String why) {
    Message message = new Message("", object);
    message.flaw = why;
    return message;
  }

  /** As it came. */
  public JsonNode object() {
    return object;
  }

  /** By our name of the column, as in {@code casestat.profile.Source.Kind.INTERACTIONS}. */
  public @Nullable String cell(String column) {
    return cells.get(column);
  }

  /** Why it cannot be taken in; null for a message. */
  public @Nullable String flaw() {
    return flaw;
  }

  Message set(String column, @Nullable String value) {
    if (value != null) {
      cells.put(column, IDS.contains(column) ? platform + ":" + value : value);
    }
    return this;
  }

  /** The first that is missing is the reason why the object is no message. */
  Message require(String column, @Nullable String value, String otherwise) {
    if (value == null && flaw == null) {
      flaw = otherwise;
    }
    return set(column, value);
  }
}
