package casestat.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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

  /**
   * Of all that a document holds, or the one reason why it holds none.
   *
   * @param lists names of lists that a document may hold in the place of one object
   * @param none where the lists are empty
   * @param add finds the messages in one object
   */
  static List<Message> of(
      JsonNode document, List<String> lists, String none, BiConsumer<JsonNode, List<Message>> add) {
    List<Message> messages = new ArrayList<>();
    Json.held(document, lists).forEach(one -> add.accept(one, messages));
    return messages.isEmpty() ? List.of(none(document, none)) : messages;
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

  /**
   * What it is by what it refers to: a boost without words of its own; a reply to its parent; where
   * the service quotes somebody else, a reply to what it quotes; else an announcement or a post.
   *
   * @param quotedOther the quoted message of somebody who is not the service
   */
  Message refer(boolean isRepost, @Nullable String parent, @Nullable String quotedOther) {
    boolean isOwn = "outbound".equals(cell("direction"));
    String answered = parent != null || !isOwn ? parent : quotedOther;
    if (isRepost) {
      return set("kind", "repost");
    }
    return answered == null
        ? set("kind", isOwn ? "announcement" : "post")
        : set("kind", "reply").set("in_reply_to", answered);
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
