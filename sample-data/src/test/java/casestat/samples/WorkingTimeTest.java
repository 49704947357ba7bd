package casestat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
  private static final int HOUR = 3600;

  private final WorkingTime working = new WorkingTime(new CityTime(Riverton.RECIPE));

  @Test
  void anHourOnFridayEveningEndsOnMondayMorning() {
    assertThat(working.after(at("2026-10-16T16:30"), HOUR)).isEqualTo(at("2026-10-19T08:30"));
  }

  @Test
  void aHolidayIsNoWorkingDay() {
    // Columbus Day is Monday 12 October 2026.
    assertThat(working.after(at("2026-10-09T17:00"), 0)).isEqualTo(at("2026-10-13T08:00"));
  }

  @Test
  void nineHoursAreADay() {
    assertThat(working.after(at("2026-10-20T10:15"), 9 * HOUR)).isEqualTo(at("2026-10-21T10:15"));
  }

  @Test
  void holidaysAtTheWeekendAreObservedNextToIt() {
    assertThat(FederalHolidays.include(LocalDate.of(2026, 7, 3))).isTrue();
    assertThat(FederalHolidays.include(LocalDate.of(2027, 7, 5))).isTrue();
    assertThat(FederalHolidays.include(LocalDate.of(2021, 12, 31))).isTrue();
    assertThat(FederalHolidays.include(LocalDate.of(2025, 11, 27))).isTrue();
    assertThat(FederalHolidays.include(LocalDate.of(2025, 11, 20))).isFalse();
    assertThat(FederalHolidays.include(LocalDate.of(2026, 5, 25))).isTrue();
  }

  private static long at(String local) {
    return LocalDateTime.parse(local).atZone(Recipe.ZONE).toEpochSecond();
  }
}
