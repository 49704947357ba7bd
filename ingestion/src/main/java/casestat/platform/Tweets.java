package casestat.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages of the Twitter API v1.1: tweets alone, in arrays and in answers to a search, deletions,
 * and direct messages.
 *
 * <p>Fields as in developer.x.com/en/docs/x-api/v1/data-dictionary/object-model/tweet: id_str,
 * created_at, user, in_reply_to_status_id_str, quoted_status_id_str, quoted_status,
 * retweeted_status, full_text, extended_tweet, favorite_count, retweet_count, source; and of direct
 * messages (message_create): id, created_timestamp, sender_id, target, message_data.
 */
final class Tweets implements Platform {
  private static final List<String> LISTS =
      List.of(
          "statuses",
          "tweet_create_events",
          "tweet_delete_events",
          "events",
          "direct_message_events");

  private static final String PLATFORM = "x";

  private final Speakers speakers;

  Tweets(Speakers speakers) {
    this.speakers = speakers;
  }

  @Override
  public List<Message> messages(JsonNode document) {
    return Message.of(document, LISTS, "an answer without a message", this::add);
  }

  private void add(JsonNode one, List<Message> messages) {
    JsonNode event = one.path("event").isObject() ? one.path("event") : one;
    if (event.path("message_create").isObject()) {
      messages.add(direct(event));
    } else if (one.path("delete").isObject()) {
      messages.add(deletion(one.path("delete")));
    } else if (one.has("timestamp_ms") && one.path("status").isObject()) {
      messages.add(deletion(one));
    } else if (one.path("user").isObject()) {
      addTweet(one, messages);
    } else {
      messages.add(Message.none(one, why(one)));
    }
  }

  private static String why(JsonNode one) {
    for (JsonNode error : Json.list(one.path("errors"))) {
      return "an error of the platform: " + Json.text(error, "message");
    }
    return "no tweet and no direct message: no user";
  }

  private Message deletion(JsonNode delete) {
    JsonNode status = delete.path("status");
    return Deletions.message(
        delete,
        Json.firstText(status, "id_str", "id"),
        Times.millis(Json.text(delete, "timestamp_ms")),
        speakers.isOwn(Json.firstText(status, "user_id_str", "user_id")),
        PLATFORM);
  }

  private Message direct(JsonNode event) {
    JsonNode create = event.path("message_create");
    String sender = Json.text(create, "sender_id");
    String recipient = Json.text(create, "target", "recipient_id");
    boolean isOwn = speakers.isOwn(sender);
    Message message =
        new Message(PLATFORM, event)
            .require("interaction_id", Json.text(event, "id"), "a direct message without an id")
            .require("author", sender, "a direct message without sender_id")
            .require("peer", isOwn ? recipient : sender, "a direct message without recipient_id")
            .require(
                "happened_at",
                Times.millis(Json.text(event, "created_timestamp")),
                "a direct message without created_timestamp")
            .set("kind", isOwn ? "reply" : "post")
            .set("text", Json.text(create, "message_data", "text"));
    return speakers.say(message, isOwn, speakers.isAutomatic(sender));
  }

  private void addTweet(JsonNode tweet, List<Message> messages) {
    messages.add(tweet(tweet));
    for (String inner : List.of("retweeted_status", "quoted_status")) {
      if (tweet.path(inner).path("user").isObject()) {
        addTweet(tweet.path(inner), messages);
      }
    }
  }

  private Message tweet(JsonNode tweet) {
    JsonNode user = tweet.path("user");
    String author = Json.firstText(user, "id_str", "id");
    String name = Json.text(user, "screen_name");
    boolean isOwn = speakers.isOwn(author, name);
    Message message =
        new Message(PLATFORM, tweet)
            .require(
                "interaction_id", Json.firstText(tweet, "id_str", "id"), "a tweet without id_str")
            .require("author", author, "a tweet whose user has no id_str")
            .require(
                "happened_at",
                Times.words(Json.text(tweet, "created_at")),
                "a tweet without created_at as in Sat Dec 01 06:30:03 +0000 2018")
            .set("likes", Json.text(tweet, "favorite_count"))
            .set("reposts", Json.text(tweet, "retweet_count"))
            .set("text", text(tweet));
    speakers.say(message, isOwn, speakers.isAutomatic(author, name, app(tweet)));
    String parent = Json.firstText(tweet, "in_reply_to_status_id_str", "in_reply_to_status_id");
    String quoted = Json.firstText(tweet, "quoted_status_id_str", "quoted_status_id");
    JsonNode quotedUser = Json.at(tweet, "quoted_status", "user");
    boolean isOfOwn =
        speakers.isOwn(
            Json.firstText(quotedUser, "id_str", "id"), Json.text(quotedUser, "screen_name"));
    return message.refer(
        tweet.path("retweeted_status").isObject(), parent, isOfOwn ? null : quoted);
  }

  /** The name in {@code <a href="...">name</a>}. */
  private static @Nullable String app(JsonNode tweet) {
    String source = Json.text(tweet, "source");
    return source == null ? null : source.replaceAll("<[^>]*>", "");
  }

  private static String text(JsonNode tweet) {
    String whole = Json.text(tweet, "extended_tweet", "full_text");
    return Links.with(whole == null ? Json.firstText(tweet, "full_text", "text") : whole, tweet);
  }
}
