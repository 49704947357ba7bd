package casestat.sla;

import casestat.lake.CaseFacts;
import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.lake.Milestone;
import casestat.profile.PauseRule.Holder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes readings as rows, with the dimensions of their case. */
final class ReadingRows {
  private final LocalDates dates;

  ReadingRows(LocalDates dates) {
    this.dates = dates;
  }

  ClockReading row(Reading reading, CaseFacts facts) {
    Promise promise = reading.clock().promise();
    Cycle cycle = reading.cycle();
    Instant dueAt = dueAt(reading);
    Instant stoppedAt = reading.isStopped() ? Micros.instant(cycle.stoppedAt()) : null;
    @Nullable Reading first = reading.first();
    Instant firstDueAt = first == null ? null : dueAt(first);
    Risk risk = new Risk(reading);
    long atRiskAt = risk.startsAt();
    boolean isAtRisk = atRiskAt < risk.endsAt();
    BusinessCalendar calendar = reading.hours().calendar(cycle.startedAt());
    return new ClockReading(
        facts.caseId(),
        promise.policy().policy(),
        promise.policy().version(),
        promise.milestone(),
        cycle.number(),
        reading.change(),
        reading.inForce(),
        facts.openedMonth(),
        facts.serviceType(),
        facts.department(),
        facts.channel(),
        facts.area(),
        facts.priority(),
        promise.calendar().name(),
        calendar.version(cycle.startedAt()),
        reading.state(),
        Micros.instant(cycle.startedAt()),
        dueAt,
        dueOn(reading),
        stoppedAt,
        dates.dayOrNull(stoppedAt),
        cycle.reason(),
        reading.clock().limit().targetSeconds(),
        stoppedAt == null ? null : reading.elapsedSeconds(),
        isLate(reading) ? reading.lateSeconds() : null,
        reading.state() == State.BREACHED_OPEN && !cycle.isPaused()
            ? Micros.instant(reading.lateSince())
            : null,
        reading.pausedSeconds(),
        reading.pausedSeconds(Holder.CITIZEN),
        reading.pausedSeconds(Holder.THIRD_PARTY),
        reading.isCovered(),
        first == null ? null : first.state(),
        firstDueAt,
        first == null ? null : dueOn(first),
        first == null ? null : Micros.instant(first.cycle().stoppedAt()),
        isAtRisk ? Micros.instant(atRiskAt) : null,
        isAtRisk ? Micros.instant(risk.endsAt()) : null);
  }

  private static boolean isLate(Reading reading) {
    return reading.state() == State.BREACHED_CLOSED || reading.state() == State.BREACHED_OPEN;
  }

  private static @Nullable Instant dueAt(Reading reading) {
    return reading.dueAt() == Micros.NEVER ? null : Micros.instant(reading.dueAt());
  }

  // A date that had passed when the clock started is broken on the day on which it started.
  private @Nullable Integer dueOn(Reading reading) {
    long due = Math.max(reading.dueAt(), reading.cycle().startedAt());
    return due == Micros.NEVER ? null : (Integer) dates.day(Micros.instant(due));
  }

  /** For a case that was promised nothing. */
  ClockReading none(Milestone milestone, CaseFacts facts) {
    return new ClockReading(
        facts.caseId(),
        ClockReading.NO_POLICY,
        0,
        milestone,
        1,
        0,
        true,
        facts.openedMonth(),
        facts.serviceType(),
        facts.department(),
        facts.channel(),
        facts.area(),
        facts.priority(),
        ClockReading.NO_POLICY,
        ClockReading.NO_POLICY,
        State.NOT_APPLICABLE,
        facts.openedAt(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        0,
        true,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
