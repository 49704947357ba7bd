package casestat.samples.desk;

import java.time.Instant;
import java.util.Map;

/** A message as a server of Mastodon hands it out: docs.joinmastodon.org/entities/Status. */
final class Mastodon {
  private static final String SERVER = "https://social.example/";
  private static final Map<String, String> WORDS =
      Map.of(
          "announcement", "A word to everyone on campus",
          "staff", "Thank you for telling us",
          "automatic", "We have your message",
          "citizen", "Something is wrong here");

  private Mastodon() {}

  static String line(long at, Map<String, Object> cells, String desk) {
    String from = String.valueOf(cells.get("from"));
    String id = String.valueOf(cells.get("id"));
    String parent = String.valueOf(cells.get("parent"));
    String about = String.valueOf(cells.get("case"));
    String name =
        switch (from) {
          case "staff", "announcement" -> desk;
          case "automatic" -> desk + "bot";
          default -> String.valueOf(cells.get("author"));
        };
    String words = WORDS.getOrDefault(from, "") + (about.isEmpty() ? "" : ", " + about);
    return "{\"id\":%s,\"created_at\":%s,\"in_reply_to_id\":%s,\"visibility\":\"public\",\"uri\":%s,\"content\":%s,\"reblog\":null,\"reblogs_count\":%s,\"favourites_count\":%s,\"edited_at\":null,\"account\":{\"id\":%s,\"username\":%s,\"acct\":%s,\"bot\":%s}}"
        .formatted(
            Json.text(id),
            Json.text(Instant.ofEpochSecond(at).toString()),
            parent.isEmpty() ? "null" : Json.text(parent),
            Json.text(SERVER + "statuses/" + id),
            Json.text("<p>" + words + "</p>"),
            cells.getOrDefault("reposts", 0),
            cells.getOrDefault("likes", 0),
            Json.text(number(from, name)),
            Json.text(name),
            Json.text(name),
            from.equals("automatic"));
  }

  private static String number(String from, String name) {
    return switch (from) {
      case "staff", "announcement" -> "1001";
      case "automatic" -> "1002";
      default -> "9" + name.substring(1);
    };
  }
}
