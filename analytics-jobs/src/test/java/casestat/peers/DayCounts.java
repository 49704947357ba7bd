package casestat.peers;

import static casestat.peers.Convention.BOTH_DATES_COUNT;
import static casestat.peers.Convention.FIRST_DATE_COUNTS;
import static casestat.peers.Convention.REVERSED_IS_NEGATIVE;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Numbers of working dates. Casestat's own: the first date is day zero and does not count, the last
 * does, so that the count is the number of days that leads from one to the other.
 */
final class DayCounts {
  private DayCounts() {}

  static Answer daysBetween(Question q) {
    LocalDate start = q.date("start");
    LocalDate end = q.date("end");
    boolean both = q.input("inclusive").asBoolean();
    return Answer.of(
        q, "days", both ? q.days().count(start.minusDays(1), end) : count(q, start, end));
  }

  static int count(Question q, LocalDate start, LocalDate end) {
    if (end.isBefore(start)) {
      return q.has(REVERSED_IS_NEGATIVE) ? -count(q, end, start) : 0;
    }
    boolean first = q.has(FIRST_DATE_COUNTS) || q.has(BOTH_DATES_COUNT);
    return q.days()
        .count(
            first ? start.minusDays(1) : start, q.has(FIRST_DATE_COUNTS) ? end.minusDays(1) : end);
  }

  static Answer workdaysInMonth(Question q) {
    YearMonth month = YearMonth.of(q.number("year"), q.number("month"));
    return Answer.of(q, "days", q.days().count(month.atDay(1).minusDays(1), month.atEndOfMonth()));
  }

  static Answer workdaysRemainingInMonth(Question q) {
    LocalDate date = q.date("at");
    return Answer.of(q, "days", q.days().count(date, YearMonth.from(date).atEndOfMonth()));
  }
}
