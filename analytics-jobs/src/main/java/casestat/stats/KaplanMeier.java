package casestat.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The share that still waits after a time, from cases of which some are over and the others wait to
 * this day: E. L. Kaplan and P. Meier, Journal of the American Statistical Association 53 (1958),
 * 457-481. Where an end and a censoring fall on one time, the end comes first.
 *
 * <p>At each distinct time: S falls by the factor 1 - d/n, with d ends among the n that had waited
 * until then; the variance of log S is Greenwood's sum of d/(n(n-d)).
 */
public final class KaplanMeier {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Shares nearer to each other than this are one; the same as R's survival package. */
  private static final double SAME = Math.sqrt(Math.ulp(1.0));

  /** Of a share that is farther from another than this, no rounding makes it the same. */
  private static final double SURE = 1e-6;

  /** Times that are looked at together: of a million, most are far from where a curve is sought. */
  private static final int BLOCK = 512;

  /** How a normal interval of the transformed share becomes one of the share. */
  public enum Scale {
    /** Of the share itself. */
    PLAIN,
    LOG,
    /** Of its complementary log-log: it stays between 0 and 1, and is the one to publish. */
    LOG_LOG
  }

  private final double[] times;
  private final int[] atRisk;
  private final int[] ends;
  private final double[] share;
  private final double[] error;
  private final int count;

  private KaplanMeier(double[] times, int[] atRisk, int[] ends, int count) {
    this.times = times;
    this.atRisk = atRisk;
    this.ends = ends;
    this.count = count;
    this.share = new double[times.length];
    this.error = new double[times.length];
    double left = 1;
    double variance = 0;
    for (int i = 0; i < times.length; i++) {
      left *= 1 - (double) ends[i] / atRisk[i];
      variance += ends[i] / ((double) atRisk[i] * (atRisk[i] - ends[i]));
      share[i] = ends[i] == atRisk[i] ? 0 : left;
      error[i] = Math.sqrt(variance);
    }
  }

  /**
   * @param waited how long each case had waited when it ended, or waits still; in any order and any
   *     unit, none negative
   * @param ended whether it has ended; false for a case that waits still, or left for a reason that
   *     does not count
   */
  public static KaplanMeier of(double[] waited, boolean[] ended) {
    requireEach(waited, ended);
    double[] over = new double[waited.length];
    int count = 0;
    for (int i = 0; i < waited.length; i++) {
      if (ended[i]) {
        over[count++] = waited[i];
      }
    }
    double[] all = waited.clone();
    Arrays.sort(all);
    Arrays.sort(over, 0, count);
    boolean[] endsFirst = new boolean[all.length];
    int next = 0;
    for (int i = 0; i < all.length; i++) {
      if (next < count && over[next] == all[i]) {
        endsFirst[i] = true;
        next++;
      }
    }
    return ofSorted(all, endsFirst);
  }

  /**
   * The same of cases that are in order: of millions, nothing is sorted a second time.
   *
   * @param waited ascending; is not kept
   */
  public static KaplanMeier ofSorted(double[] waited, boolean[] ended) {
    requireEach(waited, ended);
    int distinct = 0;
    double before = -1;
    for (double wait : waited) {
      if (!(wait >= 0)) {
        throw new IllegalArgumentException("a wait of " + wait);
      }
      if (wait < before) {
        throw new IllegalArgumentException("a wait of " + wait + ", after one of " + before);
      }
      distinct += wait > before ? 1 : 0;
      before = wait;
    }
    double[] times = new double[distinct];
    int[] atRisk = new int[distinct];
    int[] ends = new int[distinct];
    int time = -1;
    for (int i = 0; i < waited.length; i++) {
      if (time < 0 || times[time] != waited[i]) {
        time++;
        times[time] = waited[i];
        atRisk[time] = waited.length - i;
      }
      ends[time] += ended[i] ? 1 : 0;
    }
    return new KaplanMeier(times, atRisk, ends, waited.length);
  }

  private static void requireEach(double[] waited, boolean[] ended) {
    if (waited.length != ended.length) {
      throw new IllegalArgumentException(waited.length + " times for " + ended.length + " cases");
    }
  }

  /** How many cases it rests on. */
  public int count() {
    return count;
  }

  /** The distinct times at which cases ended or were last seen, ascending. */
  public double[] times() {
    return times.clone();
  }

  /** How many had waited until the i-th time. */
  public int atRisk(int i) {
    return atRisk[i];
  }

  /** How many ended at the i-th time. */
  public int ends(int i) {
    return ends[i];
  }

  /** How many had waited, or waited to this day, longer than a time. */
  public int longer(double time) {
    int next = lastUpTo(time) + 1;
    return next < times.length ? atRisk[next] : 0;
  }

  /** The share that waits on after the i-th time. */
  public double share(int i) {
    return share[i];
  }

  /** The standard error of the logarithm of that share. */
  public double error(int i) {
    return error[i];
  }

