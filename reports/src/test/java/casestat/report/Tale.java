package casestat.report;

import casestat.lake.Case;
import casestat.lake.Event;
import casestat.lake.Precision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case and its log, told event by event, for lakes to which more of it may come later. */
final class Tale {
  private final String caseId;
  private final Instant openedAt;
  private final String delivery;
  private final String department;
  private final String serviceType;
  private final String area;
  private final List<Event> events = new ArrayList<>();
  private int line = 2;

  Tale(
      String caseId,
      Instant openedAt,
      String delivery,
      String department,
      String serviceType,
      String area) {
    this.caseId = caseId;
    this.openedAt = openedAt;
    this.delivery = delivery;
    this.department = department;
    this.serviceType = serviceType;
    this.area = area;
    then(Event.Kind.SUBMITTED, openedAt);
  }

  String caseId() {
    return caseId;
  }

  Instant openedAt() {
    return openedAt;
  }

  Tale then(Event.Kind kind, Instant at) {
    events.add(event(delivery, line++, kind, at, null, null, null));
    return this;
  }

  /** An event that a later delivery brings. */
  Event later(String lateDelivery, int lateLine, Event.Kind kind, Instant at) {
    return event(lateDelivery, lateLine, kind, at, null, null, null);
  }

  /** That it is another's duplicate. */
  Event merged(String lateDelivery, int lateLine, Instant at, String master) {
    return event(lateDelivery, lateLine, Event.Kind.MERGED, at, master, null, null);
  }

  /** That it is another department's. */
  Event assigned(String lateDelivery, int lateLine, Instant at, String to) {
    return event(lateDelivery, lateLine, Event.Kind.ASSIGNED, at, null, to, null);
  }

  /** That it is of another kind. */
  Event reclassified(String lateDelivery, int lateLine, Instant at, String to) {
    return event(lateDelivery, lateLine, Event.Kind.RECLASSIFIED, at, null, null, to);
  }

  private Event event(
      String by,
      int number,
      Event.Kind kind,
      Instant at,
      @Nullable String reason,
      @Nullable String to,
      @Nullable String as) {
    Event.Actor actor =
        kind == Event.Kind.SUBMITTED || kind == Event.Kind.REOPENED
            ? Event.Actor.CITIZEN
            : Event.Actor.AGENT;
    long hash = (caseId + kind + at + reason + to + as).hashCode();
    return new Event(caseId, at, 0, kind, actor, null, reason, to, null, as, by, number, hash);
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  /** As the delivery described it when it was opened; the log tells the rest. */
  Case row() {
    return new Case(
        caseId,
        openedAt,
        null,
        null,
        null,
        null,
        null,
        openedAt,
        null,
        serviceType,
        department,
        "Phone",
        area,
        "Normal",
        null,
        null,
        Precision.INSTANT,
        Precision.INSTANT,
        delivery,
        1,
        1,
        caseId.hashCode());
  }
}
