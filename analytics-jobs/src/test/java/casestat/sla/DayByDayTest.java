package casestat.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the benchmark compares gives the same answers, or its times would say nothing. */
class DayByDayTest {
  private final BusinessCalendar calendar = Office.calendar();
  private final DayByDay dayByDay = Office.dayByDay();

  @Test
  void aNightOnlyHasTheHoursAroundIt() {
    Instant monday = Hours.at(Office.ZONE, "2026-10-05T16:00");
    Instant tuesday = Hours.at(Office.ZONE, "2026-10-06T09:00");

    assertThat(dayByDay.between(monday, tuesday)).isEqualTo(Duration.ofHours(2));
    assertThat(dayByDay.plus(monday, Duration.ofHours(2))).isEqualTo(tuesday);
  }

  @ParameterizedTest
  @EnumSource
  void theLoopAndTheCalendarAgree(Length length) {
    Random dice = new Random(length.time().toHours());
    int rounds = length == Length.YEARS_12 ? 100 : 5_000;
    for (int i = 0; i < rounds; i++) {
      Instant from = Office.instant(dice);
      Instant to = from.plus(length.time());
      long open = calendar.openBetween(Micros.of(from), Micros.of(to));

      assertThat(Micros.of(dayByDay.between(from, to))).isEqualTo(open);
      if (open > 0) {
        assertThat(calendar.plus(Micros.of(from), open))
            .isEqualTo(Micros.of(dayByDay.plus(from, Micros.duration(open))));
      }
    }
  }

  @Test
  void theyAgreeOnTimesThatEndNowhereNearAnEdge() {
    Random dice = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      Instant from = Office.instant(dice);
      long time = 1 + dice.nextInt(100 * 3600) * Micros.SECOND + dice.nextInt(1_000_000);

      assertThat(calendar.plus(Micros.of(from), time))
          .isEqualTo(Micros.of(dayByDay.plus(from, Micros.duration(time))));
    }
  }
}
