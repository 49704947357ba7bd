package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Period;
import casestat.profile.Reporting;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeriodsTest {
  private static final Reporting US_JULY = new Reporting(DayOfWeek.SUNDAY, Month.JULY);

  private static Map<String, List<Period>> grains(ZoneId zone, int first, Instant asOf) {
    return new Periods(zone, US_JULY)
        .upTo(first, asOf).stream().collect(Collectors.groupingBy(Period::grain));
  }

  /** Thirty years in every zone there is: no instant is in two months, and none in none. */
  @Test
  void periodsFollowOneAnotherAndTwelveMonthsAreTheYearInEveryZone() {
    Random dice = new Random(1);
    int instants = 0;
    for (String name : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(name);
      Instant asOf = LocalDate.of(2026, 1, 1).atStartOfDay(zone).toInstant();
      Map<String, List<Period>> grains = grains(zone, 199601, asOf);
      grains.forEach(
          (grain, periods) -> {
            for (int i = 1; i < periods.size(); i++) {
              assertThat(periods.get(i).startsAt())
                  .as("%s, %s", zone, periods.get(i))
                  .isEqualTo(periods.get(i - 1).endsAt())
                  .isAfter(periods.get(i - 1).startsAt());
            }
          });
      List<Period> months = grains.getOrDefault("month", List.of());
      List<Period> years = grains.getOrDefault("year", List.of());
      assertThat(months).hasSize(360);
      for (int year = 0; year < 30; year++) {
        assertThat(years.get(year).startsAt()).isEqualTo(months.get(12 * year).startsAt());
        assertThat(years.get(year).endsAt()).isEqualTo(months.get(12 * year + 11).endsAt());
      }
      for (int i = 0; i < 20; i++) {
        Instant at =
            Instant.ofEpochSecond(
                dice.nextLong(months.get(0).startsAt().getEpochSecond(), asOf.getEpochSecond()));
        int day = Periods.day(at, zone);
        assertThat(months)
            .filteredOn(m -> !at.isBefore(m.startsAt()) && at.isBefore(m.endsAt()))
            .singleElement()
            .satisfies(m -> assertThat(day).isBetween(m.periodStart(), m.lastDay()));
        instants++;
      }
    }
    assertThat(instants).isGreaterThan(10_000);
  }

  @Test
  void weeksBeginAndFiscalYearsEndWhereTheProfileSays() {
    Map<String, List<Period>> grains =
        grains(ZoneOffset.UTC, 202501, Instant.parse("2026-10-15T12:00:00Z"));

    Period week = last(grains, "week");
    Period fiscal = last(grains, "fiscal_year");
    assertThat(week.periodStart()).isEqualTo(20261011);
    assertThat(week.lastDay()).isEqualTo(20261017);
    assertThat(fiscal.periodStart()).isEqualTo(20260701);
    assertThat(fiscal.lastDay()).isEqualTo(20270630);
    assertThat(last(grains, "quarter").periodStart()).isEqualTo(20261001);
    assertThat(last(grains, "to_date").periodStart()).isEqualTo(20250101);
    assertThat(last(grains, "day").endsAt()).isEqualTo(Instant.parse("2026-10-15T12:00:00Z"));
    assertThat(last(grains, "month").complete()).isFalse();
    assertThat(new Periods(ZoneOffset.UTC, Reporting.STANDARD).upTo(202501, week.endsAt()))
        .extracting(Period::grain)
        .doesNotContain("fiscal_year");
  }

  private static Period last(Map<String, List<Period>> grains, String grain) {
    List<Period> periods = grains.getOrDefault(grain, List.of());
    return periods.get(periods.size() - 1);
  }
}
