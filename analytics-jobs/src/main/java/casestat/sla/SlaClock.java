package casestat.sla;

import casestat.lake.CaseFacts;
import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures one promise: how long a case took, of the time that counts, to reach a milestone.
 *
 * <p>A promise is kept if the milestone was reached at the instant it was due or before; instants
 * are compared, never rounded durations (RATIONALE.md#instants-are-compared). The promise made at
 * the start rules the whole life of the clock.
 */
public final class SlaClock {
  private final Promise promise;
  private final Limit limit;
  private final Cycles cycles;

  public SlaClock(Promise promise) {
    this.promise = promise;
    this.limit = Limit.of(promise.target(), promise.calendar());
    this.cycles =
        new Cycles(
            promise.milestone(),
            promise.policy().reopen(),
            Pauses.forWords(promise.policy().pauses()));
  }

  public Promise promise() {
    return promise;
  }

  /**
   * One reading for each cycle, the first first. None for a case whose times are flawed: nothing
   * can be measured by them.
   *
   * @param facts of the same case at the same instant
   */
  List<ClockReading> read(CaseHistory history, CaseFacts facts, LocalDates dates) {
    if (facts.flaw() != null) {
      return List.of();
    }
    List<ClockReading> readings = new ArrayList<>(2);
    for (Cycle cycle : cycles(history)) {
      readings.add(reading(cycle, history, facts, dates));
    }
    return readings;
  }

  List<Cycle> cycles(CaseHistory history) {
    List<Cycle> all = cycles.of(history);
    return limit.applies(history) ? all : all.subList(0, 1);
  }

  Limit limit() {
    return limit;
  }

  private ClockReading reading(
      Cycle cycle, CaseHistory history, CaseFacts facts, LocalDates dates) {
    long due = limit.dueAt(cycle, history);
    State state = state(cycle, due, history);
    boolean measured = state != State.NOT_APPLICABLE;
    Instant dueAt = due == Micros.NEVER ? null : Micros.instant(due);
    Instant stoppedAt = measured && cycle.isStopped() ? Micros.instant(cycle.stoppedAt()) : null;
    return new ClockReading(
        facts.caseId(),
        promise.policy().policy(),
        promise.milestone(),
        cycle.number(),
        facts.openedMonth(),
        facts.serviceType(),
        facts.department(),
        facts.channel(),
        facts.area(),
        facts.priority(),
        promise.calendar().name(),
        state,
        Micros.instant(cycle.startedAt()),
        dueAt,
        dates.monthOrNull(dueAt),
        stoppedAt,
        dates.monthOrNull(stoppedAt),
        limit.targetSeconds(),
        stoppedAt == null ? null : elapsedSeconds(cycle),
        measured ? Micros.seconds(cycle.paused(limit.calendar())) : 0);
  }

  private State state(Cycle cycle, long due, CaseHistory history) {
    if (!limit.applies(history)) {
      return State.NOT_APPLICABLE;
    }
    if (cycle.cancelled()) {
      return State.CANCELLED;
    }
    if (cycle.isStopped()) {
      return cycle.stoppedAt() <= due ? State.MET : State.BREACHED_CLOSED;
    }
    // What happens at the as-of instant itself is known: a clock due now and not stopped is late.
    if (due <= Micros.of(history.asOf())) {
      return State.BREACHED_OPEN;
    }
    return cycle.isPaused() ? State.PAUSED : State.RUNNING;
  }

  private @Nullable Long elapsedSeconds(Cycle cycle) {
    return Micros.seconds(cycle.counted(limit.calendar(), cycle.stoppedAt()));
  }
}
