package casestat.brute;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Measures the promises of one case after another. */
final class Readings {
  private static final Duration CONTINUES_WITHIN = Duration.ofDays(14);

  private final Policies policies;
  private final OfficeDays office;
  private final Instant asOf;

  Readings(Policies policies, Instant asOf) {
    this.policies = policies;
    this.office = policies.officeDays();
    this.asOf = asOf;
  }

  /** One; none if the case was withdrawn before anybody answered. */
  List<Reading> firstResponse(Life life) {
    Target target = policies.promisedTo(life).firstResponse();
    Instant answered = life.answered();
    if (answered != null) {
      Instant due = due(life.opened(), target, before(answered, life.waits()));
      return List.of(new Reading(life, due, answered));
    }
    if (life.last().to() != null) {
      return List.of();
    }
    return List.of(new Reading(life, due(life.opened(), target, life.waits()), null));
  }

  /** One for each cycle that was not withdrawn. */
  List<Reading> resolution(Life life) {
    Policy policy = policies.promisedTo(life);
    List<Reading> readings = new ArrayList<>();
    for (List<Spell> cycle : cycles(life, policy.continues())) {
      Spell last = cycle.get(cycle.size() - 1);
      Instant stopped = null;
      for (Spell spell : cycle) {
        if (spell.resolved()) {
          stopped = spell.to();
        }
      }
      if (last.to() == null) {
        // Reopened, and not resolved again.
        stopped = null;
      } else if (stopped == null) {
        continue;
      }
      List<Span> interruptions = new ArrayList<>(life.waits());
      for (int i = 1; i < cycle.size(); i++) {
        Instant closed = cycle.get(i - 1).to();
        if (closed != null) {
          interruptions.add(new Span(closed, cycle.get(i).from()));
        }
      }
      interruptions.sort((left, right) -> left.from().compareTo(right.from()));
      Instant horizon = stopped == null ? asOf : stopped;
      Instant due = due(cycle.get(0).from(), policy.resolution(), before(horizon, interruptions));
      readings.add(new Reading(life, due, stopped));
    }
    return readings;
  }

  private static List<List<Spell>> cycles(Life life, boolean continues) {
    List<List<Spell>> cycles = new ArrayList<>();
    Spell previous = null;
    for (Spell spell : life.spells()) {
      if (previous == null || !continues || !life.reopenedWithin(CONTINUES_WITHIN, previous)) {
        cycles.add(new ArrayList<>());
      }
      cycles.get(cycles.size() - 1).add(spell);
      previous = spell;
    }
    return cycles;
  }

  private Instant due(Instant start, Target target, List<Span> interruptions) {
    return target.inBusinessDays()
        ? closingOf(start, target.number(), interruptions)
        : usedUp(start, Duration.ofHours(target.number()), interruptions);
  }

  /** Day by day: a working date after the day of the start counts unless all of it was lost. */
  private Instant closingOf(Instant start, int days, List<Span> interruptions) {
    LocalDate date = start.atZone(OfficeDays.ZONE).toLocalDate();
    int counted = 0;
    while (counted < days) {
      date = date.plusDays(1);
      if (office.isOpen(date) && !lost(office.hours(date), interruptions)) {
        counted++;
      }
    }
    return office.hours(date).to();
  }

  private static boolean lost(Span hours, List<Span> interruptions) {
    long seconds = 0;
    for (Span interruption : interruptions) {
      seconds += interruption.secondsWithin(hours);
    }
    return seconds >= hours.seconds();
  }

  private static Instant usedUp(Instant start, Duration target, List<Span> interruptions) {
    Instant due = start.plus(target);
    for (Span interruption : interruptions) {
      boolean alreadyUsedUp = !interruption.from().isBefore(due);
      if (!alreadyUsedUp && interruption.to().isAfter(start)) {
        due = due.plusSeconds(interruption.seconds());
      }
    }
    return due;
  }

  /** What of the spans lies before an instant. */
  private static List<Span> before(Instant end, List<Span> spans) {
    List<Span> before = new ArrayList<>();
    for (Span span : spans) {
      if (span.from().isBefore(end)) {
        before.add(new Span(span.from(), span.to().isBefore(end) ? span.to() : end));
      }
    }
    return before;
  }
}
