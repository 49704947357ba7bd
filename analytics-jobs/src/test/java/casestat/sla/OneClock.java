package casestat.sla;

import casestat.lake.ClockReading;
import casestat.lake.Event.Actor;
import casestat.lake.Event.Kind;
import casestat.lake.Milestone;
import casestat.profile.Calendar;
import casestat.profile.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with one promise for its response and its resolution, as tests of other packages tell it:
 * {@code OneClock.promising(hours, target).opened(at).paused(from, to).resolution(asOf)}.
 */
public final class OneClock {
  /** What its calendar must be called. */
  public static final String CALENDAR = "desk";

  private final Desk desk;
  private final Life life;

  private OneClock(Desk desk, Life life) {
    this.desk = desk;
    this.life = life;
  }

  public static Promised promising(Calendar calendar, Target target) {
    return new Promised(Desk.promising(calendar, target, Desk.THIRTY_DAYS));
  }

  /** What every case is promised. */
  public static final class Promised {
    private final Desk desk;

    private Promised(Desk desk) {
      this.desk = desk;
    }

    public OneClock opened(Instant at) {
      return new OneClock(desk, Life.openedAt(at));
    }
  }

  public OneClock paused(Instant from, Instant to) {
    return pausedFrom(from).resumed(to);
  }

  public OneClock pausedFrom(Instant at) {
    life.then(Kind.ON_HOLD, Actor.AGENT, at, "Pending", "Pending");
    return this;
  }

  public OneClock resumed(Instant at) {
    life.then(Kind.OFF_HOLD, Actor.AGENT, at, "Open", null);
    return this;
  }

  public OneClock answered(Instant at) {
    life.then(Kind.REPLIED, at);
    return this;
  }

  public OneClock resolved(Instant at) {
    life.then(Kind.RESOLVED, at);
    return this;
  }

  /** Null for a case that no clock can measure: it ended before it began. */
  public @Nullable ClockReading response(Instant asOf) {
    return reading(Milestone.FIRST_RESPONSE, asOf);
  }

  public @Nullable ClockReading resolution(Instant asOf) {
    return reading(Milestone.RESOLUTION, asOf);
  }

  private @Nullable ClockReading reading(Milestone milestone, Instant asOf) {
    List<ClockReading> readings = Desk.readings(milestone, desk.fold(life, asOf));
    return readings.isEmpty() ? null : readings.get(0);
  }
}
