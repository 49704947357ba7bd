package casestat.sla;

import static casestat.sla.Hours.at;
import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
  private static final long HOUR = 3600;

  @Test
  void g1_twelveHoursOverAHoliday() {
    var desk = Hours.in("UTC").on("MON-SUN", "9-17").holiday("2026-10-06").build();

    assertThat(desk.plus(utc("2026-10-05T10:00"), 12 * HOUR)).hasValue(utc("2026-10-07T14:00"));
  }

  @Test
  void g2_anHourOverTheWeekend() {
    var due = Hours.office().build().plus(utc("2026-10-09T16:30"), HOUR);

    assertThat(due).hasValue(utc("2026-10-12T09:30"));
  }

  @Test
  void g3_fourHoursOverTheNight() {
    var desk = Hours.in("UTC").on("MON-SUN", "8-18").build();

    assertThat(desk.plus(utc("2026-10-05T16:00"), 4 * HOUR)).hasValue(utc("2026-10-06T10:00"));
  }

  @Test
  void g4_fourHoursAndTheWarningAnHourBefore() {
    var desk = Hours.in("UTC").on("MON-FRI", "8-18").build();

    assertThat(desk.plus(utc("2026-10-05T17:00"), 4 * HOUR)).hasValue(utc("2026-10-06T11:00"));
    assertThat(desk.plus(utc("2026-10-05T17:00"), 3 * HOUR)).hasValue(utc("2026-10-06T10:00"));
  }

  @Test
  void g5_everyDayHasHoursOfItsOwn() {
    var desk = Hours.in("UTC").on("MON", "9-17").on("TUE", "9-16").on("THU", "8-17").build();

    assertThat(desk.plus(utc("2026-10-05T11:00"), 16 * HOUR)).hasValue(utc("2026-10-08T11:00"));
  }

  @Test
  void g6_fridayNightToMondayMorning() {
    var desk = Hours.in("UTC").on("MON-FRI", "8-17").build();

    assertThat(desk.secondsBetween(utc("2026-10-09T21:00"), utc("2026-10-12T09:30")))
        .isEqualTo(90 * 60);
    assertThat(Hours.always("UTC").secondsBetween(utc("2026-10-09T21:00"), utc("2026-10-12T09:30")))
        .isEqualTo(60 * HOUR + 30 * 60);
  }

  @Test
  void g7_anAfternoonAndANight() {
    var hours = Hours.office().build();

    assertThat(hours.secondsBetween(utc("2026-10-05T14:00"), utc("2026-10-06T09:00")))
        .isEqualTo(3 * HOUR);
  }

  @Test
  void g8_twentyFourHoursAreThreeDaysOfEight() {
    var desk = Hours.in("UTC").on("MON-FRI", "8-16").build();

    assertThat(desk.plus(utc("2026-10-05T08:00"), 24 * HOUR)).hasValue(utc("2026-10-07T16:00"));
  }

  @Test
  void g9_t7_aDayIs25HoursInOctoberAnd23InMarch() {
    for (BusinessCalendar london :
        new BusinessCalendar[] {
          Hours.always("Europe/London"), Hours.in("Europe/London").on("MON-SUN", "0-24").build()
        }) {
      assertThat(
              london.secondsBetween(
                  at("Europe/London", "2026-10-25T00:00"), at("Europe/London", "2026-10-26T00:00")))
          .isEqualTo(25 * HOUR);
      assertThat(
              london.secondsBetween(
                  at("Europe/London", "2026-03-29T00:00"), at("Europe/London", "2026-03-30T00:00")))
          .isEqualTo(23 * HOUR);
    }
  }

  @Test
  void anExceptionReplacesTheHoursOfItsWeekdayAndOfAHoliday() {
    var desk =
        Hours.office()
            .except("2026-10-06", "9-10 12-13")
            .except("2026-10-07", "")
            .holiday("2026-10-06")
            .build();

    assertThat(desk.secondsBetween(utc("2026-10-06T00:00"), utc("2026-10-08T00:00")))
        .isEqualTo(2 * HOUR);
    assertThat(desk.isHoliday(LocalDate.of(2026, 10, 6).toEpochDay())).isFalse();
    assertThat(desk.isHoliday(LocalDate.of(2026, 10, 7).toEpochDay())).isTrue();
  }

  @Test
  void timeIsUsedUpAtClosingRatherThanAtTheNextOpening() {
    var desk = Hours.office().build();

    assertThat(desk.plus(utc("2026-10-05T09:00"), 8 * HOUR)).hasValue(utc("2026-10-05T17:00"));
    assertThat(desk.plus(utc("2026-10-05T20:00"), 0)).hasValue(utc("2026-10-05T20:00"));
  }

  @Test
  void backwardsThereIsNoTime() {
    var desk = Hours.office().build();

    assertThat(desk.secondsBetween(utc("2026-10-06T12:00"), utc("2026-10-05T12:00"))).isZero();
  }

  @Test
  void aServiceThatNeverOpensAgainIsNeverDue() {
    var never = Hours.in("UTC").build();
    var once = Hours.in("UTC").except("2031-05-05", "9-17").build();

    assertThat(never.plus(utc("2026-10-05T09:00"), 1)).isEmpty();
    assertThat(never.nextOpen(utc("2026-10-05T09:00"))).isEmpty();
    assertThat(once.plus(utc("2026-10-05T09:00"), 8 * HOUR)).hasValue(utc("2031-05-05T17:00"));
    assertThat(once.plus(utc("2026-10-05T09:00"), 8 * HOUR + 1)).isEmpty();
    assertThat(once.workingDate(LocalDate.of(2031, 5, 5).toEpochDay(), 1)).isNull();
  }

  @Test
  void t37_twelveYearsAndACenturyAreCountedWhole() {
    var desk = Hours.office().build();
    Instant from = utc("2014-10-06T09:00");

    // 626 weeks of five eight-hour days.
    assertThat(desk.secondsBetween(from, utc("2026-10-05T09:00"))).isEqualTo(626 * 40 * HOUR);
    assertThat(desk.plus(from, 626 * 40 * HOUR)).hasValue(utc("2026-10-02T17:00"));
    assertThat(desk.secondsBetween(utc("1900-01-01T00:00"), utc("2100-01-04T00:00")))
        .isEqualTo(Duration.ofDays(73_052).toDays() / 7 * 40 * HOUR);
  }

  @Test
  void datesAtTheEdgeOfTheWorldAreAnswered() {
    var desk = Hours.office().build();

    assertThat(desk.secondsBetween(Instant.parse("0001-01-01T00:00:00Z"), utc("2026-10-05T09:00")))
        .isPositive();
    assertThat(desk.plus(Instant.parse("9999-12-31T23:00:00Z"), HOUR)).isEmpty();
  }

  @Test
  void severalThreadsMayAskAtOnce() {
    Instant from = utc("1990-01-01T09:00");
    var alone = Hours.office().build();
    var shared = Hours.office().build();

    boolean same =
        IntStream.range(0, 2_000)
            .parallel()
            .mapToObj(i -> from.plusSeconds(i * 7_919_777L % 3_000_000_000L))
            .allMatch(
                at ->
                    shared.secondsBetween(from, at) == alone.secondsBetween(from, at)
                        && shared.plus(at, HOUR).equals(alone.plus(at, HOUR)));

    assertThat(same).isTrue();
  }
}
