package casestat.mail;

import java.util.regex.Pattern;

/** Words of others in a mail: as text of one line that steers nothing, or as text of HTML. */
final class Plain {
  // Breaks, other controls, and the marks that turn the direction of all that follows.
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

  private Plain() {}

  static String line(String text) {
    return STEERING.matcher(text).replaceAll(" ").strip();
  }

  static String html(String text) {
    return line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
