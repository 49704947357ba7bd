package casestat.sla;

import casestat.lake.ClockHolding;
import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.lake.Event;
import casestat.lake.Milestone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts the counted time of a broken promise among the departments that held the case. */
final class Holdings {
  private Holdings() {}

  /**
   * None unless the case was resolved late. A department that held it for no counted time has 0.
   */
  static List<ClockHolding> of(Reading reading, ClockReading row, CaseHistory history) {
    Integer dueOn = row.dueOn();
    if (row.milestone() != Milestone.RESOLUTION
        || row.state() != State.BREACHED_CLOSED
        || dueOn == null) {
      return List.of();
    }
    List<ClockHolding> holdings = new ArrayList<>(1);
    byDepartment(reading, history)
        .forEach(
            (department, counted) ->
                holdings.add(
                    new ClockHolding(
                        row.caseId(),
                        row.policy(),
                        row.cycle(),
                        row.change(),
                        row.openedMonth(),
                        row.serviceType(),
                        department,
                        row.channel(),
                        row.area(),
                        dueOn,
                        Micros.seconds(counted))));
    return holdings;
  }

  private static Map<String, Long> byDepartment(Reading reading, CaseHistory history) {
    Map<String, Long> counted = new LinkedHashMap<>();
    Cycle cycle = reading.cycle();
    String department = history.original(Dimension.DEPARTMENT);
    long since = cycle.startedAt();
    for (Event event : history.events()) {
      String stated = Dimension.DEPARTMENT.of(event);
      long at = Micros.of(event.happenedAt());
      if (stated == null || stated.equals(department) || at >= cycle.stoppedAt()) {
        continue;
      }
      if (at > since) {
        counted.merge(department, cycle.counted(reading.hours(), since, at), Long::sum);
        since = at;
      }
      department = stated;
    }
    counted.merge(department, cycle.counted(reading.hours(), since, cycle.stoppedAt()), Long::sum);
    return counted;
  }
}
