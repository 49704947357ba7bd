package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

  private static boolean[] all(int count) {
    boolean[] all = new boolean[count];
    Arrays.fill(all, true);
    return all;
  }

  @Property(tries = 200)
  void whereEveryCaseIsOverItIsTheShareThatWaitedLonger(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    Random dice = new Random(seed);
    double[] waited = dice.ints(count, 0, 20).asDoubleStream().toArray();

    KaplanMeier curve = KaplanMeier.of(waited, all(count));

    for (int time = 0; time < 20; time++) {
      int now = time;
      double longer = (double) Arrays.stream(waited).filter(w -> w > now).count() / count;
      assertThat(curve.stillWaiting(time).orElseThrow()).isCloseTo(longer, within(1e-12));
    }
  }

  @Property(tries = 200)
  void itNeverRisesAndItsIntervalHoldsIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    Random dice = new Random(seed);
    double[] waited = new double[count];
    boolean[] ended = new boolean[count];
    for (int i = 0; i < count; i++) {
      waited[i] = dice.nextInt(30);
      ended[i] = dice.nextBoolean();
    }

    KaplanMeier curve = KaplanMeier.of(waited, ended);

    for (int time = -1; time <= 30; time++) {
      int now = time;
      assertThat((long) curve.longer(time))
          .isEqualTo(Arrays.stream(waited).filter(w -> w > now).count());
    }
    double before = 1;
    for (int i = 0; i < curve.times().length; i++) {
      assertThat(curve.share(i)).isBetween(0.0, before);
      before = curve.share(i);
      Interval interval = curve.interval(i, KaplanMeier.Scale.LOG_LOG, 0.95);
      if (!Double.isNaN(interval.lower())) {
        assertThat(interval.lower()).isBetween(0.0, curve.share(i));
        assertThat(interval.upper()).isBetween(curve.share(i), 1.0);
      }
    }
  }

  @Test
  void ofCasesThatAllWaitStillNothingIsKnownPastTheLastTime() {
    KaplanMeier curve = KaplanMeier.of(new double[] {3, 8}, new boolean[2]);

    assertThat(curve.quantile(0.5)).isEmpty();
    assertThat(curve.quantile(0.5, KaplanMeier.Scale.LOG_LOG, 0.95).upper()).isNaN();
    assertThat(curve.stillWaiting(8)).hasValue(1);
    assertThat(curve.stillWaiting(9)).isEmpty();
  }

  @Test
  void anEndComesBeforeACensoringOfTheSameTime() {
    KaplanMeier curve = KaplanMeier.of(new double[] {5, 5}, new boolean[] {true, false});

    assertThat(curve.atRisk(0)).isEqualTo(2);
    assertThat(curve.stillWaiting(5)).hasValue(0.5);
  }

  @Test
  void aWaitThatIsNegativeOrOutOfOrderIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.ofSorted(new double[] {2, 1}, new boolean[2]))
        .withMessageContaining("after one of 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {-1}, new boolean[1]))
        .withMessageContaining("-1");
  }

  /**
   * Why it is there at all: cases that take 20 days in the middle, looked at when the oldest has
   * waited for 30. The figures stand in RATIONALE.md#closed-cases-tell-half-the-story.
   */
  @Test
  void theMedianOfClosedCasesFlattersAndThatOfAllCasesDoesNot() {
    Random dice = new Random(311);
    int count = 20_000;
    double[] waited = new double[count];
    boolean[] ended = new boolean[count];
    for (int i = 0; i < count; i++) {
      double takes = -20 / Math.log(2) * Math.log(1 - dice.nextDouble());
      double seenFor = 30 * dice.nextDouble();
      waited[i] = Math.min(takes, seenFor);
      ended[i] = takes <= seenFor;
    }

    double[] closed = new double[count];
    int closedCount = 0;
    for (int i = 0; i < count; i++) {
      if (ended[i]) {
        closed[closedCount++] = waited[i];
      }
    }
    closed = Arrays.copyOf(closed, closedCount);
    Arrays.sort(closed);
    double closedOnly = new Percentile(0.5).of(closed);
    KaplanMeier curve = KaplanMeier.of(waited, ended);
    double median = curve.quantile(0.5).orElseThrow();
    Interval interval = curve.quantile(0.5, KaplanMeier.Scale.LOG_LOG, 0.95);

    System.out.printf(
        Locale.ROOT,
        "true 20.0 d, closed cases only %.1f d, all cases %.1f d (%.1f to %.1f)%n",
        closedOnly,
        median,
        interval.lower(),
        interval.upper());
    assertThat(closedOnly).isLessThan(10);
    assertThat(median).isCloseTo(20, within(0.6));
    assertThat(interval.lower()).isLessThan(20);
    assertThat(interval.upper()).isGreaterThan(20);
  }

  /** Against a walk over all times, one by one, by the definition. */
  @Property(tries = 40)
  void boundsOfAQuantileAreWhereTheBoundsOfTheShareReachIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6000) int count) {
    Random dice = new Random(seed);
    double[] waited = dice.ints(count, 0, 100_000).asDoubleStream().toArray();
    boolean[] ended = new boolean[count];
    for (int i = 0; i < count; i++) {
      ended[i] = dice.nextInt(5) > 0;
    }
    KaplanMeier curve = KaplanMeier.of(waited, ended);

    for (double over : new double[] {0.02, 0.5, 0.9}) {
      Interval bounds = curve.quantile(over, KaplanMeier.Scale.LOG_LOG, 0.95);

      assertThat(bounds.lower())
          .isEqualTo(reaches(curve, over, curve.times(), Interval::lower), within(0.0));
      assertThat(bounds.upper())
          .isEqualTo(reaches(curve, over, curve.times(), Interval::upper), within(0.0));
    }
  }

  private static double reaches(
      KaplanMeier curve, double over, double[] times, ToDoubleFunction<Interval> bound) {
    double same = Math.sqrt(Math.ulp(1.0));
    int reached = -1;
    for (int i = 0; i < times.length; i++) {
      double at = bound.applyAsDouble(curve.interval(i, KaplanMeier.Scale.LOG_LOG, 0.95));
      if (reached < 0 && at <= 1 - over + same) {
        reached = i;
      }
      if (at < 1 - over - same) {
        return reached == i ? times[i] : (times[reached] + times[i]) / 2;
      }
    }
    return reached < 0 ? Double.NaN : (times[reached] + times[times.length - 1]) / 2;
  }
}
