package casestat.sla;

import casestat.lake.ClockReading;
import casestat.language.Sentence;
import casestat.sla.Cycle.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why a clock reads what it reads.
 *
 * @param segments from when the promise applies to the stop, or to the as-of instant; none where
 *     nothing is promised
 * @param totals elapsed time by reason, each reason once that has a segment
 * @param derivation how the due time follows, in one sentence
 * @param isCovered whether the calendar is known for all of it, the due time included
 * @param isAtRisk whether it runs still, and the policy would warn of it at the as-of instant
 * @param isElapsed whether time counts day and night, and not by the hours of a calendar
 */
public record ClockStory(
    ClockReading reading,
    List<Segment> segments,
    Map<Segment.Reason, Duration> totals,
    Sentence derivation,
    boolean isCovered,
    boolean isAtRisk,
    boolean isElapsed) {

  public ClockStory {
    segments = List.copyOf(segments);
    Map<Segment.Reason, Duration> inOrder = new EnumMap<>(Segment.Reason.class);
    inOrder.putAll(totals);
    totals = Collections.unmodifiableMap(inOrder);
  }

  static ClockStory of(ClockReading row, Reading reading, CaseHistory history) {
    Instant asOf = history.asOf();
    // A promise that does not apply has no time to explain; a clock that waits to start has.
    boolean applies = reading.isMeasured() || reading.cycle().ending() == Ending.NOT_STARTED;
    List<Segment> segments =
        applies ? Segments.of(reading.cycle(), reading.hours(), Micros.of(asOf)) : List.of();
    Map<Segment.Reason, Duration> totals = new EnumMap<>(Segment.Reason.class);
    for (Segment segment : segments) {
      totals.merge(segment.reason(), segment.length(), Duration::plus);
    }
    return new ClockStory(
        row,
        segments,
        totals,
        new Derivation(reading, history.row().dueAt()).of(row),
        row.covered(),
        atRisk(reading, asOf),
        reading.clock().limit().calendar().isAlways());
  }

  /** For a case that was promised nothing. */
  static ClockStory none(ClockReading row) {
    return new ClockStory(
        row,
        List.of(),
        Map.of(),
        Sentence.of("No policy promises {the_case} anything here."),
        true,
        false,
        true);
  }

  private static boolean atRisk(Reading reading, Instant asOf) {
    return new Risk(reading).isAtRisk(Micros.of(asOf));
  }
}
