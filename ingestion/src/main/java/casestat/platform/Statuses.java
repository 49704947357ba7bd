package casestat.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * Statuses of Mastodon: alone, in arrays, in a context, in notifications, in answers to a search,
 * and in events of its stream.
 *
 * <p>Fields as in docs.joinmastodon.org/entities/Status: id, created_at, edited_at, account,
 * in_reply_to_id, reblog, quote, visibility, content, reblogs_count, favourites_count; of
 * docs.joinmastodon.org/entities/Account: id, acct, username, bot; and
 * docs.joinmastodon.org/methods/streaming. Ids are those of one server: all files of a source must
 * come from the same. Counts are what that server has seen, and it counts no impressions.
 */
final class Statuses implements Platform {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> LISTS = List.of("ancestors", "descendants", "statuses");

  private static final String PLATFORM = "mastodon";

  private final Speakers speakers;

  Statuses(Speakers speakers) {
    this.speakers = speakers;
  }

  @Override
  public List<Message> messages(JsonNode document) {
    return Message.of(document, LISTS, "an answer without a status", this::add);
  }

  private void add(JsonNode one, List<Message> messages) {
    if (one.has("event") && one.path("payload").isTextual()) {
      addEvent(one, messages);
    } else if (one.path("status").isObject()) {
      addStatus(one.path("status"), messages);
    } else if (one.path("account").isObject() && one.has("content")) {
      addStatus(one, messages);
    } else {
      String error = Json.firstText(one, "error_description", "error");
      messages.add(
          Message.none(
              one,
              error == null
                  ? "no status: no account and content"
                  : "an error of the platform: " + error));
    }
  }

  private void addEvent(JsonNode event, List<Message> messages) {
    String payload = event.path("payload").asText();
    if ("delete".equals(Json.text(event, "event"))) {
      messages.add(
          Deletions.message(
              event, payload, Times.iso(Json.text(event, "received_at")), false, PLATFORM));
      return;
    }
    try {
      add(JSON.readTree(payload), messages);
    } catch (JsonProcessingException e) {
      messages.add(Message.none(event, "an event whose payload is no JSON"));
    }
  }

  private void addStatus(JsonNode status, List<Message> messages) {
    messages.add(message(status));
    for (JsonNode inner :
        List.of(status.path("reblog"), Json.at(status, "quote", "quoted_status"))) {
      if (inner.path("account").isObject()) {
        addStatus(inner, messages);
      }
    }
  }

  private Message message(JsonNode status) {
    JsonNode account = status.path("account");
    String id = Json.text(account, "id");
    boolean isOwn = isOwn(account);
    Message message =
        new Message(PLATFORM, status)
            .require("interaction_id", Json.text(status, "id"), "a status without an id")
            .require("author", id, "a status whose account has no id")
            .require(
                "happened_at",
                Times.iso(Json.text(status, "created_at")),
                "a status without created_at")
            .set("updated_at", Times.iso(Json.text(status, "edited_at")))
            .set("likes", Json.text(status, "favourites_count"))
            .set("reposts", Json.text(status, "reblogs_count"))
            .set("text", Html.text(Json.text(status, "content")));
    boolean isAutomatic =
        account.path("bot").asBoolean()
            || speakers.isAutomatic(
                id, Json.text(account, "acct"), Json.text(status, "application", "name"));
    speakers.say(message, isOwn, isAutomatic);
    String parent = Json.text(status, "in_reply_to_id");
    JsonNode quote = status.path("quote");
    String quoted = Json.text(quote, "quoted_status", "id");
    if (quoted == null) {
      quoted = Json.text(quote, "quoted_status_id");
    }
    boolean isOfOwn = isOwn(Json.at(quote, "quoted_status", "account"));
    return message.refer(status.path("reblog").isObject(), parent, isOfOwn ? null : quoted);
  }

  private boolean isOwn(JsonNode account) {
    return speakers.isOwn(Json.text(account, "id"), Json.text(account, "acct"));
  }
}
