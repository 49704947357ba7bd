package casestat.sla;

import static casestat.sla.Hours.at;
import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.lake.Event.Kind;
import casestat.profile.Calendar;
import casestat.profile.PolicyItem;
import casestat.profile.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Examples that the makers of other tools publish with their answers. 5 October 2026 is a Monday.
 */
class GoldenVectorsTest {
  private static final String LATER = "2026-12-31T00:00";
  private static final long HOUR = 3600;

  private static Desk promising(Calendar calendar, Target target) {
    return Desk.promising(calendar, target, Desk.THIRTY_DAYS);
  }

  private static Instant due(Calendar calendar, Target target, String opened) {
    ClockReading reading = promising(calendar, target).resolution(Life.opened(opened), opened);
    return reading.dueAt() == null ? Instant.MAX : reading.dueAt();
  }

  private static ClockReading taken(Calendar calendar, Target target, String opened, String end) {
    return promising(calendar, target).resolution(Life.opened(opened).resolve(end), LATER);
  }

  @Test
  void g1_twelveHoursOverAHoliday() {
    Calendar hours = Hours.in("UTC").on("MON-SUN", "9-17").holiday("2026-10-06").calendar();

    assertThat(due(hours, Desk.hours(12), "2026-10-05T10:00")).isEqualTo(utc("2026-10-07T14:00"));
  }

  @Test
  void g2_anHourOverTheWeekend() {
    Calendar hours = Hours.office().calendar();

    assertThat(due(hours, Desk.hours(1), "2026-10-09T16:30")).isEqualTo(utc("2026-10-12T09:30"));
  }

  @Test
  void g3_fourHoursOverTheNight() {
    Calendar hours = Hours.in("UTC").on("MON-SUN", "8-18").calendar();

    assertThat(due(hours, Desk.hours(4), "2026-10-05T16:00")).isEqualTo(utc("2026-10-06T10:00"));
  }

  @Test
  void g4_fourHoursOverTheNightAndTheWarningAnHourBefore() {
    PolicyItem item = Item.resolution(Desk.hours(4)).atRisk(Duration.ofHours(1)).build();
    Desk desk = Desk.of(Hours.in("UTC").on("MON-FRI", "8-18").calendar(), Desk.policy("all", item));
    Life life = Life.opened("2026-10-05T17:00");

    ClockStory before = desk.story(life, "2026-10-06T10:00").clocks().get(0);
    ClockStory after = desk.story(life, "2026-10-06T10:01").clocks().get(0);

    assertThat(before.reading().dueAt()).isEqualTo(utc("2026-10-06T11:00"));
    assertThat(before.isAtRisk()).isFalse();
    assertThat(after.isAtRisk()).isTrue();
  }

  @Test
  void g5_everyDayHasHoursOfItsOwn() {
    Calendar hours =
        Hours.in("UTC").on("MON", "9-17").on("TUE", "9-16").on("THU", "8-17").calendar();

    assertThat(due(hours, Desk.hours(16), "2026-10-05T11:00")).isEqualTo(utc("2026-10-08T11:00"));
  }

  @Test
  void g6_aWeekendIsAnHourAndAHalfOfBusiness() {
    Calendar hours = Hours.in("UTC").on("MON-FRI", "8-17").calendar();

    ClockReading business = taken(hours, Desk.hours(8), "2026-10-09T21:00", "2026-10-12T09:30");
    ClockReading actual = taken(hours, Desk.elapsed(72), "2026-10-09T21:00", "2026-10-12T09:30");

    assertThat(business.elapsedSeconds()).isEqualTo(90 * 60);
    assertThat(actual.elapsedSeconds()).isEqualTo(60 * HOUR + 30 * 60);
    assertThat(Math.round(100.0 * 90 * 60 / (8 * HOUR))).isEqualTo(19);
  }

