package casestat.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what happens to one case in any order, and tells it in the order of time. */
final class Plot {
  private final List<Happening> happenings = new ArrayList<>(12);

  void add(long at, EventKind kind, Actor actor) {
    happenings.add(new Happening(at, kind, actor, "", null, null, null));
  }

  void hold(long at, String reason) {
    happenings.add(new Happening(at, EventKind.ON_HOLD, Actor.AGENT, reason, null, null, null));
  }

  void assign(long at, Department to) {
    happenings.add(new Happening(at, EventKind.ASSIGNED, Actor.AGENT, "", to, null, null));
  }

  void prioritize(long at, Priority to) {
    happenings.add(new Happening(at, EventKind.PRIORITY_CHANGED, Actor.AGENT, "", null, to, null));
  }

  void reclassify(long at, ServiceType to) {
    happenings.add(
        new Happening(at, EventKind.RECLASSIFIED, Actor.AGENT, "", to.department(), null, to));
  }

  /** The events before the end of the sample, each with what is true after it. */
  List<CaseEvent> events(ServiceType type, Priority asked, long until) {
    happenings.sort(Comparator.comparingLong(Happening::at));
    List<CaseEvent> events = new ArrayList<>(happenings.size());
    State state = State.OPEN;
    Department department = type.department();
    Priority priority = asked;
    ServiceType service = type;
    for (Happening each : happenings) {
      if (each.at() >= until) {
        break;
      }
      state = each.kind().after(state);
      department = each.department() == null ? department : each.department();
      priority = each.priority() == null ? priority : each.priority();
      service = each.service() == null ? service : each.service();
      events.add(
          new CaseEvent(
              each.at(),
              events.size() + 1,
              each.kind(),
              state,
              each.reason(),
              department,
              each.actor(),
              priority,
              service));
    }
    return events;
  }

  /** An event before its place in the case is known; what does not change is null. */
  private record Happening(
      long at,
      EventKind kind,
      Actor actor,
      String reason,
      @Nullable Department department,
      @Nullable Priority priority,
      @Nullable ServiceType service) {}
}
