package casestat.sla;

import casestat.profile.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the run of a clock into segments. Closed hours are closed hours whether the case is paused
 * or not, so that paused segments add up to what pauses took from the clock; only the gap before a
 * reopening is one segment, hours and all. See RATIONALE.md#closed-hours-stay-closed-hours.
 */
final class Segments {
  private final BusinessCalendar calendar;

  Segments(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /** From the start to the stop, or to the as-of instant. Stretches of no length are none. */
  List<Segment> of(Cycle cycle, long asOf) {
    long end = cycle.until(asOf);
    Strip strip = new Strip();
    long from = cycle.startedAt();
    for (Interruption interruption : cycle.interruptions()) {
      byHours(strip, from, interruption.from(), Segment.Reason.COUNTED, null);
      from = Math.min(interruption.to(), end);
      if (interruption.isPause()) {
        byHours(strip, interruption.from(), from, interruption.reason(), interruption.word());
      } else {
        strip.add(interruption.from(), from, interruption.reason(), null);
      }
    }
    byHours(strip, from, end, Segment.Reason.COUNTED, null);
    return strip.segments();
  }

  private void byHours(
      Strip strip, long from, long to, Segment.Reason open, @Nullable String word) {
    long at = from;
    while (at < to) {
      long opens = Math.min(to, calendar.nextOpen(at));
      closed(strip, at, opens);
      at = opens < to ? calendar.openTo(opens, to) : opens;
      strip.add(opens, at, open, word);
    }
  }

  private void closed(Strip strip, long from, long to) {
    WallClock wall = calendar.wall();
    for (long at = from; at < to; ) {
      long day = wall.day(at);
      long end = Math.min(to, wall.end(day, TimeRange.DAY));
      strip.add(
          at,
          end,
          calendar.isHoliday(day) ? Segment.Reason.HOLIDAY : Segment.Reason.OUTSIDE_HOURS,
          null);
      at = end;
    }
  }

  /** Segments laid end to end; one that only continues the last makes it longer. */
  private static final class Strip {
    private final List<Segment> segments = new ArrayList<>();

    void add(long from, long to, Segment.Reason reason, @Nullable String word) {
      if (from >= to) {
        return;
      }
      Segment added = new Segment(Micros.instant(from), Micros.instant(to), reason, word);
      int last = segments.size() - 1;
      if (last >= 0 && continues(segments.get(last), added)) {
        segments.set(last, new Segment(segments.get(last).from(), added.to(), reason, word));
      } else {
        segments.add(added);
      }
    }

    private static boolean continues(Segment last, Segment added) {
      return last.reason() == added.reason() && Objects.equals(last.word(), added.word());
    }

    List<Segment> segments() {
      return segments;
    }
  }
}
