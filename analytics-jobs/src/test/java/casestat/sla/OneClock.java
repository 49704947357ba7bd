package casestat.sla;

import casestat.lake.ClockReading;
import casestat.lake.Event.Actor;
import casestat.lake.Event.Kind;
import casestat.lake.Milestone;
import casestat.profile.Calendar;
import casestat.profile.Target;
import java.time.Instant;

/**
 * A case with one promise for its response and its resolution, as tests of other packages tell it:
 * {@code OneClock.promising(hours, target).opened(at).paused(from, to).resolution(asOf)}.
 */
public final class OneClock {
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

  public ClockReading response(Instant asOf) {
    return Desk.readings(Milestone.FIRST_RESPONSE, desk.fold(life, asOf)).get(0);
  }

  public ClockReading resolution(Instant asOf) {
    return Desk.readings(Milestone.RESOLUTION, desk.fold(life, asOf)).get(0);
  }
}
