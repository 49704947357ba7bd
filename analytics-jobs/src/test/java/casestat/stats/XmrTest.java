package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.stats.Xmr.Assurance;
import casestat.stats.Xmr.Point;
import casestat.stats.Xmr.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XmrTest {
  private static final Xmr PLAIN = new Xmr(false, 0, List.of());

  @Test
  void aSeriesThatNeverChangesHasNoSignal() {
    assertThat(PLAIN.points(new double[] {5, 5, 5, 5, 5, 5, 5, 5}))
        .extracting(Point::signal)
        .containsOnly(Signal.NONE);
  }

  @Test
  void sevenThatRiseAreASignalAllSeven() {
    List<Point> points = PLAIN.points(new double[] {5, 1, 2, 3, 4, 5, 6, 7, 3, 4, 5, 3});

    assertThat(points.subList(1, 8)).extracting(Point::signal).containsOnly(Signal.RISING);
    assertThat(points.get(0).signal()).isEqualTo(Signal.NONE);
    assertThat(points.get(8).signal()).isEqualTo(Signal.NONE);
  }

  @Test
  void limitsOfFewerThanTwelvePointsAreOnTrial() {
    assertThat(PLAIN.points(new double[11])).allMatch(Point::isTrial);
    assertThat(PLAIN.points(new double[12])).noneMatch(Point::isTrial);
  }

  @Test
  void aRebaseBeginsAnew() {
    double[] series = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8};

    List<Point> points = new Xmr(false, 0, List.of(12)).points(series);

    assertThat(points.get(11).mean()).isEqualTo(1.5);
    assertThat(points.get(12).mean()).isEqualTo(8.5);
    assertThat(points).extracting(Point::signal).containsOnly(Signal.NONE);
    assertThat(PLAIN.points(series)).extracting(Point::signal).doesNotContain(Signal.NONE);
  }

  @Test
  void aGoalBeyondTheLimitsIsMetOrMissedForSure() {
    List<Point> points =
        PLAIN.points(new double[] {80, 82, 81, 83, 80, 82, 81, 83, 80, 82, 81, 83});

    assertThat(Xmr.assurance(points, 90, true)).isEqualTo(Assurance.FAILS);
    assertThat(Xmr.assurance(points, 70, true)).isEqualTo(Assurance.PASSES);
    assertThat(Xmr.assurance(points, 90, false)).isEqualTo(Assurance.PASSES);
    assertThat(Xmr.assurance(points, 81, true)).isEqualTo(Assurance.HIT_AND_MISS);
    assertThat(Xmr.assurance(points, 81, null)).isNull();
  }

  /** What is stated beside signals: how often nothing at all looks like something. */
  @Test
  void ofAHundredMonthsOfAProcessInControlFewAreSignals() {
    Random dice = new Random(7);
    int series = 4000;
    int months = 24;
    int last = 0;
    int any = 0;
    for (int i = 0; i < series; i++) {
      List<Point> points =
          PLAIN.points(dice.doubles(months).map(u -> dice.nextGaussian()).toArray());
      last += points.get(months - 1).signal() == Signal.NONE ? 0 : 1;
      any += points.stream().allMatch(p -> p.signal() == Signal.NONE) ? 0 : 1;
    }

    System.out.printf(
        Locale.ROOT,
        "in control: %.1f of 100 newest months and %.1f of 100 series of %d months have a signal%n",
        100.0 * last / series,
        100.0 * any / series,
        months);
    assertThat(last).isLessThan(series * 3 / 100);
    assertThat(any).isLessThan(series * 20 / 100);
  }
}
