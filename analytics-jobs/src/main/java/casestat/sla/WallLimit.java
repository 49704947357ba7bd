package casestat.sla;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The same time of day so many dates later, and later still by what interruptions took. Where
 * daylight saving begins or ends in between, that is an hour less or more of elapsed time; a time
 * of day that it skips or repeats is that of {@link WallClock#end}. See
 * RATIONALE.md#a-calendar-day-ends-at-the-same-time-of-day.
 */
record WallLimit(WallClock wall, int days) implements Limit {
  private static final BusinessCalendar ALWAYS = BusinessCalendar.always();

  WallLimit(ZoneId zone, int days) {
    this(new WallClock(zone), days);
  }

  @Override
  public BusinessCalendar calendar() {
    return ALWAYS;
  }

  @Override
  public @Nullable Long targetSeconds() {
    return Duration.ofDays(days).toSeconds();
  }

  @Override
  public boolean applies(CaseHistory history) {
    return true;
  }

  @Override
  public long dueAt(Cycle cycle, CountedHours hours, CaseHistory history) {
    long promised = wall.daysLater(cycle.startedAt(), days) - cycle.startedAt();
    return RunningLimit.dueAt(cycle, hours, promised);
  }
}
