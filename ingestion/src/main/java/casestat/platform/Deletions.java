package casestat.platform;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A message was taken back: a row of its own, that points to what is gone. */
final class Deletions {
  private Deletions() {}

  static Message message(
      JsonNode object, @Nullable String of, @Nullable String at, boolean isOwn, String platform) {
    return new Message(platform, object)
        .require("in_reply_to", of, "a deletion that does not say of what")
        .set("interaction_id", of + "/deleted")
        .require("happened_at", at, "a deletion without a time")
        .set("kind", "deletion")
        .set("direction", isOwn ? "outbound" : "inbound")
        .set("author_role", isOwn ? "agent" : "citizen");
  }
}
