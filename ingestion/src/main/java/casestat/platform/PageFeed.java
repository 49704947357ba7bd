package casestat.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feed of a Facebook page, its posts and their comments, alone or one inside the other.
 *
 * <p>Fields as in developers.facebook.com/docs/graph-api/reference/post and /comment: id, from,
 * message, created_time, comments, parent, shares, likes, reactions, insights. The id of a post is
 * that of the page and its own, that of a comment is that of the post and its own.
 */
final class PageFeed implements Platform {
  private static final String PLATFORM = "facebook";

  /** A message with others in it. */
  private record Above(@Nullable String post, @Nullable String id) {}

  private final Speakers speakers;
  private final List<String> pages;

  /**
   * @param pages ids of the pages of the service
   */
  PageFeed(Speakers speakers, List<String> pages) {
    this.speakers = speakers;
    this.pages = List.copyOf(pages);
  }

  @Override
  public List<Message> messages(JsonNode document) {
    return Message.of(
        document,
        List.of("data"),
        "an answer without a post",
        (one, messages) -> add(one, null, messages));
  }

  /**
   * @param above what this one stands in; null where it stands alone
   */
  private void add(JsonNode one, @Nullable Above above, List<Message> messages) {
    if (!one.has("created_time")) {
      messages.add(Message.none(one, why(one)));
      return;
    }
    String id = Json.text(one, "id");
    String ofPage = above == null ? post(id) : above.post;
    String post = ofPage == null ? start(id) : ofPage;
    messages.add(message(one, ofPage == null || above != null, post, above));
    Above inner = new Above(post, id);
    Json.at(one, "comments", "data").forEach(comment -> add(comment, inner, messages));
  }

  private static String why(JsonNode one) {
    String error = Json.text(one, "error", "message");
    return error == null
        ? "no post and no comment: no created_time"
        : "an error of the platform: " + error;
  }

  private Message message(
      JsonNode one, boolean isComment, @Nullable String post, @Nullable Above above) {
    String author = Json.text(one, "from", "id");
    boolean isOwn = speakers.isOwn(author, Json.text(one, "from", "name"));
    Message message =
        new Message(PLATFORM, one)
            .require("interaction_id", Json.text(one, "id"), "a message without an id")
            .require(
                "author", author, "a message without from: ask for it with the token of the page")
            .require(
                "happened_at",
                Times.iso(Json.text(one, "created_time")),
                "a message whose created_time is no time")
            .set("likes", likes(one))
            .set("reposts", Json.text(one, "shares", "count"))
            .set("impressions", impressions(one))
            .set("text", Json.text(one, "message"));
    speakers.say(
        message, isOwn, speakers.isAutomatic(author, Json.text(one, "application", "name")));
    message.set("conversation_id", post);
    if (!isComment) {
      return message.refer(false, null, null);
    }
    String parent = Json.text(one, "parent", "id");
    String answers = parent != null || above == null ? parent : above.id;
    return message.set("kind", "reply").set("in_reply_to", answers);
  }

  /** The post's own part of an id that begins with a page's; null for a comment's. */
  private @Nullable String post(@Nullable String id) {
    return pages.stream()
        .filter(page -> id != null && id.startsWith(page + "_"))
        .findFirst()
        .map(page -> String.valueOf(id).substring(page.length() + 1))
        .orElse(null);
  }

  private static @Nullable String start(@Nullable String id) {
    int end = id == null ? -1 : id.lastIndexOf('_');
    return id == null || end < 0 ? id : id.substring(0, end);
  }

  private static @Nullable String likes(JsonNode one) {
    String count = Json.text(one, "like_count");
    String reactions = Json.text(one, "reactions", "summary", "total_count");
    String likes =
        reactions == null ? Json.text(one, "likes", "summary", "total_count") : reactions;
    return count == null ? likes : count;
  }

  private static @Nullable String impressions(JsonNode one) {
    for (JsonNode insight : Json.list(Json.at(one, "insights", "data"))) {
      if ("post_impressions".equals(Json.text(insight, "name"))) {
        return Json.text(insight.path("values").path(0), "value");
      }
    }
    return null;
  }
}
