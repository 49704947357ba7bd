package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.stats.Xmr.Point;
import casestat.stats.Xmr.Signal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Series that vary by chance alone: what is told of them is a false alarm. */
class FalseAlarmsTest {
  private static final int SERIES = 4000;

  @Test
  void theNewestMonthOfTwoYearsRaisesNoMoreFalseAlarmsThanStated() {
    double alarms = alarmsOf100(24, dice -> dice.nextGaussian());

    System.out.printf("false alarms in the newest of 24 months: %.1f of 100 series%n", alarms);
    // What the page of changes states, Control.FALSE_ALARMS_OF_100.
    assertThat(alarms).isBetween(1.0, 2.0);
  }

  @Test
  void sharesOfManyCasesRaiseNoMore() {
    double alarms =
        alarmsOf100(
            24,
            dice -> {
              int met = 0;
              for (int i = 0; i < 200; i++) {
                met += dice.nextDouble() < 0.8 ? 1 : 0;
              }
              return met / 200.0;
            });

    assertThat(alarms).isBetween(1.0, 2.5);
  }

  @Test
  void aShiftOfThreeStandardDeviationsIsSeenInMostOfTheNewestMonths() {
    Random dice = new Random(2);
    int seen = 0;
    for (int i = 0; i < SERIES; i++) {
      double[] series = dice.doubles(24).map(d -> dice.nextGaussian()).toArray();
      series[23] += 4;
      seen += newest(series) == Signal.NONE ? 0 : 1;
    }

    assertThat(100.0 * seen / SERIES).isGreaterThan(70);
  }

  private interface Draw {
    double next(Random dice);
  }

  private static double alarmsOf100(int months, Draw draw) {
    Random dice = new Random(1);
    int alarms = 0;
    for (int i = 0; i < SERIES; i++) {
      double[] series = new double[months];
      for (int m = 0; m < months; m++) {
        series[m] = draw.next(dice);
      }
      alarms += newest(series) == Signal.NONE ? 0 : 1;
    }
    return 100.0 * alarms / SERIES;
  }

  private static Signal newest(double[] series) {
    List<Point> points = new Xmr(true, 0, List.of()).points(series);
    return points.get(points.size() - 1).signal();
  }
}
