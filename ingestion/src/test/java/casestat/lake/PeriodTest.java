package casestat.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {
  @Test
  void aMonthIsItsNumberAndBack() {
    assertThat(Period.month(YearMonth.of(2026, 3))).isEqualTo(202603);
    assertThat(Period.yearMonth(202603)).isEqualTo(YearMonth.of(2026, 3));
  }

  @Test
  void monthsAreCountedAcrossTheYear() {
    assertThat(Period.plus(202601, -1)).isEqualTo(202512);
    assertThat(Period.plus(202612, 1)).isEqualTo(202701);
    assertThat(Period.plus(202610, -12)).isEqualTo(202510);
  }

  @Test
  void aMonthBeginsOnItsFirstDayAndHasAllOfThem() {
    assertThat(Period.start(202610)).isEqualTo(20261001);
    assertThat(Period.monthOf(20261001)).isEqualTo(202610);
    assertThat(Period.monthOf(20261031)).isEqualTo(202610);
  }
}
