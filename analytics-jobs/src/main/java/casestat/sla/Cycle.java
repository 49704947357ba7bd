package casestat.sla;

import casestat.profile.PauseRule.Holder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a clock, from a start to the stop that counts. Instants in microseconds.
 *
 * @param number 1 for the first
 * @param appliesFrom when the case was opened or reopened; before the start where the clock waits
 *     for an event to start it
 * @param stoppedAt {@link Micros#NEVER} while it runs or is paused
 * @param firstStop the first stop that counts, where the clock continued after it; else {@link
 *     Micros#NEVER}
 * @param reason why it ended without reaching its milestone; null for others
 * @param interruptions in order, within the run, without overlap
 */
record Cycle(
    int number,
    long appliesFrom,
    long startedAt,
    long stoppedAt,
    long firstStop,
    Ending ending,
    @Nullable String reason,
    List<Interruption> interruptions) {

  enum Ending {
    /** It runs or is paused. */
    NONE,
    REACHED,
    CANCELLED,
    /** Another clock took its place. */
    SUPERSEDED,
    /** The event that starts it never came. */
    NOT_STARTED
  }

  boolean isStopped() {
    return stoppedAt != Micros.NEVER;
  }

  boolean isPaused() {
    return !interruptions.isEmpty() && interruptions.get(interruptions.size() - 1).lasts();
  }

  /** When its last interruption ended, or began if it lasts; the start where there is none. */
  long lastChange() {
    if (interruptions.isEmpty()) {
      return startedAt;
    }
    Interruption last = interruptions.get(interruptions.size() - 1);
    return last.lasts() ? last.from() : last.to();
  }

  /** Where its segments end. */
  long until(long asOf) {
    return isStopped() ? stoppedAt : asOf;
  }

  /** The same run, taken over by another promise. */
  Cycle supersededAt(long change) {
    List<Interruption> before =
        interruptions.stream().filter(i -> i.from() < change).map(i -> i.until(change)).toList();
    return new Cycle(
        number,
        appliesFrom,
        startedAt,
        change,
        Micros.NEVER,
        Ending.SUPERSEDED,
        "the promise changed",
        before);
  }

  /** The same run as it was before it continued; null where it did not. */
  @Nullable Cycle upToFirstStop() {
    if (firstStop == Micros.NEVER) {
      return null;
    }
    List<Interruption> before =
        interruptions.stream()
            .filter(i -> i.from() < firstStop)
            .map(i -> i.until(firstStop))
            .toList();
    return new Cycle(
        number, appliesFrom, startedAt, firstStop, Micros.NEVER, Ending.REACHED, null, before);
  }

  /**
   * When a promised date is due: of a case that ended before it and was reopened, not before the
   * working date of the reopening is over. See RATIONALE.md#a-date-and-a-reopening.
   */
  long afterGaps(long date, BusinessCalendar calendar) {
    long due = date;
    for (Interruption gap : interruptions) {
      if (!gap.isPause() && gap.from() < due) {
        due = Math.max(due, endOfDate(gap.to(), calendar, due));
      }
    }
    return due;
  }

  private static long endOfDate(long at, BusinessCalendar calendar, long otherwise) {
    WorkingDate date = calendar.workingDate(calendar.wall().day(at) - 1, 1);
    if (date != null && date.closes() < at) {
      date = calendar.workingDate(date.day(), 1);
    }
    return date == null ? otherwise : date.closes();
  }

  /** Counted time from the start to the stop, or to the as-of instant. */
  long counted(CountedHours hours, long asOf) {
    return counted(hours, startedAt, until(asOf));
  }

  /** Counted time between two instants of the run. */
  long counted(CountedHours hours, long start, long end) {
    long counted = hours.openBetween(start, end);
    for (Interruption interruption : interruptions) {
      counted -=
          hours.openBetween(Math.max(start, interruption.from()), Math.min(interruption.to(), end));
    }
    return counted;
  }

  /** The open time that pauses took out, those that last still left out. */
  long paused(CountedHours hours, @Nullable Holder holder) {
    long paused = 0;
    for (Interruption pause : interruptions) {
      if (pause.isPause() && !pause.lasts() && (holder == null || holder == pause.holder())) {
        paused += hours.openBetween(pause.from(), pause.to());
      }
    }
    return paused;
  }
}
