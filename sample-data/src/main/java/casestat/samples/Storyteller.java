package casestat.samples;

/**
 * Makes up what happens to a case. The chances below are choices: together they give the levels
 * that the README of the sample states, and the tests hold them there.
 */
final class Storyteller {
  private static final double INVALID = 0.011;
  private static final double CANCELLED = 0.032;
  private static final double DUPLICATE = 0.048;
  private static final double REOPENED = 0.047;
  private static final double FORGOTTEN = 0.030;
  private static final double NEVER_REPLIED = 0.07;
  // Share of the promise that the typical case takes, and how widely cases differ.
  private static final double TYPICAL_WORK = 0.265;
  private static final double WORK_SPREAD = 1.0;
  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;
  private static final double MONTH = 30.4375 * DAY;

  private final Recipe recipe;
  private final CityTime time;
  private final WorkingTime working;
  private final Masters masters = new Masters();
  private final long start;
  private final long until;

  Storyteller(Recipe recipe, CityTime time, WorkingTime working) {
    this.recipe = recipe;
    this.time = time;
    this.working = working;
    start = Recipe.midnight(recipe.firstDay());
    until = recipe.until();
  }

  CaseHistory tell(Arrival arrival, double storm, double aftermath) {
    Dice dice = Dice.of(recipe.seed(), Dice.Purpose.STORY, arrival.number());
    District district = District.any(dice);
    Priority priority = arrival.type().anyPriority(dice, storm);
    String requester = requester(dice);
    String note = Notes.any(dice);
    Plot plot = new Plot();
    open(plot, arrival, dice);
    double outcome = dice.unit();
    long master = 0;
    if (outcome < DUPLICATE) {
      master = masters.find(arrival, district);
    }
    if (master != 0) {
      plot.add(decided(arrival, dice), EventKind.MERGED, Actor.AGENT);
    } else if (outcome > 1 - INVALID) {
      plot.add(decided(arrival, dice), EventKind.INVALID, Actor.AGENT);
    } else {
      masters.remember(arrival, district);
      double slow = district.pace() * pace(arrival, aftermath);
      boolean cancelled = outcome > 1 - INVALID - CANCELLED;
      serve(plot, arrival, priority, slow, cancelled, dice);
    }
    return new CaseHistory(
        arrival, district, requester, note, master, plot.events(arrival.type(), priority, until));
  }

  private void open(Plot plot, Arrival arrival, Dice dice) {
    boolean spoken = arrival.channel().spoken();
    long at = arrival.openedAt();
    plot.add(at, EventKind.SUBMITTED, spoken ? Actor.AGENT : Actor.CITIZEN);
    if (dice.chance(arrival.channel().receipts())) {
      // A machine's receipt often carries the instant of the case itself.
      long receiptAt = spoken ? at + 60 + dice.below(240) : at + dice.below(3);
      plot.add(receiptAt, EventKind.ACKNOWLEDGED, spoken ? Actor.AGENT : Actor.SYSTEM);
    }
  }

  private long decided(Arrival arrival, Dice dice) {
    return working.after(arrival.openedAt(), 120 + dice.lognormal(2.5 * HOUR, 1.0));
  }

  private double pace(Arrival arrival, double aftermath) {
    double month = (arrival.openedAt() - start) / MONTH;
    double months = (until - start) / MONTH;
    double blown = 1 + aftermath * (arrival.type().stormy() ? 1.3 : 0.35);
    return arrival.type().department().pace(month, months) * blown;
  }

  private void serve(
      Plot plot, Arrival arrival, Priority priority, double slow, boolean cancelled, Dice dice) {
    long openedAt = arrival.openedAt();
    boolean always = arrival.type().aroundTheClock(priority);
    double work =
        600 + arrival.type().promise(priority) * dice.lognormal(TYPICAL_WORK, WORK_SPREAD) * slow;
    if (dice.chance(FORGOTTEN * slow)) {
      work *= dice.between(20, 110);
    }
    if (settledOnTheSpot(plot, arrival, dice)) {
      return;
    }
    double handled = dice.between(0.02, 0.25);
    if (dice.chance(0.36)) {
      plot.assign(after(always, openedAt, handled * work), arrival.type().department());
    }
    change(plot, always, openedAt, work, dice);
    double cancelledPart = cancelled ? dice.between(0.05, 0.33) : 1;
    if (cancelled) {
      Actor actor = dice.chance(0.75) ? Actor.CITIZEN : Actor.AGENT;
      long at = after(always, openedAt, cancelledPart * work);
      reply(plot, arrival, always, at, dice);
      plot.add(at, EventKind.CANCELLED, actor);
      return;
    }
    if (dice.chance(0.31)) {
      long at = after(always, openedAt, dice.between(0.35, 0.6) * work);
      plot.add(at, EventKind.WORK_STARTED, Actor.AGENT);
    }
    long resolvedAt = after(always, openedAt, work);
    if (dice.chance(0.14)) {
      resolvedAt = hold(plot, always, openedAt, work, dice);
    }
    reply(plot, arrival, always, resolvedAt, dice);
    finish(plot, always, resolvedAt, work, dice);
  }

