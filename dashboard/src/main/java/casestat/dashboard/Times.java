package casestat.dashboard;

import casestat.report.chart.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Instants as people of the service read them. */
public final class Times {
  private final ZoneId zone;
  private final Formats formats;

  Times(ZoneId zone, Formats formats) {
    this.zone = zone;
    this.formats = formats;
  }

  /** {@code 3 Oct 2026 14:05}; a dash for none. */
  public String of(@Nullable Instant at) {
    return at == null ? "–" : formats.dateTime(LocalDateTime.ofInstant(at, zone));
  }

  /** {@code 3 Oct 2026}; a dash for none. */
  String date(@Nullable Instant at) {
    return at == null ? "–" : formats.date(LocalDate.ofInstant(at, zone));
  }

  /** When the local day of an instant began. */
  Instant startOfDay(Instant at) {
    return LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant();
  }

  public String duration(@Nullable Long seconds) {
    return seconds == null ? "–" : formats.duration((double) seconds);
  }
}
