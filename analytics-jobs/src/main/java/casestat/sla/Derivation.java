package casestat.sla;

import casestat.lake.ClockReading;
import casestat.profile.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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

  private final Promise promise;

  Derivation(Promise promise) {
    this.promise = promise;
  }

  String of(ClockReading reading) {
    Target target = promise.target();
    if (target instanceof Target.BusinessTime business) {
      return running(
          "%s of business time (%s)".formatted(length(business.time()), reading.calendar()),
          reading);
    }
    if (target instanceof Target.CalendarTime elapsed) {
      return running(length(elapsed.time()) + " of elapsed time", reading);
    }
    if (target instanceof Target.BusinessDays days) {
      return dated("the end of business", days.days(), reading);
    }
    if (target instanceof Target.CutOff cutOff) {
      return dated(cutOff.at().toString(), cutOff.days(), reading);
    }
    return reading.dueAt() == null
        ? "No promise applies, because the source states no date."
        : "The source states %s, and nothing moves it.".formatted(due(reading.dueAt()));
  }

  private String running(String target, ClockReading reading) {
    String from = "%s from %s".formatted(target, time(reading.startedAt()));
    if (reading.pausedSeconds() > 0) {
      from +=
          ", %s of pauses left out,".formatted(length(Duration.ofSeconds(reading.pausedSeconds())));
    }
    return reading.dueAt() == null
        ? from + " " + undue(reading)
        : from + " is used up on %s.".formatted(due(reading.dueAt()));
  }

  private String dated(String hour, int days, ClockReading reading) {
    String date =
        "%s of working date %d after %s, dates wholly interrupted left out,"
            .formatted(
                hour, days, DATE.format(reading.startedAt().atZone(promise.calendar().zone())));
    String sentence = Character.toUpperCase(date.charAt(0)) + date.substring(1);
    return reading.dueAt() == null
        ? sentence + " " + undue(reading)
        : sentence + " is %s.".formatted(due(reading.dueAt()));
  }

  private static String undue(ClockReading reading) {
    return reading.state() == ClockReading.State.PAUSED
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
