package casestat.sla;

import casestat.lake.ClockReading;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why a clock reads what it reads.
 *
 * @param segments from the start to the stop, or to the as-of instant; none where no promise
 *     applies
 * @param totals elapsed time by reason, each reason once that has a segment
 * @param derivation how the due time follows, in one sentence
 * @param isCovered whether the calendar is known for all of it, the due time included
 */
public record ClockStory(
    ClockReading reading,
    List<Segment> segments,
    Map<Segment.Reason, Duration> totals,
    String derivation,
    boolean isCovered) {

  public ClockStory {
    segments = List.copyOf(segments);
    Map<Segment.Reason, Duration> inOrder = new EnumMap<>(Segment.Reason.class);
    inOrder.putAll(totals);
    totals = Collections.unmodifiableMap(inOrder);
  }

  static ClockStory of(ClockReading reading, SlaClock clock, Cycle cycle, CaseHistory history) {
    BusinessCalendar calendar = clock.limit().calendar();
    List<Segment> segments =
        reading.state() == ClockReading.State.NOT_APPLICABLE
            ? List.of()
            : new Segments(calendar).of(cycle, Micros.of(history.asOf()));
    Map<Segment.Reason, Duration> totals = new EnumMap<>(Segment.Reason.class);
    for (Segment segment : segments) {
      totals.merge(segment.reason(), segment.length(), Duration::plus);
    }
    return new ClockStory(
        reading,
        segments,
        totals,
        new Derivation(clock.promise()).of(reading),
        calendar.covers(reading.startedAt(), end(reading, history)));
  }

  private static Instant end(ClockReading reading, CaseHistory history) {
    Instant stopped = reading.stoppedAt() == null ? history.asOf() : reading.stoppedAt();
    Instant due = reading.dueAt();
    return due == null || due.isBefore(stopped) ? stopped : due;
  }
}
