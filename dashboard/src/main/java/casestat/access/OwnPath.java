package casestat.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody is sent after a login: to a page of this server, and nowhere else. */
final class OwnPath {
  // One slash, and nothing that a browser reads as another server or another line.
  private static final Pattern OWN = Pattern.compile("/(?!/)[!#-\\[\\]-~]{0,2000}");

  private OwnPath() {}

  /** The path, or the first page where it is not one of ours. */
  static String of(@Nullable String asked) {
    return asked != null && OWN.matcher(asked).matches() ? asked : "/";
  }
}
