package casestat.explain;

import casestat.lake.ClockReading;
import casestat.profile.PauseRule.Holder;
import casestat.sla.ClockStory;
import casestat.sla.Segment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an explanation calls the states of clocks and the reasons of their segments. */
public final class ClockWords {
  private ClockWords() {}

  /** {@code first response, cycle 2}. */
  public static String title(ClockReading reading) {
    String title = reading.milestone().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (reading.cycle() > 1) {
      title += ", cycle " + reading.cycle();
    }
    return reading.change() > 0 ? title + ", after change " + reading.change() : title;
  }

  public static String state(ClockStory clock) {
    ClockReading reading = clock.reading();
    return switch (reading.state()) {
      case NOT_APPLICABLE -> "no promise applies";
      case RUNNING -> clock.isAtRisk() ? "running, at risk" : "running, not yet due";
      case PAUSED -> "paused, not yet due";
      case MET -> "kept";
      case BREACHED_OPEN -> "broken, and still open";
      case BREACHED_CLOSED ->
          reading.inForce() ? "broken" : "broken before another promise took its place";
      case CANCELLED -> "neither kept nor broken: " + reading.reason();
      case SUPERSEDED -> "neither kept nor broken: " + reading.reason();
      case BREACHED_AT_CHANGE -> "used up already when a change brought it";
    };
  }

  /** {@code policy standard, version 2, on calendar office_hours, version 1}. */
  public static String policy(ClockReading reading) {
    return reading.policy().equals(ClockReading.NO_POLICY)
        ? "no policy"
        : "policy %s, version %d, on calendar %s, version %s"
            .formatted(
                reading.policy(),
                reading.policyVersion(),
                reading.calendar(),
                reading.calendarVersion());
  }

  /** {@code paused, waiting on the citizen: waiting for citizen}. */
  public static String reason(Segment segment) {
    return switch (segment.reason()) {
      case COUNTED -> "counted";
      case OUTSIDE_HOURS -> "outside hours";
      case HOLIDAY -> "holiday";
      case PAUSED -> holder(segment.holder()) + ": " + segment.word();
      case CLOSED_GAP -> "closed, until it was reopened";
      case BEFORE_APPLIES -> "before the clock started";
    };
  }

  private static String holder(@Nullable Holder holder) {
    if (holder == null) {
      return "paused";
    }
    return switch (holder) {
      case CITIZEN -> "paused, waiting on the citizen";
      case THIRD_PARTY -> "paused, waiting on a third party";
      case US -> "paused by us";
    };
  }
}