  @Test
  void g7_anAfternoonAndANight() {
    Calendar hours = Hours.office().calendar();

    assertThat(taken(hours, Desk.hours(8), "2026-10-05T14:00", "2026-10-06T09:00").elapsedSeconds())
        .isEqualTo(3 * HOUR);
    assertThat(
            taken(hours, Desk.elapsed(24), "2026-10-05T14:00", "2026-10-06T09:00").elapsedSeconds())
        .isEqualTo(19 * HOUR);
  }

  @Test
  void g8_twentyFourHoursAreThreeDaysOfEight() {
    Calendar hours = Hours.in("UTC").on("MON-FRI", "8-16").calendar();

    assertThat(due(hours, Desk.hours(24), "2026-10-05T08:00")).isEqualTo(utc("2026-10-07T16:00"));
  }

  @Test
  void g9_aDayIs25HoursInOctoberAnd23InMarch() {
    Desk london =
        promising(Hours.in("Europe/London").on("MON-SUN", "0-24").calendar(), Desk.hours(48));
    Life october =
        Life.openedAt(at("Europe/London", "2026-10-25T00:00"))
            .then(Kind.RESOLVED, at("Europe/London", "2026-10-26T00:00"));
    Life march =
        Life.openedAt(at("Europe/London", "2026-03-29T00:00"))
            .then(Kind.RESOLVED, at("Europe/London", "2026-03-30T00:00"));

    assertThat(london.resolution(october, LATER).elapsedSeconds()).isEqualTo(25 * HOUR);
    assertThat(london.resolution(march, LATER).elapsedSeconds()).isEqualTo(23 * HOUR);
  }

  @Test
  void g10_whatHasElapsedCountsTowardsTheNewTarget() {
    Desk desk =
        Desk.of(
            Hours.office().calendar(),
            Desk.policy(
                "medium",
                Map.of("priority", List.of("Medium")),
                Item.resolution(Desk.hours(3)).build()),
            Desk.policy(
                "high",
                Map.of("priority", List.of("High")),
                Item.resolution(Desk.hours(2)).build()));
    Life life =
        Life.rowOnly("2026-10-05T10:00")
            .stating(Kind.SUBMITTED, "2026-10-05T10:00", null, "Medium", null)
            .stating(Kind.PRIORITY_CHANGED, "2026-10-05T11:00", null, "High", null);

    List<ClockReading> readings = desk.resolutions(life, "2026-10-05T11:30");

    assertThat(readings)
        .extracting(ClockReading::policy, ClockReading::state, ClockReading::dueAt)
        .contains(tuple("high", State.RUNNING, utc("2026-10-05T12:00")));
    assertThat(readings.get(0).state()).isEqualTo(State.SUPERSEDED);
  }

  @Test
  void g11_aFixedDateStaysWhereTheirsMovesToTheNextOpening() {
    Hours hours = Hours.in("UTC").on("MON-FRI", "8-16");
    Life life = Life.opened("2017-01-09T10:00").rowDue("2017-01-11T20:30");

    ClockReading reading =
        promising(hours.calendar(), new Target.FixedDate()).resolution(life, "2017-01-10T00:00");

    assertThat(hours.build().nextOpen(utc("2017-01-11T20:30"))).hasValue(utc("2017-01-12T08:00"));
    assertThat(reading.dueAt()).isEqualTo(utc("2017-01-11T20:30"));
  }

  @Test
  void g12_oneOffsetForAYearPutsSevenHoursOfItInTheWrongMonth() {
    LocalDates rules = new LocalDates(ZoneId.of("Europe/London"));
    LocalDates offset = new LocalDates(ZoneOffset.UTC);
    Instant year = utc("2025-01-01T00:00");

    int wrong = 0;
    for (int hour = 0; hour < 8760; hour++) {
      Instant at = year.plusSeconds(hour * HOUR);
      wrong += rules.month(at) == offset.month(at) ? 0 : 1;
    }

    // The last hour before each of the months from April to October: 0.08 % of cases that are
    // spread evenly. Published is 0.09 %, from a simulation of 200,000.
    assertThat(wrong).isEqualTo(7);
    assertThat(100.0 * wrong / 8760).isBetween(0.075, 0.095);
  }
}
