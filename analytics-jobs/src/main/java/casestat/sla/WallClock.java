package casestat.sla;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Where local times of one zone lie among the instants, in microseconds.
 *
 * <p>A local time that daylight saving skips stands for the first instant after the gap. One that
 * it repeats stands for the first of its two instants where something begins, and for the second
 * where something ends, so that both passes lie between a beginning and an end. See
 * RATIONALE.md#an-hour-that-comes-twice.
 */
final class WallClock {
  private final ZoneRules rules;

  WallClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /** The date at an instant, in days since 1970-01-01. */
  long day(long micros) {
    ZoneOffset offset = rules.getOffset(Micros.instant(micros));
    return Math.floorDiv(Micros.seconds(micros) + offset.getTotalSeconds(), 86_400L);
  }

  /** The first instant of a date; of a date that the zone leaves out, that of the next. */
  long startOfDay(long day) {
    return begin(day, 0);
  }

  /**
   * When something begins that the wall clock says begins at this second of the day; from 86,400 on
   * it is a second of the next date.
   */
  long begin(long day, int second) {
    return second < 86_400
        ? instant(day, second, Pass.FIRST)
        : instant(day + 1, second - 86_400, Pass.FIRST);
  }

  /**
   * When something ends that the wall clock says ends at this second of the day. 86,400 is the end
   * of the day: where the clock goes back across midnight, the end of its second pass; where the
   * next day's first hour comes twice, the first instant of that hour. What is beyond 86,400 is a
   * second of the next date.
   */
  long end(long day, int second) {
    if (second > 86_400) {
      return end(day + 1, second - 86_400);
    }
    return second == 86_400 ? endOfDay(day) : instant(day, second, Pass.SECOND);
  }

  private long endOfDay(long day) {
    LocalDateTime midnight = LocalDate.ofEpochDay(day + 1).atStartOfDay();
    ZoneOffsetTransition change = rules.getTransition(midnight);
    boolean goesBack = change != null && change.getDateTimeAfter().isBefore(midnight);
    return instant(day + 1, 0, goesBack ? Pass.SECOND : Pass.FIRST);
  }

  /** The same time of day so many dates later: where something ends. */
  long daysLater(long micros, int days) {
    ZoneOffset offset = rules.getOffset(Micros.instant(micros));
    long local = Micros.seconds(micros) + offset.getTotalSeconds();
    long day = Math.floorDiv(local, 86_400L) + days;
    return end(day, (int) Math.floorMod(local, 86_400L)) + Math.floorMod(micros, Micros.SECOND);
  }

  private enum Pass {
    FIRST,
    SECOND
  }

  private long instant(long day, int second, Pass pass) {
    LocalDateTime local =
        LocalDateTime.of(LocalDate.ofEpochDay(day), LocalTime.ofSecondOfDay(second));
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = rules.getTransition(local);
      return Micros.of(gap.getInstant());
    }
    ZoneOffset offset = offsets.get(pass == Pass.FIRST ? 0 : offsets.size() - 1);
    return Micros.of(local.toInstant(offset));
  }
}
