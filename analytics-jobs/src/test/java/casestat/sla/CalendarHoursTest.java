package casestat.sla;

import static casestat.sla.Hours.at;
import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Nights, breaks and seasons. 5 October 2026 is a Monday. */
class CalendarHoursTest {
  private static final long HOUR = 3600;

  @Test
  void aNightEndsOnTheNextDate() {
    var nights = Hours.in("UTC").on("MON-FRI", "22-6").build();

    assertThat(nights.secondsBetween(utc("2026-10-05T00:00"), utc("2026-10-12T00:00")))
        .isEqualTo(5 * 8 * HOUR);
    assertThat(nights.plus(utc("2026-10-09T23:00"), 7 * HOUR)).hasValue(utc("2026-10-10T06:00"));
    assertThat(nights.nextOpen(utc("2026-10-10T06:00"))).hasValue(utc("2026-10-12T22:00"));
  }

  @Test
  void aNightBelongsToTheDateOnWhichItBegins() {
    Hours hours = Hours.in("UTC").on("MON-FRI", "22-6");
    var closed = hours.holiday("2026-10-06").build();

    // Monday's night runs on into the holiday; the holiday has none of its own.
    assertThat(closed.secondsBetween(utc("2026-10-06T00:00"), utc("2026-10-07T12:00")))
        .isEqualTo(6 * HOUR);
    WorkingDate friday = closed.workingDate(LocalDate.of(2026, 10, 8).toEpochDay(), 1);
    assertThat(friday)
        .isEqualTo(
            new WorkingDate(
                LocalDate.of(2026, 10, 9).toEpochDay(),
                Micros.of(utc("2026-10-09T22:00")),
                Micros.of(utc("2026-10-10T06:00"))));
  }

  @Test
  void aNightOverTheChangeOfTheClocksIsAsLongAsItIs() {
    var nights = Hours.in("Europe/London").on("SAT", "22-6").build();

    assertThat(nights.secondsBetween(utc("2026-03-28T12:00"), utc("2026-03-29T12:00")))
        .isEqualTo(7 * HOUR);
    assertThat(nights.secondsBetween(utc("2026-10-24T12:00"), utc("2026-10-25T12:00")))
        .isEqualTo(9 * HOUR);
  }

  @Test
  void aNightOverTheTurnOfTheYearIsCountedOnceWhateverWasAskedFirst() {
    var nights = Hours.in("UTC").on("MON-SUN", "22-6").build();
    var asked = Hours.in("UTC").on("MON-SUN", "22-6").build();
    asked.nextOpen(utc("2030-01-01T00:00"));

    for (BusinessCalendar calendar : new BusinessCalendar[] {nights, asked}) {
      assertThat(calendar.secondsBetween(utc("2026-12-31T12:00"), utc("2027-01-01T12:00")))
          .isEqualTo(8 * HOUR);
      // The first year that is known begins within a night.
      assertThat(calendar.secondsBetween(utc("2024-12-31T12:00"), utc("2025-01-01T12:00")))
          .isEqualTo(8 * HOUR);
    }
  }

  @Test
  void hoursThatANightRunsIntoCountOnce() {
    var desk = Hours.in("UTC").on("MON", "22-6").except("2026-10-06", "5-12").build();

    assertThat(desk.secondsBetween(utc("2026-10-05T12:00"), utc("2026-10-06T18:00")))
        .isEqualTo(14 * HOUR);
  }

  @Test
  void noDateIsOverBeforeTheNightThatRunsThroughIt() {
    var desk = Hours.in("UTC").on("MON", "22-20").except("2026-10-06", "5-12").build();

    assertThat(desk.workingDate(LocalDate.of(2026, 10, 5).toEpochDay(), 1))
        .extracting(WorkingDate::closes)
        .isEqualTo(Micros.of(utc("2026-10-06T20:00")));
  }

  @Test
  void aBreakIsWhatSplitHoursAre() {
    var breaks =
        Hours.in("Europe/London").on("MON-SUN", "0-17").breaks("MON-SUN", "1:15-1:45").build();
    var split = Hours.in("Europe/London").on("MON-SUN", "0-1:15 1:45-17").build();

    for (String date : new String[] {"2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"}) {
      var from = at("Europe/London", date + "T00:00");

      assertThat(breaks.secondsBetween(from, from.plusSeconds(20 * HOUR)))
          .isEqualTo(split.secondsBetween(from, from.plusSeconds(20 * HOUR)));
    }
  }

