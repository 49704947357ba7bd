package casestat.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** When a wall clock first shows a time or a later one. */
final class LocalClock {
  private LocalClock() {}

  /** In a gap the first instant after it; of two passes the first. */
  static Instant first(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    return time.toInstant(List.copyOf(zone.getRules().getValidOffsets(time)).get(0));
  }
}
