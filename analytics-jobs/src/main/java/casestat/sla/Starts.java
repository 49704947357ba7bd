package casestat.sla;

import casestat.lake.Event;
import casestat.profile.Start;
import casestat.sla.Cycle.Ending;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves the start of clocks to the event that starts them. */
final class Starts {
  private final Start start;

  Starts(Start start) {
    this.start = start;
  }

  List<Cycle> of(List<Cycle> cycles, CaseHistory history) {
    if (start.event() == Event.Kind.SUBMITTED) {
      return cycles;
    }
    List<Cycle> started = new ArrayList<>(cycles.size());
    for (Cycle cycle : cycles) {
      List<Long> starts = starts(cycle, history);
      if (starts.isEmpty()) {
        started.add(
            moved(cycle, started, cycle.startedAt(), cycle.stoppedAt(), Ending.NOT_STARTED));
        continue;
      }
      switch (start.occurrence()) {
        case FIRST -> add(cycle, started, starts.subList(0, 1));
        case LAST -> add(cycle, started, starts.subList(starts.size() - 1, starts.size()));
        case EACH -> add(cycle, started, starts);
      }
    }
    return started;
  }

  private List<Long> starts(Cycle cycle, CaseHistory history) {
    List<Long> starts = new ArrayList<>();
    for (Event event : history.events()) {
      long at = Micros.of(event.happenedAt());
      if (event.kind() == start.event() && at >= cycle.appliesFrom() && at <= cycle.stoppedAt()) {
        starts.add(at);
      }
    }
    return starts;
  }

  private static void add(Cycle cycle, List<Cycle> started, List<Long> starts) {
    for (int i = 0; i < starts.size(); i++) {
      boolean isLast = i + 1 == starts.size();
      started.add(
          moved(
              cycle,
              started,
              starts.get(i),
              isLast ? cycle.stoppedAt() : starts.get(i + 1),
              isLast ? cycle.ending() : Ending.SUPERSEDED));
    }
  }

  private static Cycle moved(Cycle cycle, List<Cycle> before, long from, long to, Ending ending) {
    @Nullable String reason =
        switch (ending) {
          case SUPERSEDED -> "started anew";
          case NOT_STARTED -> "never started";
          case NONE, REACHED, CANCELLED -> cycle.reason();
        };
    List<Interruption> within =
        cycle.interruptions().stream()
            .filter(i -> i.from() < to && i.to() > from)
            .map(i -> i.since(from).until(to))
            .toList();
    long firstStop =
        cycle.firstStop() >= from && cycle.firstStop() < to ? cycle.firstStop() : Micros.NEVER;
    return new Cycle(
        before.size() + 1, cycle.appliesFrom(), from, to, firstStop, ending, reason, within);
  }
}
