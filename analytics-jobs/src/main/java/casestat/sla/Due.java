package casestat.sla;

import casestat.profile.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a target is used up for a case that nothing interrupts: what a promise means on the day it
 * is made. By the same limits as {@link SlaClock}'s. Safe for use by several threads.
 */
public final class Due {
  private final Limit limit;

  private Due(Limit limit) {
    this.limit = limit;
  }

  /**
   * @throws IllegalArgumentException for the date that a source states: it is no computation
   */
  public static Due of(Target target, BusinessCalendar calendar) {
    if (target instanceof Target.FixedDate) {
      throw new IllegalArgumentException("a stated date cannot be computed");
    }
    return new Due(Limit.of(target, calendar));
  }

  /** Empty where the calendar is never open for that long. */
  // Only the limit of a stated date looks at the history of its case, and there is none here.
  @SuppressWarnings("NullAway")
  public Optional<Instant> at(Instant openedAt) {
    Cycle uninterrupted = new Cycle(1, Micros.of(openedAt), Micros.NEVER, false, List.of());
    long due = limit.dueAt(uninterrupted, null);
    return due == Micros.NEVER ? Optional.empty() : Optional.of(Micros.instant(due));
  }
}
