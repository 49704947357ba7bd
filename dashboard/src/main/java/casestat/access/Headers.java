package casestat.access;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What every answer tells a browser to keep to. */
public final class Headers {
  private static final Pattern EMBED = Pattern.compile("(/[a-z]{2,3})?/embed/.*");

  private static final String POLICY = "Content-Security-Policy";

  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors ";

  private static final Map<String, String> ALWAYS =
      Map.of(
          POLICY,
          CONTENT + "'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          // A browser asks each time, and is mostly told that nothing has changed.
          "Cache-Control",
          "no-cache");

  private Headers() {}

  /** Also of an answer to a request that cannot be read, and so has no address. */
  public static Map<String, String> always() {
    return ALWAYS;
  }

  /**
   * @param embeds origins whose pages may show an embedded figure
   */
  static void put(Context request, boolean isSecure, List<String> embeds) {
    ALWAYS.forEach(request::header);
    if (!embeds.isEmpty() && EMBED.matcher(request.path()).matches()) {
      request.header(POLICY, CONTENT + String.join(" ", embeds));
    }
    if (isSecure) {
      request.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
