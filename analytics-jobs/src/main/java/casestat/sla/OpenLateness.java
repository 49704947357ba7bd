package casestat.sla;

import casestat.lake.ClockLateness;
import casestat.lake.ClockReading;
import casestat.lake.Milestone;
import casestat.profile.Calendar;
import casestat.profile.PolicyItem;
import casestat.profile.ServiceProfile;
import casestat.profile.SlaPolicy;
import casestat.profile.Target;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** How late a broken promise is by now, from the row of its clock. Safe for use by many threads. */
public final class OpenLateness {
  private final Map<String, BusinessCalendar> calendars = new HashMap<>();
  private final Map<String, Boolean> elapsed = new HashMap<>();

  public OpenLateness(ServiceProfile profile) {
    for (Calendar calendar : profile.calendars()) {
      calendars.put(calendar.calendar(), new BusinessCalendar(calendar));
    }
    for (SlaPolicy policy : profile.policies()) {
      for (PolicyItem item : policy.items()) {
        Target target = item.target();
        elapsed.put(
            key(policy.policy(), policy.version(), item.milestone()),
            target instanceof Target.CalendarTime || target instanceof Target.CalendarDays);
      }
    }
  }

  private static String key(String policy, int version, Milestone milestone) {
    return policy + ' ' + version + ' ' + milestone;
  }

  /**
   * The row of a broken promise to resolve, as late as it is at an instant.
   *
   * @throws IllegalArgumentException for a clock that is not late
   */
  public ClockLateness row(ClockReading clock, Instant asOf) {
    return new ClockLateness(
        clock.caseId(),
        clock.policy(),
        clock.cycle(),
        clock.change(),
        clock.openedMonth(),
        clock.serviceType(),
        clock.department(),
        clock.channel(),
        clock.area(),
        Objects.requireNonNull(clock.dueOn()),
        seconds(clock, asOf),
        clock.state() == ClockReading.State.BREACHED_OPEN);
  }

  /**
   * In counted seconds.
   *
   * @param clock one that is late
   * @throws IllegalArgumentException for a clock that is not
   */
  long seconds(ClockReading clock, Instant asOf) {
    Long late = clock.lateSeconds();
    if (late == null) {
      throw new IllegalArgumentException(clock.caseId() + " is not late");
    }
    Instant since = clock.lateSince();
    if (since == null || !since.isBefore(asOf)) {
      return late;
    }
    boolean dayAndNight =
        elapsed.getOrDefault(key(clock.policy(), clock.policyVersion(), clock.milestone()), false);
    BusinessCalendar calendar =
        dayAndNight ? BusinessCalendar.always() : calendars.get(clock.calendar());
    if (calendar == null) {
      throw new IllegalArgumentException("no calendar " + clock.calendar());
    }
    return late + Micros.seconds(calendar.openBetween(Micros.of(since), Micros.of(asOf)));
  }
}
