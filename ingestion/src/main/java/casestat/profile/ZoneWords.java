package casestat.profile;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of time zones. An offset is none: it does not know when the clocks change. */
final class ZoneWords {
  static final ZoneId UTC = ZoneId.of("UTC");

  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
  private static final Pattern OFFSET =
      Pattern.compile("(?:Etc/)?(?:UTC|GMT|UT|Z)?[+-]\\d.*|Z|[A-Z]ST");

  private ZoneWords() {}

  static ZoneId zone(String text) throws Unreadable {
    if (OFFSET.matcher(text).matches()) {
      throw Unreadable.word(text, "a zone, not an offset, as in America/New_York");
    }
    if (!KNOWN.contains(text)) {
      Optional<String> near = Nearest.find(text, KNOWN);
      throw Unreadable.word(
          text, near.map("did you mean \"%s\"?"::formatted).orElse("say one like Europe/Berlin"));
    }
    ZoneId zone = ZoneId.of(text);
    return zone instanceof ZoneOffset ? UTC : zone;
  }
}
