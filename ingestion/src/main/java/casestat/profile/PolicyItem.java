package casestat.profile;

import casestat.lake.Milestone;
import casestat.lake.Outcome;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy promises for one milestone, and the rules of the clock that measures it.
 *
 * @param starts the event that starts the clock
 * @param pauses when the service waits on someone else; the first that fits counts
 * @param reopen what a reopened case does to the clock
 * @param receivedBy for targets in dates: what starts later in its day counts as started on the
 *     next working date; null where the hour of the start does not matter
 * @param pausedDates for targets in dates: what a pause does to them
 * @param cancelledBy outcomes by which the promise is neither kept nor broken
 * @param warning when a running clock is at risk; null where the policy does not say
 */
public record PolicyItem(
    Milestone milestone,
    Target target,
    Start starts,
    List<PauseRule> pauses,
    Reopen reopen,
    @Nullable LocalTime receivedBy,
    PausedDates pausedDates,
    Set<Outcome> cancelledBy,
    @Nullable Warning warning)
    implements Serializable {

  public PolicyItem {
    pauses = List.copyOf(pauses);
    cancelledBy = Set.copyOf(cancelledBy);
  }

  /** What a pause does to a promise that is a date. */
  public enum PausedDates {
    /** A working date of which every open hour was paused does not count. */
    BY_DAYS,
    /** The due time moves by the open time that was paused. */
    BY_COUNTED_TIME,
    /** Nothing moves it. */
    NEVER_MOVE
  }
}
