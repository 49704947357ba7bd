package casestat.access;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What every answer tells a browser to keep to. */
public final class Headers {
  private static final Pattern EMBED = Pattern.compile("(/[a-z]{2,3})?/embed/.*");

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors ";

  private static final Map<String, String> ALWAYS =
      Map.of(
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

  /** Of an answer that no page of ours gives: a request that cannot be read has no address. */
  public static Map<String, String> ofNoAddress() {
    Map<String, String> all = new TreeMap<>(ALWAYS);
    all.put("Content-Security-Policy", POLICY + "'none'");
    return all;
  }

  /**
   * @param embeds origins whose pages may show an embedded figure
   */
  static void put(Context request, boolean isSecure, List<String> embeds) {
    ALWAYS.forEach(request::header);
    boolean mayStandElsewhere = !embeds.isEmpty() && EMBED.matcher(request.path()).matches();
    request.header(
        "Content-Security-Policy",
        POLICY + (mayStandElsewhere ? String.join(" ", embeds) : "'none'"));
    if (isSecure) {
      request.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
