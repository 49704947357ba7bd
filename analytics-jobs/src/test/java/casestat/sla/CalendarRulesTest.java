package casestat.sla;

import static casestat.sla.Hours.at;
import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Calendar;
import casestat.profile.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a calendar must decide, by the numbers of the checklist that asks for it. */
class CalendarRulesTest {
  private static final long HOUR = 3600;

  @Test
  void t01AnySubsetOfWeekdaysWorks() {
    for (int days = 1; days < 128; days++) {
      Hours hours = Hours.in("UTC");
      for (int day = 0; day < 7; day++) {
        if ((days >> day & 1) == 1) {
          hours.on(DayOfWeek.of(day + 1), List.of(new TimeRange(36_000, 39_600)));
        }
      }
      var desk = hours.build();

      long week = desk.secondsBetween(utc("2026-10-05T00:00"), utc("2026-10-12T00:00"));

      assertThat(week).isEqualTo(Integer.bitCount(days) * HOUR);
      assertThat(desk.plus(utc("2026-10-05T10:00"), week).orElseThrow())
          .isBeforeOrEqualTo(utc("2026-10-11T11:00"));
    }
  }

  @Test
  void t02AClockPastTheDatesTheCalendarIsKnownForIsSeen() {
    var desk =
        new BusinessCalendar(
            new Calendar(
                "desk",
                ZoneId.of("America/New_York"),
                false,
                Hours.office().calendar().versions(),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 12, 31)));

