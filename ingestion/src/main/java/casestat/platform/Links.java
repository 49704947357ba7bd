package casestat.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The addresses behind the shortened links of a text: a case may be named in one. */
final class Links {
  private Links() {}

  /**
   * @param post with {@code entities.urls}, as both interfaces of X have them
   */
  static String with(@Nullable String text, JsonNode post) {
    StringBuilder whole = new StringBuilder(Objects.requireNonNullElse(text, ""));
    for (JsonNode url : Json.list(Json.at(post, "entities", "urls"))) {
      String address = Json.text(url, "expanded_url");
      if (address != null) {
        whole.append(' ').append(address);
      }
    }
    return whole.toString();
  }
}
