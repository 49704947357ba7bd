package casestat.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is written between and in the tags: links are where a case may be named. */
final class Html {
  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"([^\"]*)\"[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private Html() {}

  static @Nullable String text(@Nullable String html) {
    if (html == null) {
      return null;
    }
    String text = TAG.matcher(LINK.matcher(html).replaceAll(" $1 ")).replaceAll(" ");
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
