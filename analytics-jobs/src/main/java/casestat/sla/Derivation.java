package casestat.sla;

import casestat.lake.ClockReading;
import casestat.language.Sentence;
import casestat.profile.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence how a due time follows from the promise. Times are local to the calendar of
 * the policy.
 */
final class Derivation {
  private final Reading reading;
  private final Promise promise;
  private final @Nullable Instant statedDue;

  /**
   * @param statedDue the date that the source states for the case
   */
  Derivation(Reading reading, @Nullable Instant statedDue) {
    this.reading = reading;
    this.statedDue = statedDue;
    this.promise = reading.clock().promise();
  }

  Sentence of(ClockReading row) {
    if (reading.cycle().ending() == Cycle.Ending.NOT_STARTED) {
      return Sentence.of(
          "The clock starts with the event {0}, which has not come.",
          Sentence.of(
              promise.item().starts().event().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    if (row.state() == ClockReading.State.BREACHED_AT_CHANGE && row.dueAt() != null) {
      return Sentence.of(
          "{0} had been used up already when a change brought it on {1}.",
          target(), due(row.dueAt()));
    }
    Target target = promise.target();
    if (target instanceof Target.BusinessTime
        || target instanceof Target.CalendarTime
        || target instanceof Target.CalendarDays) {
      return running(row);
    }
    if (target instanceof Target.FixedDate) {
      return stated(row);
    }
    return dated(row);
  }

  private Sentence stated(ClockReading row) {
    Instant due = row.dueAt();
    if (due == null || statedDue == null) {
      return Sentence.of("No promise applies, because the source states no date.");
    }
    if (due.equals(statedDue)) {
      return due.isBefore(row.startedAt())
          ? Sentence.of("The source states {0}, which had passed when the clock started.", due(due))
          : Sentence.of("The source states {0}, and nothing moves it.", due(due));
    }
    return Sentence.of(
        "The source states {0}; reopened, it is due when that working date is over, on {1}.",
        time(statedDue), due(due));
  }

  private Sentence target() {
    Target target = promise.target();
    if (target instanceof Target.BusinessTime business) {
      return Sentence.of(
          "{0} of business time ({1})", length(business.time()), promise.calendar().name());
    }
    if (target instanceof Target.CalendarTime elapsed) {
      return Sentence.of("{0} of elapsed time", length(elapsed.time()));
    }
    if (target instanceof Target.CalendarDays days) {
      return Sentence.of(
          "The promise of {0, plural, one {# calendar day} other {# calendar days}}", days.days());
    }
    if (target instanceof Target.BusinessDays days) {
      return Sentence.of("The end of business of working date {0}", days.days());
    }
    if (target instanceof Target.CutOff by) {
      return by.days() == 0
          ? Sentence.of("{0} of the working date itself", by.at().toString())
          : Sentence.of("{0} of working date {1}", by.at().toString(), by.days());
    }
    return Sentence.of("The date that the source states");
  }

  private Sentence running(ClockReading row) {
    Sentence from = Sentence.of("{0} from {1}", target(), time(row.startedAt()));
    List<Sentence> asides = new ArrayList<>();
    if (row.change() > 0) {
      asides.add(Sentence.of("time used under the promise before it counted in"));
    }
    if (row.pausedSeconds() > 0) {
      asides.add(
          Sentence.of("{0} of pauses left out", length(Duration.ofSeconds(row.pausedSeconds()))));
    }
    for (Sentence aside : asides) {
      from = Sentence.of("{0}, {1}", from, aside);
    }
    if (!asides.isEmpty()) {
      from = Sentence.of("{0},", from);
    }
    return row.dueAt() == null ? undue(from, row) : ends(from, due(row.dueAt()));
  }

  private Sentence ends(Sentence from, Sentence due) {
    Target target = promise.target();
    if (target instanceof Target.CalendarDays) {
      return Sentence.of("{0} ends on {1}.", from, due);
    }
    return target instanceof Target.BusinessTime business && business.toOpening()
        ? Sentence.of("{0} is due while open or when hours next begin, on {1}.", from, due)
        : Sentence.of("{0} is used up on {1}.", from, due);
  }

  private Sentence dated(ClockReading row) {
    Sentence after =
        Sentence.of(
            "{0} after {1}",
            target(), row.startedAt().atZone(promise.calendar().zone()).toLocalDate());
    if (promise.item().receivedBy() != null) {
      after =
          Sentence.of(
              "{0} (received by {1}, or else the next working date)",
              after, promise.item().receivedBy().toString());
    }
    if (!reading.cycle().interruptions().isEmpty()) {
      after =
          switch (promise.item().pausedDates()) {
            case BY_DAYS -> Sentence.of("{0}, dates wholly interrupted left out,", after);
            case BY_COUNTED_TIME ->
                Sentence.of("{0}, moved by the open time of interruptions,", after);
            case NEVER_MOVE -> Sentence.of("{0}, which no pause moves,", after);
          };
    }
    return row.dueAt() == null
        ? undue(after, row)
        : Sentence.of("{0} is {1}.", after, due(row.dueAt()));
  }

  private static Sentence undue(Sentence from, ClockReading row) {
    return row.state() == ClockReading.State.PAUSED
        ? Sentence.of("{0} has no due time while the clock is paused.", from)
        : Sentence.of("{0} never comes, because the calendar does not open for that long.", from);
  }

  private Sentence due(Instant at) {
    return Sentence.of("{0} ({1})", time(at), promise.calendar().zone().getId());
  }

  private ZonedDateTime time(Instant at) {
    return at.atZone(promise.calendar().zone());
  }

  /** Hours, minutes and seconds, those that are none left out: {@code 1 h 30 min}. */
  private static String length(Duration time) {
    StringBuilder text = new StringBuilder();
    append(text, time.toHours(), "h");
    append(text, time.toMinutesPart(), "min");
    append(text, time.toSecondsPart(), "s");
    return text.isEmpty() ? "0 s" : text.toString();
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount != 0) {
      text.append(text.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
    }
  }
}
