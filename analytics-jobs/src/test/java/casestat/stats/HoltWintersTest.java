package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casestat.stats.HoltWinters.Seasons;
import casestat.stats.HoltWinters.Speeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HoltWintersTest {

  private static double[] series(int months, double noise, long seed) {
    Random dice = new Random(seed);
    double[] series = new double[months];
    for (int i = 0; i < months; i++) {
      series[i] = 500 + 3 * i + 80 * Math.sin(2 * Math.PI * i / 12) + noise * dice.nextGaussian();
    }
    return series;
  }

  @Test
  void aSeriesWithoutChanceIsForetold() {
    HoltWinters fit =
        HoltWinters.of(series(240, 0, 1), 12, Seasons.ADDED, new Speeds(0.3, 0.1, 0.1));

    double[] later = series(246, 0, 1);
    for (int ahead = 1; ahead <= 6; ahead++) {
      assertThat(fit.forecast(ahead)).isCloseTo(later[239 + ahead], within(0.5));
    }
  }

  @Test
  void theIntervalHoldsWhatComesAboutAsOftenAsItSays() {
    int in = 0;
    int tries = 400;
    for (int i = 0; i < tries; i++) {
      double[] all = series(73, 20, i);
      double[] known = Arrays.copyOf(all, 72);
      HoltWinters fit = HoltWinters.fitted(known, 12, Seasons.ADDED);
      Interval interval = fit.forecast(1, 0.95);
      in += interval.lower() <= all[72] && all[72] <= interval.upper() ? 1 : 0;
    }

    System.out.printf("one month ahead, in the 95 %% interval: %.1f %%%n", 100.0 * in / tries);
    assertThat(100.0 * in / tries).isBetween(86.0, 98.0);
  }

  @Test
  void fittedSpeedsMissTheSeriesByNoMoreThanOthers() {
    double[] series = series(60, 30, 3);
    HoltWinters fit = HoltWinters.fitted(series, 12, Seasons.ADDED);

    for (double alpha = 0; alpha <= 1; alpha += 0.25) {
      for (double gamma = 0; gamma <= 1; gamma += 0.25) {
        Speeds other = new Speeds(alpha, 0.1, gamma);
        assertThat(fit.squares())
            .isLessThanOrEqualTo(
                HoltWinters.of(series, 12, Seasons.ADDED, other).squares() * (1 + 1e-9));
      }
    }
  }

  @Test
  void fewerThanTwoYearsForetellNothing() {
    assertThatThrownBy(() -> HoltWinters.fitted(series(23, 1, 1), 12, Seasons.ADDED))
        .hasMessage("23 points are no two periods of 12");
  }
}
