package casestat.sla;

import casestat.lake.Milestone;
import casestat.profile.PolicyItem;
import casestat.profile.PolicyItem.PausedDates;
import casestat.profile.Reopen;
import casestat.profile.Start;
import casestat.profile.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a target is used up for a case that nothing interrupts: what a promise means on the day it
 * is made. By the same limits as {@link SlaClock}'s. Safe for use by several threads.
 */
public final class Due {
  private final Limit limit;
  private final CountedHours hours;

  private Due(Limit limit) {
    this.limit = limit;
    this.hours = CountedHours.of(limit.calendar());
  }

  /**
   * @param receivedBy as in {@link PolicyItem}
   * @throws IllegalArgumentException for the date that a source states: it is no computation
   */
  public static Due of(Target target, @Nullable LocalTime receivedBy, BusinessCalendar calendar) {
    if (target instanceof Target.FixedDate) {
      throw new IllegalArgumentException("a stated date cannot be computed");
    }
    PolicyItem item =
        new PolicyItem(
            Milestone.RESOLUTION,
            target,
            Start.SUBMITTED,
            List.of(),
            new Reopen(Reopen.Mode.KEEP_FIRST, Duration.ZERO),
            receivedBy,
            PausedDates.NEVER_MOVE,
            Set.of(),
            null);
    return new Due(Limit.of(item, calendar));
  }

  /** Empty where the calendar is never open for that long. */
  // Only the limit of a stated date looks at the history of its case, and there is none here.
  @SuppressWarnings("NullAway")
  public Optional<Instant> at(Instant openedAt) {
    long start = Micros.of(openedAt);
    Cycle uninterrupted =
        new Cycle(1, start, start, Micros.NEVER, Micros.NEVER, Cycle.Ending.NONE, null, List.of());
    long due = limit.dueAt(uninterrupted, hours, null);
    return due == Micros.NEVER ? Optional.empty() : Optional.of(Micros.instant(due));
  }
}
