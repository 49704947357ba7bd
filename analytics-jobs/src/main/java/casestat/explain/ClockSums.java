package casestat.explain;

import casestat.profile.PauseRule.Holder;
import casestat.sla.ClockStory;
import casestat.sla.Segment;

/**
 * The segments of a clock, summed by reason, in seconds: what counted, and what did not and why.
 * They add up to calendar time from when the promise applies to the stop, or to the as-of instant.
 */
public record ClockSums(
    long counted,
    long outsideHours,
    long holiday,
    long citizen,
    long thirdParty,
    long us,
    long closedGap,
    long beforeStart) {

  public static ClockSums of(ClockStory clock) {
    long[] sums = new long[8];
    for (Segment segment : clock.segments()) {
      sums[place(segment)] += segment.length().toSeconds();
    }
    return new ClockSums(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
  }

  private static int place(Segment segment) {
    return switch (segment.reason()) {
      case COUNTED -> 0;
      case OUTSIDE_HOURS -> 1;
      case HOLIDAY -> 2;
      case PAUSED -> {
        if (segment.holder() == Holder.CITIZEN) {
          yield 3;
        }
        yield segment.holder() == Holder.THIRD_PARTY ? 4 : 5;
      }
      case CLOSED_GAP -> 6;
      case BEFORE_APPLIES -> 7;
    };
  }
}
