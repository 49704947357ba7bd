package casestat.sla;

import java.util.List;

/**
 * One run of a clock, from a start to the stop that counts. Instants in microseconds.
 *
 * @param number 1 for the first
 * @param stoppedAt {@link Micros#NEVER} while it runs or is paused
 * @param cancelled it stopped because the case ended in a way that is neither kept nor broken
 * @param interruptions in order, within the run, without overlap
 */
record Cycle(
    int number,
    long startedAt,
    long stoppedAt,
    boolean cancelled,
    List<Interruption> interruptions) {

  boolean isStopped() {
    return stoppedAt != Micros.NEVER;
  }

  boolean isPaused() {
    return !interruptions.isEmpty() && interruptions.get(interruptions.size() - 1).lasts();
  }

  /** Where its segments end. */
  long until(long asOf) {
    return isStopped() ? stoppedAt : asOf;
  }

  /** Counted time from the start to the stop, or to the as-of instant. */
  long counted(BusinessCalendar calendar, long asOf) {
    long end = until(asOf);
    long counted = calendar.openBetween(startedAt, end);
    for (Interruption interruption : interruptions) {
      counted -= calendar.openBetween(interruption.from(), Math.min(interruption.to(), end));
    }
    return counted;
  }

  /** The open time that pauses took out, those that last still left out. */
  long paused(BusinessCalendar calendar) {
    long paused = 0;
    for (Interruption interruption : interruptions) {
      if (interruption.isPause() && !interruption.lasts()) {
        paused += calendar.openBetween(interruption.from(), interruption.to());
      }
    }
    return paused;
  }
}
