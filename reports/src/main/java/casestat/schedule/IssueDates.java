package casestat.schedule;

import casestat.profile.Calendar;
import casestat.profile.IssueDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Which date of a month a day is that people say. */
final class IssueDates {
  private final Calendar calendar;

  IssueDates(Calendar calendar) {
    this.calendar = calendar;
  }

  /** A month without any such day, as one in which the calendar never opens, has its last date. */
  LocalDate date(IssueDay day, YearMonth month) {
    List<LocalDate> such =
        Stream.iterate(month.atDay(1), date -> date.plusDays(1))
            .limit(month.lengthOfMonth())
            .filter(date -> isSuch(day, date))
            .limit(day.nth())
            .toList();
    return such.isEmpty() ? month.atEndOfMonth() : such.get(such.size() - 1);
  }

  private boolean isSuch(IssueDay day, LocalDate date) {
    if (day instanceof IssueDay.BusinessDay) {
      return isBusinessDay(date);
    }
    return !(day instanceof IssueDay.Weekday of) || of.day() == date.getDayOfWeek();
  }

  /** A date on which hours of the calendar begin. */
  boolean isBusinessDay(LocalDate date) {
    return !calendar.openOn(date).isEmpty();
  }
}