  /** Half of the questions on the phone are answered during the call. */
  private static boolean settledOnTheSpot(Plot plot, Arrival arrival, Dice dice) {
    if (arrival.type() != ServiceType.GENERAL || !arrival.channel().spoken() || dice.chance(0.45)) {
      return false;
    }
    long at = arrival.openedAt() + 90 + dice.below(600);
    plot.add(at, EventKind.REPLIED, Actor.AGENT);
    plot.add(at, EventKind.RESOLVED, Actor.AGENT);
    return true;
  }

  private void change(Plot plot, boolean always, long openedAt, double work, Dice dice) {
    long at = after(always, openedAt, dice.between(0.26, 0.34) * work);
    double draw = dice.unit();
    if (draw < 0.05) {
      plot.assign(at, Department.any(dice));
    } else if (draw < 0.08) {
      plot.prioritize(at, draw < 0.06 ? Priority.LOW : Priority.HIGH);
    } else if (draw < 0.1) {
      plot.reclassify(at, ServiceType.any(dice));
    }
  }

  /** Waits on someone else and says when the case is resolved after all. */
  private long hold(Plot plot, boolean always, long openedAt, double work, Dice dice) {
    double worked = dice.between(0.62, 0.85);
    long heldAt = after(always, openedAt, worked * work);
    double draw = dice.unit();
    long freeAt;
    if (draw < 0.45) {
      plot.add(heldAt, EventKind.REPLIED, Actor.AGENT);
      plot.hold(heldAt, "waiting for citizen");
      freeAt = heldAt + HOUR + (long) dice.lognormal(4.0 * DAY, 0.9);
      plot.add(freeAt, EventKind.OFF_HOLD, Actor.CITIZEN);
    } else {
      boolean parts = draw < 0.75;
      plot.hold(heldAt, parts ? "waiting for parts" : "waiting for contractor");
      double days = dice.lognormal(parts ? 7 : 9, 0.8);
      freeAt = working.after(heldAt, HOUR + days * WorkingTime.SECONDS_PER_DAY);
      plot.add(freeAt, EventKind.OFF_HOLD, Actor.AGENT);
    }
    return after(always, freeAt, (1 - worked) * work);
  }

  /** The public answer before the work is done; where it comes late, the work is the answer. */
  private void reply(Plot plot, Arrival arrival, boolean always, long resolvedAt, Dice dice) {
    double median = always ? 0.5 * HOUR : 3.1 * HOUR * arrival.channel().replyPace();
    long at = after(always, arrival.openedAt(), 60 + dice.lognormal(median, 1.15));
    if (at < resolvedAt && !dice.chance(NEVER_REPLIED)) {
      plot.add(at, EventKind.REPLIED, Actor.AGENT);
    }
  }

  private void finish(Plot plot, boolean always, long first, double work, Dice dice) {
    long resolvedAt = first;
    plot.add(resolvedAt, EventKind.RESOLVED, Actor.AGENT);
    double again = REOPENED;
    while (dice.chance(again)) {
      long reopenedAt = resolvedAt + HOUR + (long) dice.lognormal(2.5 * DAY, 1.0);
      plot.add(reopenedAt, EventKind.REOPENED, Actor.CITIZEN);
      resolvedAt = after(always, reopenedAt, 900 + work * dice.between(0.2, 0.9));
      plot.add(resolvedAt, EventKind.RESOLVED, Actor.AGENT);
      // Who had to come back once comes back more often.
      again = 0.12;
    }
    if (resolvedAt < until && dice.chance(0.45)) {
      // Closing is clerical: a nightly job a week after the resolution.
      long closedAt = time.midnight(time.localDay(resolvedAt) + 8) + 5 * HOUR;
      plot.add(closedAt, EventKind.CLOSED, Actor.SYSTEM);
    }
  }

  private long after(boolean always, long at, double seconds) {
    return always ? Math.min(time.horizon(), at + (long) seconds) : working.after(at, seconds);
  }

  /** A few people bring many cases, most bring one. */
  private String requester(Dice dice) {
    double draw = dice.unit();
    double people = Math.max(1000, recipe.cases() * 0.6);
    return Keys.key('p', (long) (people * draw * draw));
  }
}