    assertThat(desk.covers(utc("2025-01-01T05:00"), utc("2027-01-01T05:00"))).isTrue();
    assertThat(desk.covers(utc("2025-01-01T04:59"), utc("2027-01-01T05:00"))).isFalse();
    assertThat(desk.covers(utc("2025-01-01T05:00"), utc("2027-01-01T05:00:01"))).isFalse();
  }

  @Test
  void t03AHolidayIsALocalDateOfTheCalendar() {
    for (String zone : new String[] {"Asia/Tokyo", "America/Los_Angeles"}) {
      var desk = Hours.in(zone).on("MON-SUN", "9-17").holiday("2026-10-06").build();

      assertThat(desk.plus(at(zone, "2026-10-05T16:00"), 2 * HOUR))
          .hasValue(at(zone, "2026-10-07T10:00"));
    }
  }

  @Test
  void t04ACalendarIsNeverOpenDayAndNightUnlessItSaysSo() {
    var silent = Hours.in("UTC").build();

    assertThat(silent.secondsBetween(utc("2026-10-05T00:00"), utc("2026-10-12T00:00"))).isZero();
    assertThat(Hours.always("UTC").nextOpen(utc("2026-10-05T03:00")))
        .hasValue(utc("2026-10-05T03:00"));
  }

  @Test
  void t05EachVersionCountsWhileItIsInForce() {
    var desk =
        new BusinessCalendar(
            Hours.office()
                .calendar(
                    Hours.in("UTC").on("MON-FRI", "9-13").from("council-14", "2026-10-07"),
                    Hours.in("UTC").on("MON-SUN", "8-18").from("council-15", "2026-10-10")));

    // Two days of 8 hours, three of 4, two of 10.
    assertThat(desk.secondsBetween(utc("2026-10-05T00:00"), utc("2026-10-12T00:00")))
        .isEqualTo((16 + 12 + 20) * HOUR);
    assertThat(desk.plus(utc("2026-10-06T16:00"), 6 * HOUR)).hasValue(utc("2026-10-08T10:00"));
    assertThat(desk.versionAt(utc("2026-10-06T23:59:59"))).isEqualTo("1");
    assertThat(desk.versionAt(utc("2026-10-07T00:00"))).isEqualTo("council-14");
    assertThat(desk.versionAt(utc("2031-01-01T00:00"))).isEqualTo("council-15");
  }

  @Test
  void t05AVersionTakesOverOnItsLocalDate() {
    var desk =
        new BusinessCalendar(
            Hours.in("America/New_York")
                .on("MON-SUN", "0-24")
                .calendar(Hours.in("America/New_York").from("closed", "2026-10-07")));

    assertThat(desk.versionAt(utc("2026-10-07T03:59:59"))).isEqualTo("1");
    assertThat(desk.versionAt(utc("2026-10-07T04:00"))).isEqualTo("closed");
    assertThat(desk.secondsBetween(utc("2026-10-06T04:00"), utc("2026-10-09T00:00")))
        .isEqualTo(24 * HOUR);
    assertThat(desk.nextOpen(utc("2026-10-07T04:00"))).isEmpty();
  }

  @Test
  void t07ANightShiftOfTheSpringIsAnHourShorter() {
    var nights = Hours.in("Europe/London").on("SUN", "1-3").build();

    assertThat(nights.secondsBetween(utc("2026-03-29T00:00"), utc("2026-03-30T00:00")))
        .isEqualTo(HOUR);
    assertThat(nights.secondsBetween(utc("2026-10-25T00:00"), utc("2026-10-26T00:00")))
        .isEqualTo(3 * HOUR);
  }

  @Test
  void t08AnEdgeThatIsSkippedMovesToTheFirstInstantAfterTheGap() {
    var desk = Hours.in("Europe/London").on("SUN", "1:30-5").build();

    // 01:00 local is skipped to 02:00, which is 01:00 UTC.
    assertThat(desk.nextOpen(utc("2026-03-29T00:00"))).hasValue(utc("2026-03-29T01:00"));
    assertThat(desk.secondsBetween(utc("2026-03-29T00:00"), utc("2026-03-29T04:00")))
        .isEqualTo(3 * HOUR);
  }

  @Test
  void t08AnEdgeThatIsRepeatedCountsBothHours() {
    var desk = Hours.in("Europe/London").on("SUN", "1:30-1:45").build();

    // 01:30 is first at 00:30 UTC, 01:45 last at 01:45 UTC.
    assertThat(desk.nextOpen(utc("2026-10-25T00:00"))).hasValue(utc("2026-10-25T00:30"));
    assertThat(desk.secondsBetween(utc("2026-10-25T00:00"), utc("2026-10-25T04:00")))
        .isEqualTo(75 * 60);
  }

  @Test
  void t08RangesThatARepeatedHourMakesOverlapCountOnce() {
    var desk = Hours.in("Europe/London").on("SUN", "0-1:30 1:30-3").build();

    assertThat(desk.secondsBetween(utc("2026-10-24T12:00"), utc("2026-10-25T12:00")))
        .isEqualTo(4 * HOUR);
  }

  @Test
  void t08ADayEndsOnceEvenWhereMidnightComesTwice() {
    // Havana repeats the first hour of Sunday, St John's the last of Saturday and a minute more.
    var havana = Hours.in("America/Havana").on("SAT", "0-24").build();
    var stJohns = Hours.in("America/St_Johns").on("SAT", "0-24").build();

    assertThat(havana.secondsBetween(utc("2026-10-31T00:00"), utc("2026-11-02T00:00")))
        .isEqualTo(24 * HOUR);
    assertThat(stJohns.secondsBetween(utc("2010-11-06T00:00"), utc("2010-11-08T00:00")))
        .isEqualTo(25 * HOUR);
  }

  @Test
  void t08ADateThatTheZoneLeftOutHasNoHours() {
    // Samoa went from 29 to 31 December 2011, across the date line.
    var apia = Hours.in("Pacific/Apia").on("MON-SUN", "9-17").build();

    assertThat(apia.plus(at("Pacific/Apia", "2011-12-29T16:00"), 2 * HOUR))
        .hasValue(at("Pacific/Apia", "2011-12-31T10:00"));
    long after = LocalDate.of(2011, 12, 29).toEpochDay();
    assertThat(apia.workingDate(after, 1))
        .extracting(WorkingDate::day)
        .isEqualTo(LocalDate.of(2011, 12, 31).toEpochDay());
  }

  @Test
  void t08ANightBeforeADateThatIsLeftOutEndsWithTheGap() {
    var nights = Hours.in("Pacific/Apia").on("THU", "22-6").build();

    assertThat(
            nights.secondsBetween(
                at("Pacific/Apia", "2011-12-29T12:00"), at("Pacific/Apia", "2012-01-01T12:00")))
        .isEqualTo(2 * HOUR);
  }

  @Test
  void t08LordHoweMovesItsClocksByHalfAnHour() {
    var desk = Hours.in("Australia/Lord_Howe").on("SUN", "1-3").build();

    assertThat(desk.secondsBetween(utc("2026-04-04T00:00"), utc("2026-04-06T00:00")))
        .isEqualTo(150 * 60);
    assertThat(desk.secondsBetween(utc("2026-10-03T00:00"), utc("2026-10-05T00:00")))
        .isEqualTo(90 * 60);
  }

  @Test
  void t08SantiagoSkipsAMidnightAndComesBackToADateThatWasOver() {
    var sundays = Hours.in("America/Santiago").on("SUN", "0-24").build();
    var saturdays = Hours.in("America/Santiago").on("SAT", "0-24").build();

    assertThat(sundays.secondsBetween(utc("2026-09-05T00:00"), utc("2026-09-08T00:00")))
        .isEqualTo(23 * HOUR);
    assertThat(sundays.nextOpen(utc("2026-09-05T00:00"))).hasValue(utc("2026-09-06T04:00"));
    assertThat(saturdays.secondsBetween(utc("2026-04-03T00:00"), utc("2026-04-06T00:00")))
        .isEqualTo(25 * HOUR);
  }

  @Test
  void t08CasablancaLeavesItsTimeForRamadan() {
    var desk = Hours.in("Africa/Casablanca").on("SUN", "1-4").build();

    assertThat(desk.secondsBetween(utc("2026-02-14T00:00"), utc("2026-02-16T00:00")))
        .isEqualTo(4 * HOUR);
    assertThat(desk.secondsBetween(utc("2026-03-21T00:00"), utc("2026-03-23T00:00")))
        .isEqualTo(2 * HOUR);
  }

  @Test
  void t08KathmanduWentForwardByAQuarterAtNewYear1986() {
    var desk = Hours.in("Asia/Kathmandu").on("WED", "0-1").build();

    assertThat(desk.secondsBetween(utc("1985-12-31T00:00"), utc("1986-01-02T00:00")))
        .isEqualTo(45 * 60);
  }

  @Test
  void t08HongKongHadItsLastSummerTimeIn1979() {
    var desk = Hours.in("Asia/Hong_Kong").on("SUN", "3-5").build();

    assertThat(desk.secondsBetween(utc("1979-05-12T00:00"), utc("1979-05-14T00:00")))
        .isEqualTo(HOUR);
    assertThat(desk.secondsBetween(utc("1979-10-20T00:00"), utc("1979-10-22T00:00")))
        .isEqualTo(3 * HOUR);
    assertThat(desk.secondsBetween(utc("1980-01-01T00:00"), utc("1981-01-01T00:00")))
        .isEqualTo(52 * 2 * HOUR);
  }
}
