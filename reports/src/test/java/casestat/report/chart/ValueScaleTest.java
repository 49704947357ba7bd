package casestat.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueScaleTest {

  @Test
  void durationsHaveRoundTicksInDaysHoursOrMinutes() {
    ValueScale days = scale(Unit.DURATION_SECONDS, 7.4 * 86_400);
    ValueScale hours = scale(Unit.DURATION_SECONDS, 34 * 3600);
    ValueScale minutes = scale(Unit.DURATION_SECONDS, 50 * 60);

    assertThat(days.step()).isEqualTo(2 * 86_400);
    assertThat(days.text(8 * 86_400)).isEqualTo("8 days");
    assertThat(days.text(2 * 86_400)).isEqualTo("2");
    assertThat(hours.step()).isEqualTo(12 * 3600);
    assertThat(hours.text(hours.upper())).isEqualTo("36 h");
    assertThat(minutes.step()).isEqualTo(10 * 60);
  }

  @Test
  void barsStartAtZeroAndLinesOfHighSharesNeedNot() {
    ValueScale bars =
        ValueScale.of(Unit.SHARE, Formats.ENGLISH, 0.8, 0.95, ValueScale.Base.ZERO, 5);
    ValueScale line =
        ValueScale.of(Unit.SHARE, Formats.ENGLISH, 0.8, 0.95, ValueScale.Base.MAY_START_HIGHER, 5);

    assertThat(bars.lower()).isZero();
    assertThat(line.startsAtZero()).isFalse();
    assertThat(line.upper()).isLessThanOrEqualTo(1);
  }

  @Test
  void casesAreCountedInWholes() {
    assertThat(scale(Unit.CASES, 2).step()).isEqualTo(1);
    assertThat(scale(Unit.CASES, 0).upper()).isGreaterThan(0);
  }

  private static ValueScale scale(Unit unit, double most) {
    return ValueScale.of(unit, Formats.ENGLISH, 0, most, ValueScale.Base.ZERO, 5);
  }
}
