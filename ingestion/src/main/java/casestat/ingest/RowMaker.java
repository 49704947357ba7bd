package casestat.ingest;

import casestat.ingest.CellReader.Edge;
import casestat.lake.Call;
import casestat.lake.Case;
import casestat.lake.Cost;
import casestat.lake.Event;
import casestat.lake.Interaction;
import casestat.lake.Outcome;
import casestat.lake.Population;
import casestat.lake.Precision;
import casestat.lake.Survey;
import casestat.lake.Table;
import casestat.profile.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row of the landing out of cells. Where a cell cannot be read the reader holds the
 * complaint, and the row that was made is not to be used.
 */
final class RowMaker {
  private final CellReader cells;
  private final Senders senders;
  private final String deliveryId;
  private final long sequence;

  RowMaker(CellReader cells, Senders senders, String deliveryId, long sequence) {
    this.cells = cells;
    this.senders = senders;
    this.deliveryId = deliveryId;
    this.sequence = sequence;
  }

  static Table<?> table(Source.Kind kind) {
    return switch (kind) {
      case CASES -> Table.CASES;
      case EVENTS -> Table.EVENTS;
      case INTERACTIONS -> Table.INTERACTIONS;
      case CALLS -> Table.CALLS;
      case SURVEYS -> Table.SURVEYS;
      case POPULATIONS -> Table.POPULATIONS;
      case COSTS -> Table.COSTS;
    };
  }

  Record row(Source.Kind kind, long line) {
    return switch (kind) {
      case CASES -> caseRow(line);
      case EVENTS -> event(line);
      case INTERACTIONS -> interaction(line);
      case CALLS -> call(line);
      case SURVEYS -> survey(line);
      case POPULATIONS -> population(line);
      case COSTS -> cost(line);
    };
  }

  private Case caseRow(long line) {
    Instant openedAt = cells.requiredAt("opened_at", Edge.START);
    Precision openedPrecision = cells.precision();
    Instant resolvedAt = cells.at("resolved_at", Edge.END);
    Precision resolvedPrecision = cells.precision();
    Instant closedAt = cells.at("closed_at", Edge.END);
    if (resolvedAt == null) {
      resolvedPrecision = cells.precision();
    }
    return new Case(
        cells.required("case_id"),
        openedAt,
        cells.at("acknowledged_at", Edge.END),
        cells.at("first_responded_at", Edge.END),
        resolvedAt,
        closedAt,
        cells.at("due_at", Edge.END),
        cells.at("updated_at", Edge.END),
        outcome(resolvedAt, closedAt),
        cells.text("service_type"),
        cells.text("department"),
        cells.text("channel"),
        cells.text("area"),
        cells.text("priority"),
        cells.text("master_id"),
        cells.text("requester_key"),
        openedPrecision,
        resolvedPrecision,
        deliveryId,
        sequence,
        line,
        0);
  }

  // A source without a status says by its times alone whether a case is over.
  private @Nullable Outcome outcome(@Nullable Instant resolvedAt, @Nullable Instant closedAt) {
    if (!cells.isMapped("status")) {
      return resolvedAt == null && closedAt == null ? null : Outcome.RESOLVED;
    }
    String status = cells.text("status");
    if (status == null || status.toLowerCase(Locale.ROOT).equals("open")) {
      return null;
    }
    return cells.word("status", Outcome.class);
  }

  private Event event(long line) {
    Event.Actor actor = cells.word("actor", Event.Actor.class);
    Event.Kind kind = cells.word("kind", Event.Kind.class);
    if (kind == null) {
      cells.complain("the kind of the event is empty, and every row needs it");
      kind = Event.Kind.NOTED;
    }
    return new Event(
        cells.required("case_id"),
        cells.requiredAt("happened_at", Edge.END),
        seq(),
        kind,
        actor == null ? Event.Actor.AGENT : actor,
        cells.text("state"),
        cells.text("reason"),
        cells.text("department"),
        cells.text("priority"),
        cells.text("service_type"),
        deliveryId,
        line,
        0);
  }

  // Without one the place in the file must not stand in: the same event on another line would be
  // another event.
  private int seq() {
    Long seq = cells.number("seq");
    if (seq == null) {
      return 0;
    }
    if (seq < Integer.MIN_VALUE || seq > Integer.MAX_VALUE) {
      cells.complain("seq %d is too large to number events by".formatted(seq));
      return 0;
    }
    return seq.intValue();
  }

