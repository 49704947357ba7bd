package casestat.peers;

import static casestat.peers.Convention.BACK_TO_THE_OPENING;
import static casestat.peers.Convention.CLAMPED_TO_CLOSING;
import static casestat.peers.Convention.CLOCK_TIME_KEPT;
import static casestat.peers.Convention.DAYS_END_INSIDE_HOURS;
import static casestat.peers.Convention.DAY_ZERO_ROLLS_ALONG;
import static casestat.peers.Convention.DAY_ZERO_ROLLS_FORWARD;
import static casestat.peers.Convention.ROLLED_START_OPENS;
import static casestat.peers.Convention.START_MOVES_INTO_HOURS;
import static casestat.peers.Convention.ZERO_MOVES_INTO_HOURS;

import casestat.lake.ClockReading;
import casestat.profile.Target;
import casestat.sla.OneClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An instant or a date and a number of working days. Casestat's own is the promise of so many
 * business days: day zero is the local date whatever the hour and the weekday, and the sum is the
 * end of hours on the n-th working date.
 */
final class DaySums {
  private DaySums() {}

  static Answer addDays(Question q) {
    return days(q, q.number("days"), 1);
  }

  static Answer subDays(Question q) {
    return days(q, -q.number("days"), -1);
  }

  private static Answer days(Question q, int n, int way) {
    if (Times.isDate(q.input("start"))) {
      LocalDate date = Times.date(q.input("start"));
      boolean unmoved = n == 0 && !q.has(ZERO_MOVES_INTO_HOURS);
      return Answer.of(q, "time", unmoved ? date : q.days().stepped(dayZero(q, date, n, way), n));
    }
    Instant start = q.time("start");
    return Answer.of(
        q,
        "time",
        q.input("end_of_working_day").asBoolean()
            ? endOfDay(q, start, n, way)
            : shifted(q, start, n, way));
  }

  private static LocalDate dayZero(Question q, LocalDate date, int n, int way) {
    if (q.has(DAY_ZERO_ROLLS_FORWARD)) {
      return q.days().rolled(date, 1);
    }
    int along = n == 0 ? way : n;
    return q.has(DAY_ZERO_ROLLS_ALONG) ? q.days().rolled(date, Integer.signum(along)) : date;
  }

  /**
   * @param way forwards or back, for a sum of nothing
   */
  static Instant shifted(Question q, Instant start, int n, int way) {
    if (n == 0 && !q.has(ZERO_MOVES_INTO_HOURS)) {
      return start;
    }
    if (!q.has(CLOCK_TIME_KEPT)) {
      return endOfDay(q, start, n, way);
    }
    Days days = q.days();
    LocalDate date = days.date(start);
    LocalDate zero = dayZero(q, date, n, way);
    boolean opens = !zero.equals(date) && q.has(ROLLED_START_OPENS);
    LocalTime clock = opens ? days.clock(days.opens(zero)) : days.clock(start);
    return settled(q, days.at(days.stepped(zero, n), clock), n == 0 ? way : n);
  }

  // Where a sum may lie that keeps the time of day.
  private static Instant settled(Question q, Instant at, int way) {
    Days days = q.days();
    LocalDate date = days.date(at);
    if (q.has(CLAMPED_TO_CLOSING) && days.isOpen(date) && at.isAfter(days.closes(date))) {
      return days.closes(date);
    }
    if (!q.has(DAYS_END_INSIDE_HOURS) || Moments.isOpen(q, at)) {
      return at;
    }
    Instant inside = TimeSums.intoHours(q, at, way);
    // Hours that end at midnight are those of the date before.
    LocalDate worked = days.date(inside.minus(Edges.MICROSECOND));
    return way < 0 && q.has(BACK_TO_THE_OPENING) ? days.opens(worked) : inside;
  }

  static Instant endOfDay(Question q, Instant start, int n, int way) {
    Days days = q.days();
    LocalDate zero = dayZero(q, days.date(start), n, way);
    if (n <= 0) {
      return days.closes(days.stepped(zero, n));
    }
    Instant opened = days.at(zero, days.clock(start));
    ClockReading reading =
        OneClock.promising(q.calendar(), new Target.BusinessDays(n))
            .opened(opened)
            .resolution(opened);
    Instant due = reading == null ? null : reading.dueAt();
    if (due == null) {
      throw new NoAnswer(start + ": never due");
    }
    return due;
  }

  static Answer nextWorkingDay(Question q) {
    return sameTime(q, q.days().stepped(q.date("start"), 1));
  }

  static Answer prevWorkingDay(Question q) {
    return sameTime(q, q.days().stepped(q.date("start"), -1));
  }

  static Answer nextWorkingDaySameTime(Question q) {
    return sameTime(q, q.days().rolled(q.date("start"), 1));
  }

  static Answer prevWorkingDaySameTime(Question q) {
    return sameTime(q, q.days().rolled(q.date("start"), -1));
  }

  private static Answer sameTime(Question q, LocalDate date) {
    Days days = q.days();
    return Answer.of(
        q,
        "time",
        Times.isDate(q.input("start")) ? date : days.at(date, days.clock(q.time("start"))));
  }

  static Answer nextBusinessDay(Question q) {
    return businessDay(q, q.number("offset"));
  }

  static Answer prevBusinessDay(Question q) {
    return businessDay(q, -q.number("offset"));
  }

  /** So many working dates on or back, at the same time of day. */
  private static Answer businessDay(Question q, int n) {
    Days days = q.days();
    Instant start = q.time("start");
    if (q.input("timecheck").asBoolean() && q.has(START_MOVES_INTO_HOURS)) {
      start = TimeSums.intoHours(q, start, 1);
    }
    LocalDate zero = dayZero(q, days.date(start), n, 1);
    return Answer.of(q, "time", days.at(days.stepped(zero, n), days.clock(start)));
  }

  /** The later of two that are equally near, unless the case wants the earlier. */
  static Answer nearestBusinessDay(Question q) {
    Days days = q.days();
    LocalDate date = q.date("start");
    LocalDate later = days.rolled(date, 1);
    LocalDate earlier = days.rolled(date, -1);
    boolean laterFirst =
        q.input("tomorrow_first").asBoolean(true) && q.input("tomorrow_first").asInt(1) != 0;
    long on = later.toEpochDay() - date.toEpochDay();
    long back = date.toEpochDay() - earlier.toEpochDay();
    boolean isLater = on == back ? laterFirst : on < back;
    return sameTime(q, isLater ? later : earlier);
  }
}