  /**
   * The interval of that share; NaN where its scale has none: of everybody and of nobody the
   * logarithm of a logarithm says nothing.
   *
   * @param confidence such as 0.95
   */
  public Interval interval(int i, Scale scale, double confidence) {
    return bounds(i, scale, deviations(confidence) * error[i]);
  }

  private static double deviations(double confidence) {
    return NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
  }

  private Interval bounds(int i, Scale scale, double z) {
    double s = share[i];
    return switch (scale) {
      case PLAIN -> new Interval(Math.max(0, s - z * s), Math.min(1, s + z * s));
      case LOG ->
          s == 0
              ? new Interval(Double.NaN, Double.NaN)
              : new Interval(s * Math.exp(-z), Math.min(1, s * Math.exp(z)));
      case LOG_LOG ->
          s == 0 || s == 1
              ? new Interval(Double.NaN, Double.NaN)
              : new Interval(
                  Math.exp(-Math.exp(Math.log(-Math.log(s)) - z / Math.log(s))),
                  Math.exp(-Math.exp(Math.log(-Math.log(s)) + z / Math.log(s))));
    };
  }

  /**
   * The share that still waits when so much time has passed; 1 before the first time. Empty past
   * the last time seen, if anybody waited on: nothing is known of what came then.
   */
  public OptionalDouble stillWaiting(double time) {
    int i = lastUpTo(time);
    if (i < 0) {
      return OptionalDouble.of(1);
    }
    boolean isKnown = time <= times[times.length - 1] || share[i] == 0;
    return isKnown ? OptionalDouble.of(share[i]) : OptionalDouble.empty();
  }

  /** The interval of {@link #stillWaiting}; NaN where there is none. */
  public Interval stillWaiting(double time, Scale scale, double confidence) {
    int i = lastUpTo(time);
    return i < 0 || stillWaiting(time).isEmpty()
        ? new Interval(Double.NaN, Double.NaN)
        : interval(i, scale, confidence);
  }

  private int lastUpTo(double time) {
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * The time by which this share was over: the first time at which no more than the rest waits on.
   * Where exactly the rest waits for a while, the middle of that while, as R has it. Empty where it
   * is not reached.
   *
   * @param over such as 0.5 for the median
   */
  public OptionalDouble quantile(double over) {
    return quantile(i -> share[i], over, (first, last, rest) -> share[last] > rest + SURE);
  }

  /**
   * The bounds of {@link #quantile}, by the intervals of the shares: where their bounds reach it.
   * NaN for a bound that is not reached.
   */
  public Interval quantile(double over, Scale scale, double confidence) {
    double z = deviations(confidence);
    return new Interval(
        quantile(bound(scale, z, Interval::lower), over, farAbove(scale, z, 1)).orElse(Double.NaN),
        quantile(bound(scale, z, Interval::upper), over, farAbove(scale, z, -1))
            .orElse(Double.NaN));
  }

  private IntToDoubleFunction bound(Scale scale, double z, ToDoubleFunction<Interval> which) {
    return i -> which.applyAsDouble(bounds(i, scale, z * error[i]));
  }

  /** Says of a block of times whether a curve is above a share at all of them, without a walk. */
  @FunctionalInterface
  private interface FarAbove {
    boolean is(int first, int last, double share);
  }

  // With L = -log S, the bound is exp(-exp(log L +- z error / L)): it falls as L and the error rise
  // where L is larger than z times the error, and the upper one wherever the error is the largest.
  private FarAbove farAbove(Scale scale, double z, int sign) {
    return (first, last, rest) -> {
      double most = -Math.log(share[last]);
      double least = -Math.log(share[first]);
      double error = z * this.error[last];
      if (scale != Scale.LOG_LOG || !(least > error) || Double.isInfinite(most)) {
        return false;
      }
      double bound =
          sign > 0
              ? Math.exp(-Math.exp(Math.log(most) + error / most))
              : Math.exp(-Math.exp(Math.log(most)));
      return bound > rest + SURE;
    };
  }

  private static OptionalDouble middle(double one, double other) {
    return OptionalDouble.of((one + other) / 2);
  }

  private OptionalDouble quantile(IntToDoubleFunction curve, double over, FarAbove farAbove) {
    double rest = 1 - over;
    int reached = -1;
    for (int block = 0; block < times.length; block += BLOCK) {
      int end = Math.min(times.length, block + BLOCK);
      if (reached < 0 && farAbove.is(block, end - 1, rest)) {
        continue;
      }
      for (int i = block; i < end; i++) {
        double at = curve.applyAsDouble(i);
        // Of no number every comparison is false: it neither reaches nor passes.
        if (reached < 0 && at <= rest + SAME) {
          reached = i;
        }
        if (at < rest - SAME) {
          return reached == i ? OptionalDouble.of(times[i]) : middle(times[reached], times[i]);
        }
      }
    }
    return reached < 0 ? OptionalDouble.empty() : middle(times[reached], times[times.length - 1]);
  }
}
