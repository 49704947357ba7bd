package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Issue.Edition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months, quarters and fiscal years, by their names and by the days in them. */
class EditionPeriodTest {
  private static final Reporting JULY = new Reporting(DayOfWeek.MONDAY, Month.JULY);

  @ParameterizedTest
  @CsvSource({
    "2026-10, MONTH, 2026-10, 2026-11, 202610, 202610",
    "2026-Q1, QUARTER, 2026-01, 2026-04, 202601, 202603",
    "2026-Q4, QUARTER, 2026-10, 2027-01, 202610, 202612",
    "FY2026, FISCAL_YEAR, 2025-07, 2026-07, 202507, 202606",
    "FY2027, FISCAL_YEAR, 2026-07, 2027-07, 202607, 202706",
  })
  void aPeriodIsFoundByItsName(
      String name, Edition edition, YearMonth first, YearMonth next, int key, int lastMonth) {
    EditionPeriod period = EditionPeriod.named(name, JULY).orElseThrow();

    assertThat(period).isEqualTo(new EditionPeriod(edition, first));
    assertThat(period.name()).isEqualTo(name);
    assertThat(period.next()).isEqualTo(next).isEqualTo(period.last().plusMonths(1));
    assertThat(period.key()).isEqualTo(key);
    assertThat(period.lastMonth()).isEqualTo(lastMonth);
    assertThat(period.following().preceding()).isEqualTo(period);
    assertThat(period.following().first()).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "2026-00", "2026-Q5", "FY26", "2026", "../2026-10", "", "r1"})
  void whatIsNoPeriodHasNone(String name) {
    assertThat(EditionPeriod.named(name, JULY)).isEmpty();
  }

  @Test
  void aFiscalYearOfTheCalendarIsCalledAfterIt() {
    EditionPeriod year = EditionPeriod.named("FY2026", Reporting.STANDARD).orElseThrow();

    assertThat(year.first()).isEqualTo(YearMonth.of(2026, 1));
    assertThat(year.name()).isEqualTo("FY2026");
  }

  @ParameterizedTest
  @EnumSource(Edition.class)
  void everyDayLiesInOnePeriodOfEachKind(Edition edition) {
    for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      EditionPeriod period = EditionPeriod.containing(edition, day, JULY);
      assertThat(day).isBetween(period.first().atDay(1), period.last().atEndOfMonth());
      assertThat(EditionPeriod.named(period.name(), JULY)).contains(period);
    }
  }

  @Test
  void itEndsWithTheLastDayOfItsZone() {
    assertThat(EditionPeriod.quarter(2026, 3).endsAt(ZoneId.of("America/New_York")))
        .isEqualTo("2026-10-01T04:00:00Z");
  }

  @Test
  void theyAreInTheOrderInWhichTheyEndAndTheShorterFirst() {
    List<EditionPeriod> inOrder =
        List.of(
            EditionPeriod.month(YearMonth.of(2026, 5)),
            EditionPeriod.month(YearMonth.of(2026, 6)),
            EditionPeriod.quarter(2026, 2),
            EditionPeriod.fiscalYear(2026, JULY),
            EditionPeriod.month(YearMonth.of(2026, 7)));
    List<EditionPeriod> sorted = new ArrayList<>(inOrder);
    Collections.reverse(sorted);
    Collections.sort(sorted);

    assertThat(sorted).isEqualTo(inOrder);
  }

  @Test
  void aDefaultLocaleWithDigitsOfItsOwnChangesNoName() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(EditionPeriod.quarter(2026, 3).name()).isEqualTo("2026-Q3");
      assertThat(EditionPeriod.fiscalYear(2026, JULY).name()).isEqualTo("FY2026");
    } finally {
      Locale.setDefault(before);
    }
  }
}
