package casestat.sla;

/**
 * One promise, ready to be measured: how its runs are cut from a history, when its target is used
 * up, and what pauses it.
 *
 * <p>A promise is kept if the milestone was reached at the instant it was due or before; instants
 * are compared, never rounded durations (RATIONALE.md#instants-are-compared).
 */
public final class SlaClock {
  private final Promise promise;
  private final Limit limit;
  private final Cycles cycles;
  private final Pauses pauses;
  private final CountedHours hours;

  public SlaClock(Promise promise) {
    this.promise = promise;
    this.limit = Limit.of(promise.item(), promise.calendar());
    this.cycles = new Cycles(promise.item());
    this.pauses = Pauses.by(promise.item().pauses());
    this.hours = CountedHours.of(limit.calendar());
  }

  public Promise promise() {
    return promise;
  }

  Limit limit() {
    return limit;
  }

  Cycles cycles() {
    return cycles;
  }

  Pauses pauses() {
    return pauses;
  }

  /** While no other promise held before it. */
  CountedHours hours() {
    return hours;
  }
}
