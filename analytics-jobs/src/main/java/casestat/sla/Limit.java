package casestat.sla;

import casestat.profile.PolicyItem;
import casestat.profile.Target;
import org.jspecify.annotations.Nullable;

/** When the target of a promise is used up. */
sealed interface Limit permits RunningLimit, WallLimit, DatedLimit, StatedLimit {

  static Limit of(PolicyItem item, BusinessCalendar calendar) {
    Target target = item.target();
    if (target instanceof Target.BusinessTime business) {
      return new RunningLimit(calendar, business.time(), business.toOpening());
    }
    if (target instanceof Target.CalendarTime elapsed) {
      return new RunningLimit(BusinessCalendar.always(), elapsed.time(), false);
    }
    if (target instanceof Target.CalendarDays days) {
      return new WallLimit(calendar.zone(), days.days());
    }
    if (target instanceof Target.BusinessDays days) {
      return new DatedLimit(calendar, days.days(), null, item.receivedBy(), item.pausedDates());
    }
    if (target instanceof Target.CutOff by) {
      return new DatedLimit(calendar, by.days(), by.at(), item.receivedBy(), item.pausedDates());
    }
    return new StatedLimit(calendar);
  }

  /** The calendar by which elapsed time is counted. */
  BusinessCalendar calendar();

  /** How much counted time is promised; null where the promise is a date. */
  @Nullable Long targetSeconds();

  /** Whether the case has what the promise rests on. */
  boolean applies(CaseHistory history);

  /**
   * The earliest instant at which the target is used up, in microseconds, given the interruptions
   * known; as if nothing stopped or paused the clock any more. {@link Micros#NEVER} while it is
   * paused and that instant depends on when it resumes.
   *
   * @param hours what counted while earlier promises held, and counts now
   */
  long dueAt(Cycle cycle, CountedHours hours, CaseHistory history);
}
