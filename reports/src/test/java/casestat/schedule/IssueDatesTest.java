package casestat.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Calendar;
import casestat.profile.IssueDay;
import casestat.profile.Profiles;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which date "3rd business day" is. */
class IssueDatesTest {
  /** What closes the city between Monday and Friday, from the office's list and not ours. */
  private static final Map<YearMonth, Set<Integer>> HOLIDAYS =
      Map.of(
          YearMonth.of(2026, 1), Set.of(1, 19),
          YearMonth.of(2026, 2), Set.of(16),
          YearMonth.of(2026, 7), Set.of(3),
          YearMonth.of(2026, 9), Set.of(7),
          YearMonth.of(2026, 10), Set.of(12),
          YearMonth.of(2026, 11), Set.of(11, 26));

  @Test
  void theNthBusinessDayIsWhatCountingDayByDayFinds() {
    IssueDates dates = new IssueDates(office());
    HOLIDAYS.forEach(
        (month, holidays) -> {
          int count = 0;
          for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            boolean isWeekend = date.getDayOfWeek().getValue() > 5;
            if (!isWeekend && !holidays.contains(day)) {
              count++;
              assertThat(dates.date(new IssueDay.BusinessDay(count), month)).isEqualTo(date);
            }
          }
          assertThat(dates.date(new IssueDay.BusinessDay(IssueDay.LAST), month))
              .isEqualTo(dates.date(new IssueDay.BusinessDay(count), month));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11, 3, 2026-11-04",
    "2026-11, 7, 2026-11-10",
    "2026-11, 8, 2026-11-12",
    "2027-01, 1, 2027-01-04",
    "2026-05, 31, 2026-05-29",
  })
  void whatACalendarOnTheWallSays(YearMonth month, int nth, LocalDate date) {
    assertThat(new IssueDates(office()).date(new IssueDay.BusinessDay(nth), month)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02, 31, 2026-02-28",
    "2028-02, 30, 2028-02-29",
    "2026-04, 31, 2026-04-30",
    "2026-05, 31, 2026-05-31",
    "2026-05, 15, 2026-05-15",
  })
  void aMonthThatIsTooShortHasItsLastDay(YearMonth month, int nth, LocalDate date) {
    assertThat(new IssueDates(office()).date(new IssueDay.DayOfMonth(nth), month)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11, 2, TUESDAY, 2026-11-10",
    "2026-12, 2, TUESDAY, 2026-12-08",
    "2026-11, 5, FRIDAY, 2026-11-27",
    "2026-10, 5, FRIDAY, 2026-10-30",
    "2026-11, 31, MONDAY, 2026-11-30",
  })
  void weekdaysAreCountedFromTheFirstOfTheMonth(
      YearMonth month, int nth, DayOfWeek day, LocalDate date) {
    assertThat(new IssueDates(office()).date(new IssueDay.Weekday(nth, day), month))
        .isEqualTo(date);
  }

  @Test
  void toWhoNeverClosesEveryDayIsABusinessDay() {
    IssueDates dates = new IssueDates(Calendar.always("always", ZoneOffset.UTC));
    Set<LocalDate> all = new TreeSet<>();
    for (int nth = 1; nth <= 31; nth++) {
      all.add(dates.date(new IssueDay.BusinessDay(nth), YearMonth.of(2026, 10)));
    }

    assertThat(all).hasSize(31);
  }

  private static Calendar office() {
    return Profiles.load("city311").calendars().get(0);
  }
}
