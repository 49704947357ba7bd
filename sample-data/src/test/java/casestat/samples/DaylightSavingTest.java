package casestat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DaylightSavingTest {
  private static final Recipe BIG =
      new Recipe(7, 2_000_000, YearMonth.of(2024, 11), YearMonth.of(2026, 10));
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 8);
  private static final LocalDate AUTUMN = LocalDate.of(2025, 11, 2);

  private final CityTime time = new CityTime(BIG);
  private final Arrivals arrivals = new Arrivals(BIG, time);

  @Test
  void theDayOfSpringHasTwentyThreeHoursWithCases() {
    assertThat(time.hoursIn(time.day(SPRING))).isEqualTo(23);
    assertThat(hoursWithCases(SPRING)).hasSize(23).noneMatch(each -> each.getHour() == 2);
  }

  @Test
  void theDayOfAutumnHasTwentyFiveHoursWithCases() {
    assertThat(time.hoursIn(time.day(AUTUMN))).isEqualTo(25);
    assertThat(hoursWithCases(AUTUMN)).hasSize(25);
    assertThat(hoursWithCases(AUTUMN).stream().filter(each -> each.getHour() == 1)).hasSize(2);
  }

  @Test
  void localTimesAreThoseOfTheZone() {
    for (long at = Recipe.midnight(AUTUMN) - 7_200;
        at < Recipe.midnight(AUTUMN) + 90_000;
        at += 599) {
      ZonedDateTime zoned = Instant.ofEpochSecond(at).atZone(Recipe.ZONE);

      assertThat(time.localHour(at)).isEqualTo(zoned.getHour());
      assertThat(time.date(time.localDay(at))).isEqualTo(zoned.toLocalDate());
    }
  }

  private Set<ZonedDateTime> hoursWithCases(LocalDate date) {
    int day = time.day(date) - arrivals.cityDay(0);
    return Stream.of(arrivals.on(day))
        .map(each -> Instant.ofEpochSecond(each.openedAt() / 3600 * 3600).atZone(Recipe.ZONE))
        .collect(Collectors.toSet());
  }
}