  @Test
  void aBreakOfADateIsBesideThoseOfTheWeek() {
    var desk =
        Hours.office().breaks("MON-FRI", "12-13").breakOn("2026-10-06", "10-11 16-17").build();

    assertThat(desk.secondsBetween(utc("2026-10-05T00:00"), utc("2026-10-06T00:00")))
        .isEqualTo(7 * HOUR);
    assertThat(desk.secondsBetween(utc("2026-10-06T00:00"), utc("2026-10-07T00:00")))
        .isEqualTo(5 * HOUR);
    assertThat(desk.isHoliday(LocalDate.of(2026, 10, 6).toEpochDay())).isFalse();
  }

  @Test
  void anExceptionStatesItsHoursWholeAndOnlyABreakOfItsDateIsInThem() {
    var desk =
        Hours.office()
            .breaks("MON-FRI", "12-13")
            .except("2026-10-05", "9-14")
            .except("2026-10-06", "9-14")
            .breakOn("2026-10-06", "10-11")
            .build();

    assertThat(desk.secondsBetween(utc("2026-10-05T00:00"), utc("2026-10-06T00:00")))
        .isEqualTo(5 * HOUR);
    assertThat(desk.secondsBetween(utc("2026-10-06T00:00"), utc("2026-10-07T00:00")))
        .isEqualTo(4 * HOUR);
  }

  @Test
  void aBreakClosesWhatIsOpenOnItsDateAlsoTheNightBefore() {
    var nights = Hours.in("UTC").on("MON", "22-6").breaks("TUE", "2-3").build();

    assertThat(nights.secondsBetween(utc("2026-10-06T02:00"), utc("2026-10-06T03:00"))).isZero();
    assertThat(nights.secondsBetween(utc("2026-10-05T12:00"), utc("2026-10-06T12:00")))
        .isEqualTo(7 * HOUR);
  }

  @Test
  void aBreakInTheNightHoldsOnAHolidayToo() {
    var nights =
        Hours.in("UTC").on("MON", "22-6").breaks("TUE", "2-3").holiday("2026-10-06").build();

    assertThat(nights.secondsBetween(utc("2026-10-05T12:00"), utc("2026-10-06T12:00")))
        .isEqualTo(7 * HOUR);
  }

  @Test
  void aSeasonHasAWeekOfItsOwn() {
    var desk =
        Hours.office()
            .season("2026-10-07", "2026-10-08", Hours.in("UTC").on("MON-SUN", "7-11"))
            .holiday("2026-10-08")
            .build();

    assertThat(desk.secondsBetween(utc("2026-10-05T00:00"), utc("2026-10-10T00:00")))
        .isEqualTo((8 + 8 + 4 + 0 + 8) * HOUR);
    assertThat(desk.isHoliday(LocalDate.of(2026, 10, 8).toEpochDay())).isTrue();
  }

  @Test
  void aDayThatTheSeasonClosesIsNoHoliday() {
    var desk = Hours.office().season("2026-10-05", "2026-10-06", Hours.in("UTC")).build();

    assertThat(desk.nextOpen(utc("2026-10-05T10:00"))).hasValue(utc("2026-10-07T09:00"));
    assertThat(desk.isHoliday(LocalDate.of(2026, 10, 5).toEpochDay())).isFalse();
  }

  @Test
  void aServiceOfOneSeasonIsNotLookedForInLaterCenturies() {
    var fair =
        Hours.in("UTC")
            .season("2026-12-31", "2026-12-31", Hours.in("UTC").on("MON-SUN", "22-6"))
            .build();

    assertThat(fair.plus(utc("2026-10-05T00:00"), 8 * HOUR)).hasValue(utc("2027-01-01T06:00"));
    assertThat(fair.plus(utc("2026-10-05T00:00"), 8 * HOUR + 1)).isEmpty();
  }

  @Test
  void aVersionThatClosesForGoodEndsTheSearch() {
    var closing =
        new BusinessCalendar(Hours.office().calendar(Hours.in("UTC").from("closed", "2026-10-07")));

    assertThat(closing.plus(utc("2026-10-05T09:00"), 16 * HOUR)).hasValue(utc("2026-10-06T17:00"));
    assertThat(closing.plus(utc("2026-10-05T09:00"), 16 * HOUR + 1)).isEmpty();
  }
}
