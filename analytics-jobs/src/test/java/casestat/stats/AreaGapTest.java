package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casestat.stats.AreaGap.Gap;
import casestat.stats.AreaGap.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AreaGapTest {

  /** Exponential waits: quick things take a day, slow ones ten, times the pace of the area. */
  private static void add(
      List<Wait> waits, Random dice, String area, int quick, int slow, double pace) {
    for (int i = 0; i < quick + slow; i++) {
      double mean = (i < quick ? 86_400 : 864_000) * pace;
      long waited = (long) (-mean * Math.log(1 - dice.nextDouble()));
      long looked = 20 * 86_400;
      waits.add(
          new Wait(area, i < quick ? "quick" : "slow", Math.min(waited, looked), waited <= looked));
    }
  }

  private static Gap of(String area, List<Wait> waits) {
    return AreaGap.of(waits, 0.95).stream()
        .filter(gap -> gap.area().equals(area))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAreaThatOnlyHasMoreOfTheSlowThingsIsNotServedSlower() {
    List<Wait> waits = new ArrayList<>();
    Random dice = new Random(1);
    add(waits, dice, "hill", 200, 1800, 1);
    add(waits, dice, "shore", 1800, 200, 1);

    assertThat(of("hill", waits).ratio().orElseThrow()).isCloseTo(1, within(0.15));
    assertThat(of("shore", waits).ratio().orElseThrow()).isCloseTo(1, within(0.15));
  }

  @Test
  void anAreaThatIsServedAtHalfThePaceShowsWhateverItsMix() {
    List<Wait> waits = new ArrayList<>();
    Random dice = new Random(2);
    add(waits, dice, "hill", 1800, 200, 2);
    add(waits, dice, "shore", 5000, 5000, 1);

    Gap hill = of("hill", waits);
    assertThat(hill.ratio().orElseThrow()).isBetween(1.4, 2.1);
    assertThat(hill.interval().lower()).isGreaterThan(1.2);
    assertThat(hill.interval().upper()).isGreaterThan(hill.ratio().orElseThrow());
  }

  @Test
  void ofAreasServedAlikeFewIntervalsLeaveOneOut() {
    int out = 0;
    for (int i = 0; i < 60; i++) {
      List<Wait> waits = new ArrayList<>();
      Random dice = new Random(100 + i);
      add(waits, dice, "hill", 60, 60, 1);
      add(waits, dice, "shore", 200, 200, 1);
      Interval interval = of("hill", waits).interval();
      out += interval.lower() > 1 || interval.upper() < 1 ? 1 : 0;
    }
    // 3 of 60 are to be expected; 9 or more in one of a thousand tests.
    assertThat(out).isLessThan(9);
  }

  @Test
  void ofFewEndsNothingIsSaidAndTheSameWaitsGiveTheSameInterval() {
    List<Wait> waits = new ArrayList<>();
    add(waits, new Random(3), "hill", 20, 5, 1);
    add(waits, new Random(4), "shore", 300, 300, 1);

    assertThat(of("hill", waits).ratio()).isEmpty();
    assertThat(AreaGap.of(waits, 0.95)).isEqualTo(AreaGap.of(waits, 0.95));
  }

  /** One service only: the median is that of Kaplan and Meier. */
  @Test
  void oneAreaAndOneServiceIsTheWholeAndItsRatioIsOne() {
    List<Wait> waits = new ArrayList<>();
    add(waits, new Random(5), "hill", 0, 400, 1);

    assertThat(of("hill", waits).ratio()).hasValue(1);
    assertThat(of("hill", waits).interval()).isEqualTo(new Interval(1, 1));
  }
}
