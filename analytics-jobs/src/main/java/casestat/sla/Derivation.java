package casestat.sla;

import casestat.lake.ClockReading;
import casestat.profile.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence how a due time follows from the promise. Times are local to the calendar of
 * the policy.
 */
final class Derivation {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss", Locale.ENGLISH);

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

  String of(ClockReading row) {
    if (reading.cycle().ending() == Cycle.Ending.NOT_STARTED) {
      return "The clock starts with the event %s, which has not come."
          .formatted(promise.item().starts().event().name().toLowerCase(Locale.ROOT));
    }
    if (row.state() == ClockReading.State.BREACHED_AT_CHANGE && row.dueAt() != null) {
      return "%s had been used up already when a change brought it on %s."
          .formatted(target(), due(row.dueAt()));
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

  private String stated(ClockReading row) {
    Instant due = row.dueAt();
    if (due == null || statedDue == null) {
      return "No promise applies, because the source states no date.";
    }
    if (due.equals(statedDue)) {
      return due.isBefore(row.startedAt())
          ? "The source states %s, which had passed when the clock started.".formatted(due(due))
          : "The source states %s, and nothing moves it.".formatted(due(due));
    }
    return "The source states %s; reopened, it is due when that working date is over, on %s."
        .formatted(time(statedDue), due(due));
  }

  private String target() {
    Target target = promise.target();
    if (target instanceof Target.BusinessTime business) {
      return "%s of business time (%s)"
          .formatted(length(business.time()), promise.calendar().name());
    }
    if (target instanceof Target.CalendarTime elapsed) {
      return length(elapsed.time()) + " of elapsed time";
    }
    if (target instanceof Target.CalendarDays days) {
      return "The promise of %d calendar day%s".formatted(days.days(), days.days() == 1 ? "" : "s");
    }
    if (target instanceof Target.BusinessDays days) {
      return "The end of business of working date " + days.days();
    }
    if (target instanceof Target.CutOff by) {
      return by.days() == 0
          ? by.at() + " of the working date itself"
          : "%s of working date %d".formatted(by.at(), by.days());
    }
    return "The date that the source states";
  }

  private String running(ClockReading row) {
    String from = "%s from %s".formatted(target(), time(row.startedAt()));
    if (row.change() > 0) {
      from += ", time used under the promise before it counted in,";
    }
    if (row.pausedSeconds() > 0) {
      from += ", %s of pauses left out,".formatted(length(Duration.ofSeconds(row.pausedSeconds())));
    }
    from = from.replace(",,", ",");
    return row.dueAt() == null
        ? from + " " + undue(row)
        : "%s %s %s.".formatted(from, ends(), due(row.dueAt()));
  }

  private String ends() {
    Target target = promise.target();
    if (target instanceof Target.CalendarDays) {
      return "ends on";
    }
    return target instanceof Target.BusinessTime business && business.toOpening()
        ? "is due while open or when hours next begin, on"
        : "is used up on";
  }

  private String dated(ClockReading row) {
    String sentence =
        "%s after %s%s%s"
            .formatted(
                target(),
                DATE.format(row.startedAt().atZone(promise.calendar().zone())),
                promise.item().receivedBy() == null
                    ? ""
                    : " (received by %s, or else the next working date)"
                        .formatted(promise.item().receivedBy()),
                interruptions());
    return row.dueAt() == null
        ? sentence + " " + undue(row)
        : sentence + " is %s.".formatted(due(row.dueAt()));
  }

  private String interruptions() {
    if (reading.cycle().interruptions().isEmpty()) {
      return "";
    }
    return switch (promise.item().pausedDates()) {
      case BY_DAYS -> ", dates wholly interrupted left out,";
      case BY_COUNTED_TIME -> ", moved by the open time of interruptions,";
      case NEVER_MOVE -> ", which no pause moves,";
    };
  }

  private static String undue(ClockReading row) {
    return row.state() == ClockReading.State.PAUSED
        ? "has no due time while the clock is paused."
        : "never comes, because the calendar does not open for that long.";
  }

  private String due(Instant at) {
    return time(at) + " (" + promise.calendar().zone() + ")";
  }

  private String time(Instant at) {
    ZonedDateTime local = at.atZone(promise.calendar().zone());
    return (local.getSecond() == 0 ? MINUTE : SECOND).format(local);
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
