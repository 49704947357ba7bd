package casestat.sla;

import casestat.lake.ClockReading.State;
import casestat.profile.PauseRule.Holder;
import org.jspecify.annotations.Nullable;

/**
 * A run of a clock, judged by one promise.
 *
 * @param change 0 for the promise in force when the clock started
 * @param inForce false where a later promise took its place
 * @param hours what counted, and counts
 * @param first the outcome before the clock continued; null where it did not
 * @param dueAt in microseconds; {@link Micros#NEVER} where there is no due time
 */
record Reading(
    SlaClock clock,
    Cycle cycle,
    int change,
    boolean inForce,
    CountedHours hours,
    long dueAt,
    State state,
    @Nullable Reading first) {

  Reading after(Reading outcome) {
    return new Reading(clock, cycle, change, inForce, hours, dueAt, state, outcome);
  }

  /** The same run, to which nothing was promised. */
  Reading withoutPromise() {
    return new Reading(
        clock, cycle, change, inForce, hours, Micros.NEVER, State.NOT_APPLICABLE, null);
  }

  boolean isMeasured() {
    return state != State.NOT_APPLICABLE;
  }

  boolean isStopped() {
    return isMeasured() && cycle.isStopped();
  }

  long pausedSeconds() {
    return isMeasured() ? Micros.seconds(cycle.paused(hours, null)) : 0;
  }

  long pausedSeconds(Holder holder) {
    return isMeasured() ? Micros.seconds(cycle.paused(hours, holder)) : 0;
  }

  /** Up to the stop; of a clock that has not stopped, up to its last interruption. */
  long lateSeconds() {
    long from = lateFrom();
    long to = cycle.isStopped() ? cycle.stoppedAt() : Math.max(from, cycle.lastChange());
    return Micros.seconds(cycle.counted(hours, from, to));
  }

  /** From when on a late clock counts what {@link #lateSeconds} has not. */
  long lateSince() {
    return Math.max(lateFrom(), cycle.lastChange());
  }

  private long lateFrom() {
    return Math.max(dueAt, cycle.startedAt());
  }

  long elapsedSeconds() {
    return Micros.seconds(cycle.counted(hours, cycle.stoppedAt()));
  }

  /**
   * Whether the calendar is known for all of it, the due time included. Of a clock that runs still
   * only up to its due time, so that the answer does not depend on when one looks.
   */
  boolean isCovered() {
    long end = cycle.startedAt();
    if (cycle.isStopped()) {
      end = Math.max(end, cycle.stoppedAt());
    }
    if (dueAt != Micros.NEVER) {
      end = Math.max(end, dueAt);
    }
    return !isMeasured() || hours.covers(cycle.startedAt(), end);
  }
}
