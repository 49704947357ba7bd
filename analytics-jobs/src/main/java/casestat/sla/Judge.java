package casestat.sla;

import casestat.lake.ClockReading.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the runs of the clocks of one milestone by the promises that were in force while they ran.
 *
 * <p>The first promise decides how the history is cut into runs. Where another takes its place
 * while a run lasts, counted time carries over, each stretch by the hours and pauses of the promise
 * then in force; time before the first promise counts by the first. A promise whose time was used
 * up when the change brought it is {@code BREACHED_AT_CHANGE}, due at the change; one that was
 * replaced is {@code SUPERSEDED}, unless it was broken before. See
 * RATIONALE.md#a-change-carries-over.
 */
final class Judge {
  private final List<Term> terms;
  private final CaseHistory history;
  private final long asOf;

  /**
   * @param terms at least one with a promise
   */
  Judge(List<Term> terms, CaseHistory history) {
    this.terms = terms;
    this.history = history;
    this.asOf = Micros.of(history.asOf());
  }

  /** In order of cycle and change. */
  List<Reading> readings() {
    SlaClock first = ruling(0);
    List<Cycle> cycles = first.cycles().of(history, pauses());
    if (!first.limit().applies(history) && terms.size() == 1) {
      return List.of(reading(first, cycles.get(0), 0, true, first.hours()));
    }
    List<Reading> readings = new ArrayList<>(cycles.size());
    for (Cycle cycle : cycles) {
      List<Reading> run = new ArrayList<>(1);
      judge(cycle, run);
      @Nullable Cycle before = cycle.upToFirstStop();
      readings.addAll(before == null ? run : besideFirst(run, before));
    }
    return readings;
  }

  // The promise that held at the first stop has that outcome; those that came after it had none.
  private List<Reading> besideFirst(List<Reading> run, Cycle before) {
    List<Reading> outcome = new ArrayList<>(1);
    judge(before, outcome);
    List<Reading> beside = new ArrayList<>(run);
    for (int i = Math.max(0, outcome.size() - 1); i < run.size() && !outcome.isEmpty(); i++) {
      Reading first = outcome.get(outcome.size() - 1);
      beside.set(i, run.get(i).after(i < outcome.size() ? first : first.withoutPromise()));
    }
    return beside;
  }

  private void judge(Cycle cycle, List<Reading> readings) {
    List<Integer> legs = legs(cycle);
    int change = 0;
    int first = 0;
    for (int i = 0; i < legs.size(); i++) {
      boolean isLast = i + 1 == legs.size();
      if (!isLast && isSamePromise(terms.get(legs.get(i)), terms.get(legs.get(i + 1)))) {
        continue;
      }
      @Nullable SlaClock clock = terms.get(legs.get(i)).clock();
      if (clock != null) {
        Cycle run = isLast ? cycle : cycle.supersededAt(terms.get(legs.get(i + 1)).from());
        Reading reading = reading(clock, run, change, isLast, hours(legs.subList(0, i + 1)));
        readings.add(
            first == 0 ? reading : carriedOver(reading, terms.get(legs.get(first)).from()));
        change++;
      }
      first = i + 1;
    }
  }

  // Only the calendar differs: whose hours count changes, and what is promised does not.
  private static boolean isSamePromise(Term term, Term next) {
    SlaClock a = term.clock();
    SlaClock b = next.clock();
    return a != null
        && b != null
        && a.promise().policy().equals(b.promise().policy())
        && a.promise().item().equals(b.promise().item());
  }

  // The terms in force while the run lasts; one that is replaced as it begins is none of them.
  private List<Integer> legs(Cycle cycle) {
    List<Integer> legs = new ArrayList<>(1);
    for (int i = 0; i < terms.size(); i++) {
      long from = terms.get(i).from();
      long to = i + 1 < terms.size() ? terms.get(i + 1).from() : Micros.NEVER;
      boolean begins = to > cycle.startedAt();
      boolean isFirst = legs.isEmpty();
      if (begins && (isFirst || from < cycle.stoppedAt())) {
        legs.add(i);
      }
    }
    return legs;
  }

  // Already used up when the change brought it: no slow work of those who got it then.
  private Reading carriedOver(Reading reading, long change) {
    if (!reading.isMeasured() || reading.dueAt() > change) {
      return reading;
    }
    State state =
        reading.state() == State.CANCELLED || reading.state() == State.SUPERSEDED
            ? reading.state()
            : State.BREACHED_AT_CHANGE;
    return new Reading(
        reading.clock(),
        reading.cycle(),
        reading.change(),
        reading.inForce(),
        reading.hours(),
        change,
        state,
        null);
  }

  private Reading reading(
      SlaClock clock, Cycle cycle, int change, boolean inForce, CountedHours hours) {
    long due = clock.limit().dueAt(cycle, hours, history);
    return new Reading(clock, cycle, change, inForce, hours, due, state(clock, cycle, due), null);
  }

  private State state(SlaClock clock, Cycle cycle, long due) {
    if (!clock.limit().applies(history)) {
      return State.NOT_APPLICABLE;
    }
    return switch (cycle.ending()) {
      case NOT_STARTED -> State.NOT_APPLICABLE;
      case CANCELLED -> State.CANCELLED;
      case REACHED -> cycle.stoppedAt() <= due ? State.MET : State.BREACHED_CLOSED;
      case SUPERSEDED -> cycle.stoppedAt() <= due ? State.SUPERSEDED : State.BREACHED_CLOSED;
      case NONE -> {
        // What happens at the as-of instant itself is known: a clock due now and not stopped is
        // late.
        if (due <= asOf) {
          yield State.BREACHED_OPEN;
        }
        yield cycle.isPaused() ? State.PAUSED : State.RUNNING;
      }
    };
  }

  private CountedHours hours(List<Integer> legs) {
    if (legs.size() == 1) {
      return ruling(legs.get(0)).hours();
    }
    List<Long> from = new ArrayList<>();
    List<BusinessCalendar> calendars = new ArrayList<>();
    for (int leg : legs) {
      from.add(terms.get(leg).from());
      calendars.add(ruling(leg).limit().calendar());
    }
    return CountedHours.of(from, calendars);
  }

  private List<Interruption> pauses() {
    if (terms.size() == 1) {
      return ruling(0).pauses().of(history);
    }
    List<Interruption> pauses = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      long from = terms.get(i).from();
      long to = i + 1 < terms.size() ? terms.get(i + 1).from() : Micros.NEVER;
      for (Interruption pause : ruling(i).pauses().of(history)) {
        if (pause.from() < to && pause.to() > from) {
          pauses.add(pause.since(from).until(to));
        }
      }
    }
    return pauses;
  }

  /** The promise by which a term counts: where it has none, the next that comes, or the last. */
  private SlaClock ruling(int term) {
    for (int i = term; i < terms.size(); i++) {
      @Nullable SlaClock clock = terms.get(i).clock();
      if (clock != null) {
        return clock;
      }
    }
    for (int i = term; i >= 0; i--) {
      @Nullable SlaClock clock = terms.get(i).clock();
      if (clock != null) {
        return clock;
      }
    }
    throw new IllegalStateException("no promise at all");
  }
}
