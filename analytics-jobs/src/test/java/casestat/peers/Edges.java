package casestat.peers;

import static casestat.peers.Convention.CLOSED_DAYS_HAVE_HOURS;
import static casestat.peers.Convention.CLOSING_INSTANT_IS_OPEN;
import static casestat.peers.Convention.CLOSING_SECOND_IS_OPEN;
import static casestat.peers.Convention.MIDNIGHT_IS_A_MICROSECOND_EARLY;
import static casestat.peers.Convention.ROUNDED_TO_THE_SECOND;

import casestat.sla.OpenTime;
import casestat.sla.OpenTime.Stretch;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Openings and closings near an instant. Casestat's own: an instant that is open stays, one at
 * which hours end moves on; backwards is the mirror image, so an opening moves to the closing
 * before it.
 */
final class Edges {
  static final Duration MICROSECOND = Duration.ofNanos(1000);

  private static final int FOREVER = 4000;

  private Edges() {}

  static Answer snapForward(Question q) {
    return Answer.of(q, "time", TimeSums.intoHours(q, q.time("start"), 1));
  }

  static Answer snapBackward(Question q) {
    Instant at = TimeSums.intoHours(q, q.time("start"), -1);
    return Answer.of(q, "time", q.has(ROUNDED_TO_THE_SECOND) ? Intervals.rounded(at) : at);
  }

  static Answer nextOpen(Question q) {
    Instant start = q.time("start");
    return Answer.of(q, "time", first(q, Stretch::from, at -> !at.isBefore(start)));
  }

  static Answer nextOpenStrict(Question q) {
    Instant start = q.time("start");
    return Answer.of(q, "time", first(q, Stretch::from, at -> at.isAfter(start)));
  }

  static Answer nextClose(Question q) {
    Instant start = q.time("start");
    boolean stays = q.has(CLOSING_INSTANT_IS_OPEN) || q.has(CLOSING_SECOND_IS_OPEN);
    Instant close = first(q, Stretch::to, at -> at.isAfter(start) || (stays && at.equals(start)));
    boolean early =
        q.has(MIDNIGHT_IS_A_MICROSECOND_EARLY) && q.days().clock(close).equals(LocalTime.MIDNIGHT);
    return Answer.of(q, "time", early ? close.minus(MICROSECOND) : close);
  }

  private static Instant first(
      Question q, Function<Stretch, Instant> edge, Predicate<Instant> wanted) {
    LocalDate date = q.date("start").minusDays(1);
    for (int i = 0; i < FOREVER; i++) {
      for (Stretch stretch : q.open().on(date.plusDays(i))) {
        Instant at = edge.apply(stretch);
        if (wanted.test(at)) {
          return at;
        }
      }
    }
    throw new NoAnswer(date + ": never open again");
  }

  static Answer dayOpen(Question q) {
    return Answer.of(q, "time", ofDay(q, Days::opens));
  }

  static Answer dayClose(Question q) {
    return Answer.of(q, "time", ofDay(q, Days::closes));
  }

  private interface Edge {
    Instant of(Days days, LocalDate date);
  }

  // Null for a closed day.
  private static @Nullable Instant ofDay(Question q, Edge edge) {
    LocalDate date = q.date("start");
    if (q.days().isOpen(date)) {
      return edge.of(q.days(), date);
    }
    if (!q.has(CLOSED_DAYS_HAVE_HOURS)) {
      return null;
    }
    Days week = new Days(new OpenTime(q.stated().withoutDates()));
    LocalDate like = week.isOpen(date) ? date : week.rolled(date.with(DayOfWeek.MONDAY), 1);
    return q.days().at(date, week.clock(edge.of(week, like)));
  }
}