  private Interaction interaction(long line) {
    Interaction.Kind kind = cells.word("kind", Interaction.Kind.class);
    if (kind == null && cells.isMapped("kind")) {
      cells.complain("the kind of the interaction is empty, and every row needs it");
      kind = Interaction.Kind.POST;
    }
    Interaction.AuthorRole role = cells.word("author_role", Interaction.AuthorRole.class);
    Interaction.Direction direction = cells.word("direction", Interaction.Direction.class);
    boolean outbound =
        kind == Interaction.Kind.ANNOUNCEMENT
            || (role != null && role != Interaction.AuthorRole.CITIZEN);
    if (direction == null) {
      direction = outbound ? Interaction.Direction.OUTBOUND : Interaction.Direction.INBOUND;
    }
    if (role == null) {
      role =
          direction == Interaction.Direction.OUTBOUND
              ? Interaction.AuthorRole.AGENT
              : Interaction.AuthorRole.CITIZEN;
    }
    String parent = cells.text("in_reply_to");
    if (kind == null) {
      kind = kind(parent, direction);
    }
    return new Interaction(
        cells.required("interaction_id"),
        cells.requiredAt("happened_at", Edge.END),
        kind,
        direction,
        role,
        cells.text("channel"),
        senders.author(cells),
        parent,
        senders.conversation(cells),
        senders.caseId(cells),
        cells.text("page"),
        cells.number("impressions"),
        cells.number("likes"),
        cells.number("reposts"),
        cells.word("device", Interaction.Device.class),
        cells.number("results"),
        cells.at("updated_at", Edge.END),
        deliveryId,
        sequence,
        line,
        0);
  }

  // A source without a kind says by its parents who answers.
  private static Interaction.Kind kind(@Nullable String parent, Interaction.Direction direction) {
    if (parent != null) {
      return Interaction.Kind.REPLY;
    }
    return direction == Interaction.Direction.INBOUND
        ? Interaction.Kind.POST
        : Interaction.Kind.ANNOUNCEMENT;
  }

  private Call call(long line) {
    Instant offeredAt = cells.requiredAt("offered_at", Edge.START);
    Instant answeredAt = cells.at("answered_at", Edge.END);
    Instant endedAt = cells.at("ended_at", Edge.END);
    Long stated = cells.number("wait_seconds");
    Call.Result result = cells.word("result", Call.Result.class);
    if (result == null) {
      // A log without results, or without this one, tells by its times who was answered.
      result = answeredAt == null ? Call.Result.ABANDONED : Call.Result.ANSWERED;
    }
    if (result != Call.Result.ANSWERED && answeredAt != null) {
      cells.complain("a person answered, and the result says that nobody did");
    }
    if (stated != null && stated < 0) {
      cells.complain("the wait of %d seconds is less than none".formatted(stated));
    }
    if ((answeredAt != null && answeredAt.isBefore(offeredAt))
        || (endedAt != null && endedAt.isBefore(offeredAt))) {
      cells.complain("it is answered or over before it is offered");
    }
    Instant until = result == Call.Result.ANSWERED ? answeredAt : endedAt;
    Long wait = until == null ? stated : (Long) Duration.between(offeredAt, until).toSeconds();
    if (result == Call.Result.ANSWERED && wait == null) {
      cells.complain("somebody answered, and neither when nor after how long is known");
    }
    String channel = cells.text("channel");
    return new Call(
        cells.required("call_id"),
        offeredAt,
        answeredAt,
        endedAt,
        result,
        wait,
        channel == null ? Call.PHONE : channel,
        cells.text("department"),
        cells.text("case_id"),
        cells.at("updated_at", Edge.END),
        deliveryId,
        sequence,
        line,
        0);
  }

  private Survey survey(long line) {
    Survey.Answer answer = cells.word("answer", Survey.Answer.class);
    Instant sentAt = cells.at("sent_at", Edge.START);
    Instant answeredAt = cells.at("answered_at", Edge.END);
    if (answer != null && answeredAt == null) {
      cells.complain("there is an answer and no time at which it was given");
    }
    if (sentAt == null && answeredAt == null) {
      cells.complain("neither a time at which it was sent nor one at which it was answered");
    }
    return new Survey(
        cells.required("survey_id"),
        cells.text("case_id"),
        sentAt,
        answeredAt,
        answer,
        cells.at("updated_at", Edge.END),
        deliveryId,
        sequence,
        line,
        0);
  }

  private Population population(long line) {
    return new Population(
        cells.required("area"),
        (int) between("vintage", 1500, 2999),
        between("residents", 0, 10_000_000_000L),
        deliveryId,
        sequence,
        line,
        0);
  }

  private long between(String column, long least, long most) {
    cells.required(column);
    Long number = cells.number(column);
    if (number != null && (number < least || number > most)) {
      cells.complain("%s %d is not from %d to %d".formatted(column, number, least, most));
    }
    return number == null ? 0 : number;
  }

  private Cost cost(long line) {
    return new Cost(
        cells.month("month"),
        cells.text("department"),
        cells.hundredths("amount"),
        deliveryId,
        sequence,
        line,
        0);
  }
}
