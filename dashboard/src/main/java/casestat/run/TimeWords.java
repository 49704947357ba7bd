package casestat.run;

import casestat.language.Language;
import casestat.schedule.Occurrence;
import java.time.Instant;
import java.time.ZoneId;

/** Times as a terminal tells them: local, with the zone, and as an instant. */
final class TimeWords {
  private final ZoneId zone;

  /** In the zone in which an edition is issued. */
  TimeWords(Occurrence occurrence) {
    this(occurrence.issue().zone());
  }

  TimeWords(ZoneId zone) {
    this.zone = zone;
  }

  /** {@code Wed 4 Nov 2026 08:00 America/New_York, 2026-11-04T13:00:00Z}. */
  String at(Instant at) {
    return "%s %s, %s"
        .formatted(
            Language.ENGLISH.dates().weekdayTime(at.atZone(zone).toLocalDateTime()), zone, at);
  }
}
