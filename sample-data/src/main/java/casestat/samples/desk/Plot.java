package casestat.samples.desk;

import java.util.ArrayList;
import java.util.List;

/** A case while it is made up. */
final class Plot {
  private final List<DeskEvent> events = new ArrayList<>();
  private final String matter;
  private final String urgency;
  private String office;
  private String state = "open";

  Plot(String matter, String office, String urgency) {
    this.matter = matter;
    this.office = office;
    this.urgency = urgency;
  }

  /** Gives it to another office from now on. */
  void move(String to) {
    office = to;
  }

  String office() {
    return office;
  }

  void add(long at, String kind, String actor) {
    if (kind.equals("off_hold")) {
      state = "open";
    }
    add(at, kind, "", actor);
  }

  void hold(long at, String reason) {
    state = "waiting";
    add(at, "on_hold", reason, "agent");
  }

  void end(long at, String kind, String ended, String actor) {
    state = ended;
    add(at, kind, "", actor);
  }

  void reopen(long at) {
    state = "open";
    add(at, "reopened", "", "citizen");
  }

  private void add(long at, String kind, String reason, String actor) {
    events.add(new DeskEvent(at, 0, kind, state, reason, office, urgency, matter, actor));
  }

  // In order of time; of what happened at once, in the order in which it was told.
  DeskCase told(
      String id,
      long openedAt,
      Desk.Way way,
      String area,
      String requester,
      String master,
      long due) {
    List<DeskEvent> sorted = new ArrayList<>(events);
    sorted.sort((a, b) -> Long.compare(a.at(), b.at()));
    List<DeskEvent> numbered = new ArrayList<>();
    String now = "open";
    String there = sorted.get(0).office();
    for (DeskEvent event : sorted) {
      // What is said in between leaves the state and the office as they are.
      boolean moves = !event.kind().equals("replied") && !event.kind().equals("acknowledged");
      now = moves ? event.state() : now;
      there = event.kind().equals("assigned") ? event.office() : there;
      numbered.add(
          new DeskEvent(
              event.at(),
              numbered.size() + 1,
              event.kind(),
              now,
              event.reason(),
              there,
              event.urgency(),
              event.matter(),
              event.actor()));
    }
    return new DeskCase(id, openedAt, area, way, requester, master, due, numbered);
  }
}
