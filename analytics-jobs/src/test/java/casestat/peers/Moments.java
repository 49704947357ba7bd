package casestat.peers;

import static casestat.peers.Convention.BREAKS_ARE_WORKING_TIME;
import static casestat.peers.Convention.BREAKS_OUTSIDE_HOURS;
import static casestat.peers.Convention.CLOSING_INSTANT_IS_OPEN;
import static casestat.peers.Convention.CLOSING_SECOND_IS_OPEN;
import static casestat.peers.Convention.LISTED_IS_A_HOLIDAY;

import casestat.sla.OpenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whether something holds at an instant or on a date. Casestat's own: hours are half-open, and a
 * holiday is a date that is closed although its weekday is not.
 */
final class Moments {
  private Moments() {}

  static Answer isWorkingTime(Question q) {
    Instant at = q.time("at");
    boolean within = q.has(BREAKS_ARE_WORKING_TIME) && isWithinHours(q.days(), at);
    return Answer.of(q, "bool", within || isOpen(q, at));
  }

  private static boolean isWithinHours(Days days, Instant at) {
    LocalDate date = days.date(at);
    return days.isOpen(date) && !at.isBefore(days.opens(date)) && at.isBefore(days.closes(date));
  }

  static boolean isOpen(Question q, Instant at) {
    return q.open().isOpen(at)
        || (q.has(CLOSING_INSTANT_IS_OPEN) && closes(q, at))
        || (q.has(CLOSING_SECOND_IS_OPEN) && closes(q, at.truncatedTo(ChronoUnit.SECONDS)));
  }

  // Hours that end at midnight end on the next date, where no peer looks for them.
  private static boolean closes(Question q, Instant at) {
    return q.open().on(q.days().date(at)).stream().anyMatch(stretch -> stretch.to().equals(at));
  }

  static Answer isWorkingDay(Question q) {
    return Answer.of(q, "bool", q.days().isOpen(q.date("at")));
  }

  static Answer isWeekday(Question q) {
    Days week = new Days(new OpenTime(q.stated().withoutDates()));
    return Answer.of(q, "bool", week.isOpen(q.date("at")));
  }

  static Answer isHoliday(Question q) {
    LocalDate date = q.date("at");
    boolean listed = q.has(LISTED_IS_A_HOLIDAY) && q.stated().holidays().contains(date);
    return Answer.of(q, "bool", listed || q.open().isHoliday(date));
  }

  static Answer isOnBreak(Question q) {
    Instant at = q.time("at");
    int second = q.days().clock(at).toSecondOfDay();
    boolean stated = q.has(BREAKS_OUTSIDE_HOURS) && q.stated().isBreak(q.days().date(at), second);
    boolean taken = new OpenTime(q.stated().withoutBreaks()).isOpen(at) && !q.open().isOpen(at);
    return Answer.of(q, "bool", stated || taken);
  }
}
