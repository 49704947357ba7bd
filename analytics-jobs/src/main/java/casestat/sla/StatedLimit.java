package casestat.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The date that the source states for the case. Pauses and closed hours do not move it. */
record StatedLimit(BusinessCalendar calendar) implements Limit {

  @Override
  public @Nullable Long targetSeconds() {
    return null;
  }

  @Override
  public boolean applies(CaseHistory history) {
    return history.row().dueAt() != null;
  }

  @Override
  public long dueAt(Cycle cycle, CountedHours hours, CaseHistory history) {
    Instant due = history.row().dueAt();
    return due == null ? Micros.NEVER : cycle.afterGaps(Micros.of(due), calendar);
  }
}
