package casestat.sla;

import casestat.lake.CaseStay;
import casestat.lake.Event;
import casestat.lake.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the spells of a case where its service type changed, so that each stay is of one type. A
 * change while the case is closed cuts nothing: it comes back under the new type.
 */
final class Stays {
  private final LocalDates dates;

  Stays(LocalDates dates) {
    this.dates = dates;
  }

  /** None for a case whose times are flawed. */
  List<CaseStay> of(CaseHistory history) {
    if (history.flaw() != null) {
      return List.of();
    }
    List<CaseStay> stays = new ArrayList<>(1);
    List<Event> events = history.events();
    String type = history.original(Dimension.SERVICE_TYPE);
    int next = 0;
    for (Spell spell : history.spells()) {
      Instant since = spell.startedAt();
      CaseStay.Start by = stays.isEmpty() ? CaseStay.Start.OPENED : CaseStay.Start.REOPENED;
      for (; next < events.size() && !isOver(spell, events.get(next)); next++) {
        String stated = Dimension.SERVICE_TYPE.of(events.get(next));
        if (stated == null || stated.equals(type)) {
          continue;
        }
        Instant at = events.get(next).happenedAt();
        if (at.isAfter(since)) {
          add(stays, history, type, since, by, at, CaseStay.End.RECLASSIFIED);
          since = at;
          by = CaseStay.Start.RECLASSIFIED;
        }
        type = stated;
      }
      add(stays, history, type, since, by, spell.endedAt(), end(spell.outcome()));
    }
    return stays;
  }

  // What is said as the spell ends is said of a case that is over.
  private static boolean isOver(Spell spell, Event event) {
    return spell.endedAt() != null && !event.happenedAt().isBefore(spell.endedAt());
  }

  private static CaseStay.@Nullable End end(@Nullable Outcome outcome) {
    if (outcome == null) {
      return null;
    }
    return switch (outcome) {
      case RESOLVED, REFERRED, NOT_RESPONSIBLE, UNABLE -> CaseStay.End.RESOLVED;
      case CANCELLED, INVALID -> CaseStay.End.CANCELLED;
      case DUPLICATE -> CaseStay.End.MERGED;
    };
  }

  private void add(
      List<CaseStay> stays,
      CaseHistory history,
      String serviceType,
      Instant startedAt,
      CaseStay.Start startedBy,
      @Nullable Instant endedAt,
      CaseStay.@Nullable End endedBy) {
    stays.add(
        new CaseStay(
            history.caseId(),
            stays.size() + 1,
            dates.month(history.openedAt()),
            serviceType,
            startedAt,
            dates.month(startedAt),
            startedBy,
            endedAt,
            dates.monthOrNull(endedAt),
            endedBy));
  }
}
