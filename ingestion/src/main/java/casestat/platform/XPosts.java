package casestat.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts of the X API v2: answers with {@code data} and {@code includes}, lines of its streams, and
 * deletions of its compliance stream.
 *
 * <p>Fields as in the data dictionary at docs.x.com/x-api/fundamentals/data-dictionary (Tweet): id,
 * created_at, author_id, conversation_id, referenced_tweets, edit_history_tweet_ids,
 * in_reply_to_user_id, public_metrics, note_tweet, entities.urls; and as in
 * docs.x.com/x-api/compliance/posts-compliance-stream. All but the id, the text and the history
 * must be asked for with {@code tweet.fields}.
 */
final class XPosts implements Platform {
  private static final String ASK =
      ": ask for tweet.fields=created_at,author_id,conversation_id,referenced_tweets,public_metrics";

  /** The first millisecond of the ids of X, which hold when they were given. */
  private static final long FIRST_MILLI = 1_288_834_974_657L;

  private static final int SEQUENCE_BITS = 22;

  private static final String PLATFORM = "x";

  private final Speakers speakers;

  XPosts(Speakers speakers) {
    this.speakers = speakers;
  }

  @Override
  public List<Message> messages(JsonNode document) {
    JsonNode delete = Json.at(document, "data", "delete");
    if (delete.isObject()) {
      return List.of(
          Deletions.message(
              delete,
              Json.text(delete, "tweet", "id"),
              Times.iso(Json.text(delete, "event_at")),
              speakers.isOwn(Json.text(delete, "tweet", "author_id")),
              PLATFORM));
    }
    Map<String, String> names = new HashMap<>();
    for (JsonNode user : Json.list(Json.at(document, "includes", "users"))) {
      put(names, Json.text(user, "id"), Json.text(user, "username"));
    }
    List<JsonNode> posts = new ArrayList<>(Json.list(document.path("data")));
    posts.addAll(Json.list(Json.at(document, "includes", "tweets")));
    if (posts.isEmpty()) {
      return List.of(Message.none(document, why(document)));
    }
    Map<String, String> authors = new HashMap<>();
    posts.forEach(post -> put(authors, Json.text(post, "id"), Json.text(post, "author_id")));
    return posts.stream().map(post -> message(post, authors, names)).toList();
  }

  private static void put(Map<String, String> to, @Nullable String key, @Nullable String value) {
    if (key != null && value != null) {
      to.put(key, value);
    }
  }

  private static String why(JsonNode document) {
    if (Json.text(document, "meta", "result_count") != null) {
      return "an answer without a post";
    }
    String error = Json.firstText(document, "detail", "title");
    for (JsonNode one : Json.list(document.path("errors"))) {
      error = error == null ? Json.firstText(one, "detail", "message", "title") : error;
    }
    return error == null
        ? "no post of the X API v2: no data"
        : "an error of the platform: " + error;
  }

  private Message message(JsonNode post, Map<String, String> authors, Map<String, String> names) {
    String id = Json.text(post, "id");
    String author = Json.text(post, "author_id");
    String name = author == null ? null : names.get(author);
    boolean isOwn = speakers.isOwn(author, name);
    String createdAt = Times.iso(Json.text(post, "created_at"));
    JsonNode first = post.path("edit_history_tweet_ids").path(0);
    String firstId = first.isTextual() ? first.asText() : id;
    boolean isEdited = id != null && !id.equals(firstId);
    Message message =
        new Message(PLATFORM, post)
            .require("interaction_id", firstId, "a post without an id")
            .require("author", author, "a post without author_id" + ASK)
            .require("happened_at", createdAt, "a post without created_at" + ASK)
            .set("impressions", Json.text(post, "public_metrics", "impression_count"))
            .set("likes", Json.text(post, "public_metrics", "like_count"))
            .set("reposts", Json.text(post, "public_metrics", "retweet_count"))
            .set("text", text(post));
    if (isEdited && message.flaw() == null) {
      // A changed post is a new one with the old one's history, and says when it was changed.
      message.set("updated_at", createdAt).set("happened_at", at(firstId, createdAt));
    }
    speakers.say(message, isOwn, speakers.isAutomatic(author, name, Json.text(post, "source")));
    refer(message, post, authors, names);
    return message;
  }

  private void refer(
      Message message, JsonNode post, Map<String, String> authors, Map<String, String> names) {
    String parent = null;
    String quoted = null;
    boolean isRepost = false;
    for (JsonNode reference : Json.list(post.path("referenced_tweets"))) {
      String type = String.valueOf(Json.text(reference, "type"));
      switch (type) {
        case "replied_to" -> parent = Json.text(reference, "id");
        case "quoted" -> quoted = Json.text(reference, "id");
        case "retweeted" -> isRepost = true;
        default -> {
          // A kind of reference that came later changes nothing about who answers whom.
        }
      }
    }
    boolean isOfOwn = quoted != null && isOwn(quoted, authors, names);
    message.refer(isRepost, parent, isOfOwn ? null : quoted);
    // What answers by a quote has a conversation of its own, and speaks in that of what it quotes.
    boolean answersByQuote = parent == null && message.cell("in_reply_to") != null;
    if (!isRepost && !answersByQuote) {
      message.set("conversation_id", Json.text(post, "conversation_id"));
    }
  }

  private boolean isOwn(String post, Map<String, String> authors, Map<String, String> names) {
    String author = authors.get(post);
    return author != null && speakers.isOwn(author, names.get(author));
  }

  private static String text(JsonNode post) {
    String whole = Json.text(post, "note_tweet", "text");
    return Links.with(whole == null ? Json.text(post, "text") : whole, post);
  }

  private static @Nullable String at(@Nullable String id, @Nullable String otherwise) {
    try {
      return id == null
          ? otherwise
          : Instant.ofEpochMilli((Long.parseLong(id) >> SEQUENCE_BITS) + FIRST_MILLI).toString();
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
