package casestat.peers;

import static casestat.peers.Convention.MINUTES_ARE_CUT_OFF;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the log of a ticket says. In every state but <i>new</i> and <i>open</i> it rests. The first
 * response is the one that is called so, else the first contact by an agent.
 */
final class Ticket {
  private final List<Pause> pauses = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Instant> contacts = new ArrayList<>();
  private Instant createdAt = Instant.MAX;
  private Instant lastAt = Instant.MIN;
  private @Nullable Instant respondedAt;
  private @Nullable Instant closedAt;
  private @Nullable Instant restedAt;
  private boolean open = true;
  private boolean waits;
  private @Nullable Instant askedAt;
  private boolean promised = true;

  /**
   * @param to null while it lasts
   */
  record Pause(Instant from, @Nullable Instant to) {}

  /**
   * A stretch in which an agent's contact is waited for.
   *
   * @param answeredAt null while it waits
   */
  record Exchange(Instant askedAt, @Nullable Instant answeredAt) {}

  private record Logged(Instant at, JsonNode event) {}

  Ticket(Question q) {
    List<Logged> log = new ArrayList<>();
    for (JsonNode event : q.input("events")) {
      log.add(new Logged(Times.instant(event.path("at"), q.zone()), event));
    }
    log.sort(Comparator.comparing(Logged::at));
    for (Logged logged : log) {
      lastAt = logged.at();
      happens(logged.event(), logged.at(), q.has(MINUTES_ARE_CUT_OFF));
    }
    if (restedAt != null && waits) {
      pauses.add(new Pause(restedAt, null));
    }
    if (askedAt != null) {
      exchanges.add(new Exchange(askedAt, null));
    }
    if (q.input("now").isObject()) {
      lastAt = q.time("now");
    }
  }

  private void happens(JsonNode event, Instant at, boolean cut) {
    Instant changedAt = cut ? at.truncatedTo(ChronoUnit.MINUTES) : at;
    switch (event.path("event").asText()) {
      case "created" -> {
        createdAt = at;
        becomes(event.path("state").asText(), changedAt);
      }
      case "state" -> becomes(event.path("to").asText(), changedAt);
      case "closed" -> becomes("closed", changedAt);
      case "first_response" -> respondedAt = respondedAt == null ? at : respondedAt;
      case "agent_contact" -> {
        contacts.add(at);
        if (askedAt != null) {
          exchanges.add(new Exchange(askedAt, at));
          askedAt = null;
        }
      }
      case "customer_contact" -> askedAt = askedAt == null ? at : askedAt;
      case "sla_removed" -> promised = false;
      default -> throw new NotOurs("no such event: " + event.path("event").asText());
    }
  }

  // A closed stretch that ended counts like a pause; one that lasts is no pause.
  private void becomes(String state, Instant at) {
    if (restedAt != null) {
      pauses.add(new Pause(restedAt, at));
    }
    open = state.isEmpty() || state.equals("new") || state.equals("open");
    waits = state.startsWith("pending");
    restedAt = open ? null : at;
    if (state.equals("closed") && closedAt == null) {
      closedAt = at;
    }
  }

  Instant createdAt() {
    return createdAt;
  }

  /** When the last thing happened, or now. */
  Instant lastAt() {
    return lastAt;
  }

  @Nullable Instant respondedAt() {
    return respondedAt == null && !contacts.isEmpty() ? contacts.get(0) : respondedAt;
  }

  @Nullable Instant closedAt() {
    return closedAt;
  }

  /** Neither pending nor closed. */
  boolean isOpen() {
    return open;
  }

  /** The promise was not taken back. */
  boolean isPromised() {
    return promised;
  }

  List<Pause> pauses() {
    return pauses;
  }

  /** What the customer asked, and when it was answered. */
  List<Exchange> exchanges() {
    return exchanges;
  }

  /** From the creation to the first contact by an agent, and from each to the next. */
  List<Exchange> updates() {
    List<Exchange> updates = new ArrayList<>();
    Instant from = createdAt;
    for (Instant contact : contacts) {
      updates.add(new Exchange(from, contact));
      from = contact;
    }
    updates.add(new Exchange(from, null));
    return updates;
  }
}
