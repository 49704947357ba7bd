package casestat.ingest;

import casestat.lake.Precision;
import casestat.profile.Source;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stand-in until the profile's reader of times lands. */
final class Times {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(java.time.format.ResolverStyle.STRICT);
  private final Source source;

  Times(Source source) {
    this.source = source;
  }

  Reading read(String text) {
    try {
      Instant at =
          text.endsWith("Z")
              ? Instant.parse(text)
              : LocalDateTime.parse(text, LOCAL).atZone(source.zone()).toInstant();
      return new Reading(at, at, Precision.INSTANT, null);
    } catch (DateTimeException e) {
      return new Reading(null, null, Precision.INSTANT, "no such time");
    }
  }

  record Reading(
      @Nullable Instant first,
      @Nullable Instant last,
      Precision precision,
      @Nullable String complaint) {}
}
