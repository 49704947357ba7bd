package casestat.sla;

import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.ClockReading;
import casestat.profile.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calendar days, by the wall clock of the calendar. */
class WallLimitTest {
  private static final String LATER = "2026-12-31T00:00";

  private static Desk promising(int days, String zone) {
    return Desk.promising(
        Hours.in(zone).on("MON-FRI", "9-17").calendar(),
        new Target.CalendarDays(days),
        Desk.THIRTY_DAYS);
  }

  private static @Nullable Instant due(int days, String zone, String opened) {
    return promising(days, zone).resolution(Life.opened(opened), LATER).dueAt();
  }

  @Test
  void itIsDueAtTheSameTimeOfDayThoughTheClocksAreChangedInBetween() {
    // In New York the clocks go forward on 8 March and back on 1 November.
    assertThat(due(5, "America/New_York", "2026-03-06T15:00")).isEqualTo(utc("2026-03-11T14:00"));
    assertThat(due(5, "America/New_York", "2026-10-30T14:00")).isEqualTo(utc("2026-11-04T15:00"));
    assertThat(due(5, "America/New_York", "2026-07-03T14:00")).isEqualTo(utc("2026-07-08T14:00"));
    // On Lord Howe by half an hour, on 4 October.
    assertThat(due(1, "Australia/Lord_Howe", "2026-10-03T00:00"))
        .isEqualTo(utc("2026-10-03T23:30"));
  }

  @Test
  void aTimeOfDayThatIsSkippedIsTheFirstInstantAfterTheGap() {
    assertThat(due(1, "America/New_York", "2026-03-07T07:30")).isEqualTo(utc("2026-03-08T07:00"));
  }

  @Test
  void aTimeOfDayThatComesTwiceIsItsSecondPass() {
    assertThat(due(1, "America/New_York", "2026-10-31T05:30")).isEqualTo(utc("2026-11-01T06:30"));
  }

  @Test
  void hoursAreHoursWhateverTheClocksDo() {
    Desk desk =
        Desk.promising(
            Hours.in("America/New_York").on("MON-FRI", "9-17").calendar(),
            Desk.elapsed(120),
            Desk.THIRTY_DAYS);

    assertThat(desk.resolution(Life.opened("2026-03-06T15:00"), LATER).dueAt())
        .isEqualTo(utc("2026-03-11T15:00"));
  }

  @Test
  void aPauseMovesItByWhatItTookDayAndNight() {
    ClockReading reading =
        promising(5, "America/New_York")
            .resolution(
                Life.opened("2026-03-06T15:00").hold("2026-03-07T00:00").resume("2026-03-07T10:00"),
                LATER);

    assertThat(reading.dueAt()).isEqualTo(utc("2026-03-12T00:00"));
    assertThat(reading.targetSeconds()).isEqualTo(5 * 86_400L);
  }

  @Test
  void itHasNoDueTimeWhileItIsPausedWithTimeLeft() {
    assertThat(
            promising(5, "UTC")
                .resolution(Life.opened("2026-03-06T15:00").hold("2026-03-07T00:00"), LATER)
                .dueAt())
        .isNull();
  }

  @Property
  void whereTheClocksAreNeverChangedADayIsTwentyFourHours(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    long start = second * Micros.SECOND + 7;

    assertThat(new WallClock(ZoneOffset.ofHours(-5)).daysLater(start, days))
        .isEqualTo(start + Micros.of(Duration.ofDays(days)));
  }

  @Property
  void aLaterStartIsNeverDueSoonerNorALongerPromise(
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long minute,
      @ForAll @IntRange(min = 1, max = 40) int days) {
    for (String zone : new String[] {"Australia/Lord_Howe", "America/Santiago", "Asia/Kathmandu"}) {
      WallClock wall = new WallClock(ZoneId.of(zone));
      long start = Micros.of(LocalDate.of(1975, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
      start += minute % 30_000_000L * 60 * Micros.SECOND;
      long due = wall.daysLater(start, days);

      assertThat(due).isGreaterThan(start).isLessThan(wall.daysLater(start, days + 1));
      assertThat(wall.day(due)).isGreaterThanOrEqualTo(wall.day(start) + days);
    }
  }
}
