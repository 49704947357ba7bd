package casestat.ingest;

import casestat.lake.Precision;
import casestat.profile.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stand-in until the profile's reader of times lands. */
final class Times {

  Times(Source source) {}

  Reading read(String text) {
    try {
      Instant at = Instant.parse(text);
      return new Reading(at, at, Precision.INSTANT, null);
    } catch (java.time.DateTimeException e) {
      return new Reading(null, null, Precision.INSTANT, "no such time");
    }
  }

  record Reading(
      @Nullable Instant first,
      @Nullable Instant last,
      Precision precision,
      @Nullable String complaint) {}
}
