package casestat.sla;

import casestat.profile.PauseRule.Holder;
import casestat.profile.TimeRange;
import casestat.sla.Segment.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the run of a clock into segments. Closed hours are closed hours whether the case is paused
 * or not, so that paused segments add up to what pauses took from the clock; only the gap before a
 * reopening is one segment, hours and all. See RATIONALE.md#closed-hours-stay-closed-hours.
 */
final class Segments {
  private final CountedHours hours;
  private final List<Segment> segments = new ArrayList<>();
  private long end = Long.MIN_VALUE;

  private Segments(CountedHours hours) {
    this.hours = hours;
  }

  /** From when the promise applies to the stop, or to the as-of instant, without empty ones. */
  static List<Segment> of(Cycle cycle, CountedHours hours, long asOf) {
    Segments segments = new Segments(hours);
    segments.lay(cycle, cycle.until(asOf));
    return segments.segments;
  }

  private void lay(Cycle cycle, long until) {
    add(cycle.appliesFrom(), Math.min(cycle.startedAt(), until), Reason.BEFORE_APPLIES, null, null);
    if (cycle.ending() == Cycle.Ending.NOT_STARTED) {
      add(cycle.startedAt(), until, Reason.BEFORE_APPLIES, null, null);
      return;
    }
    long from = cycle.startedAt();
    for (Interruption interruption : cycle.interruptions()) {
      byHours(from, interruption.from(), Reason.COUNTED, null, null);
      from = Math.min(interruption.to(), until);
      if (interruption.isPause()) {
        byHours(
            interruption.from(), from, Reason.PAUSED, interruption.word(), interruption.holder());
      } else {
        add(interruption.from(), from, Reason.CLOSED_GAP, null, null);
      }
    }
    byHours(from, until, Reason.COUNTED, null, null);
  }

  private void byHours(
      long from, long to, Reason open, @Nullable String word, @Nullable Holder holder) {
    long at = from;
    while (at < to) {
      long opens = Math.min(to, hours.nextOpen(at));
      closed(at, opens);
      at = opens < to ? hours.openTo(opens, to) : opens;
      add(opens, at, open, word, holder);
    }
  }

  private void closed(long from, long to) {
    for (long at = from; at < to; ) {
      BusinessCalendar calendar = hours.calendar(at);
      long day = calendar.wall().day(at);
      long until = Math.min(calendar.wall().end(day, TimeRange.DAY), hours.changeAfter(at));
      until = Math.min(until, to);
      add(at, until, calendar.isHoliday(day) ? Reason.HOLIDAY : Reason.OUTSIDE_HOURS, null, null);
      at = until;
    }
  }

  // One that only continues the last makes it longer, unless the calendar changes between them.
  private void add(
      long from, long to, Reason reason, @Nullable String word, @Nullable Holder holder) {
    if (from >= to) {
      return;
    }
    Segment added = new Segment(Micros.instant(from), Micros.instant(to), reason, word, holder);
    int last = segments.size() - 1;
    boolean continues =
        last >= 0 && from == end && !hours.changesAt(from) && segments.get(last).continuedBy(added);
    if (continues) {
      segments.set(last, new Segment(segments.get(last).from(), added.to(), reason, word, holder));
    } else {
      segments.add(added);
    }
    end = to;
  }
}
