package casestat.brute;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  /** Of the first spell: to the answer, if there was one. */
  List<Reading> firstResponse(Life life) {
    Instant answered = life.answered();
    Instant ended = life.last().to();
    Instant stop = answered == null ? ended : answered;
    boolean withdrawn = answered == null && ended != null;
    return judged(
        life, life.opened(), stop, withdrawn, life.waits(), List.of(), Policy::firstResponse);
  }

  /** Of each cycle. */
  List<Reading> resolution(Life life) {
    List<Reading> readings = new ArrayList<>();
    for (List<Spell> cycle : cycles(life, policies.promisedAt(life.log().get(0)).continues())) {
      Spell last = cycle.get(cycle.size() - 1);
      Instant stopped = last.to();
      boolean withdrawn = stopped != null;
      for (Spell spell : cycle) {
        // Reopened, and not resolved again, is open; withdrawn later keeps the resolution.
        if (spell.resolved() && last.to() != null) {
          stopped = spell.to();
          withdrawn = false;
        }
      }
      List<Span> gaps = new ArrayList<>();
      for (int i = 1; i < cycle.size(); i++) {
        Instant closed = cycle.get(i - 1).to();
        if (closed != null) {
          gaps.add(new Span(closed, cycle.get(i).from()));
        }
      }
      List<Span> interruptions = new ArrayList<>(life.waits());
      interruptions.addAll(gaps);
      interruptions.sort((left, right) -> left.from().compareTo(right.from()));
      readings.addAll(
          judged(
              life,
              cycle.get(0).from(),
              stopped,
              withdrawn,
              interruptions,
              gaps,
              Policy::resolution));
    }
    return readings;
  }

  /**
   * By the promise in force at the start, and by each that took its place before the stop. One that
   * was due before it was replaced was broken; one that was used up when it came is left out.
   */
  private List<Reading> judged(
      Life life,
      Instant start,
      @Nullable Instant stop,
      boolean withdrawn,
      List<Span> interruptions,
      List<Span> gaps,
      Function<Policy, Target> promised) {
    List<Reading> readings = new ArrayList<>();
    List<Leg> legs = legs(life, start, stop == null ? asOf : stop);
    for (int i = 0; i < legs.size(); i++) {
      boolean isLast = i + 1 == legs.size();
      Instant end = isLast ? stop : legs.get(i + 1).from();
      Instant known = end == null ? asOf : end;
      List<Leg> until = legs.subList(0, i + 1);
      Instant due = due(start, until, before(known, interruptions), promised);
      if (promised.apply(legs.get(i).policy()).inBusinessDays()) {
        due = afterReopening(due, before(known, gaps));
      }
      boolean usedUp = i > 0 && !due.isAfter(legs.get(i).from());
      boolean replacedInTime = !isLast && end != null && !due.isBefore(end);
      if (!usedUp && !replacedInTime && !(isLast && withdrawn)) {
        readings.add(new Reading(life, due, end));
      }
    }
    return readings;
  }

  private List<Leg> legs(Life life, Instant start, Instant stop) {
    List<Leg> legs = new ArrayList<>();
    for (LogEntry entry : life.log()) {
      if (entry.at().isAfter(start) && !entry.at().isBefore(stop)) {
        break;
      }
      Policy policy = policies.promisedAt(entry);
      boolean before = !entry.at().isAfter(start);
      int last = legs.size() - 1;
      if (before || legs.get(last).from().equals(entry.at())) {
        // Of several at one instant the last holds, and what it replaced never did.
        if (last >= 0) {
          legs.remove(last);
        }
        boolean same = !before && legs.get(legs.size() - 1).policy().equals(policy);
        if (!same) {
          legs.add(new Leg(before ? start : entry.at(), policy));
        }
      } else if (!legs.get(last).policy().equals(policy)) {
        legs.add(new Leg(entry.at(), policy));
      }
    }
    return legs;
  }

  // By the last of the promises; what counted under those before it counts.
  private Instant due(
      Instant start, List<Leg> legs, List<Span> interruptions, Function<Policy, Target> promised) {
    Leg last = legs.get(legs.size() - 1);
    Target target = promised.apply(last.policy());
    if (target.inBusinessDays()) {
      return closingOf(start, target.number(), interruptions);
    }
    Duration left = Duration.ofHours(target.number());
    for (int i = 0; i + 1 < legs.size(); i++) {
      Span leg = new Span(legs.get(i).from(), legs.get(i + 1).from());
      boolean office = promised.apply(legs.get(i).policy()).inBusinessDays();
      left = left.minusSeconds(office ? openSeconds(leg) : leg.seconds());
      for (Span lost : interruptions) {
        Span within = lost.within(leg);
        left = left.plusSeconds(office ? openSeconds(within) : within.seconds());
      }
    }
    return left.isNegative() || left.isZero()
        ? last.from()
        : usedUp(last.from(), left, interruptions);
  }

  private long openSeconds(Span span) {
    long seconds = 0;
    LocalDate date = span.from().atZone(OfficeDays.ZONE).toLocalDate();
    LocalDate end = span.to().atZone(OfficeDays.ZONE).toLocalDate();
    for (; !date.isAfter(end); date = date.plusDays(1)) {
      seconds += office.isOpen(date) ? span.secondsWithin(office.hours(date)) : 0;
    }
    return seconds;
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

  /** Closed before its date and reopened: it has the rest of the working date, or the next. */
  private Instant afterReopening(Instant date, List<Span> gaps) {
    Instant due = date;
    for (Span gap : gaps) {
      if (gap.from().isBefore(due)) {
        LocalDate day = gap.to().atZone(OfficeDays.ZONE).toLocalDate();
        while (!office.isOpen(day) || office.hours(day).to().isBefore(gap.to())) {
          day = day.plusDays(1);
        }
        Instant end = office.hours(day).to();
        due = end.isAfter(due) ? end : due;
      }
    }
    return due;
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
        Instant from = interruption.from().isBefore(start) ? start : interruption.from();
        due = due.plusSeconds(new Span(from, interruption.to()).seconds());
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
