package casestat.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series and what of it is more than chance: the XmR chart of W. A. Shewhart in the form of D. J.
 * Wheeler, with the rules of the NHS "Making Data Count" programme in their order.
 *
 * <p>The limits are the mean of a group of points, 2.66 times their mean moving range to either
 * side. Where asked for, moving ranges of 3.267 times their mean and more are first screened out,
 * once. A group begins at each rebase; its limits may be fixed by its first points.
 */
public final class Xmr {
  /** 3 divided by 1.128, the constant of ranges of two. */
  public static final double LIMITS = 2.66;

  public static final double SCREEN = 3.267;

  /** With fewer points limits are trial limits. */
  public static final int BASELINE = 12;

  private static final int RUN = 7;

  /** Why a point is more than chance: the first of these that holds. */
  public enum Signal {
    NONE,
    ABOVE_LIMIT,
    BELOW_LIMIT,
    /** One of seven that each are larger than the one before. */
    RISING,
    FALLING,
    /** One of two, of three in a row on one side, beyond two thirds of the way to the limit. */
    TWO_OF_THREE_ABOVE,
    TWO_OF_THREE_BELOW,
    /** One of seven in a row on one side of the mean. */
    SEVEN_ABOVE,
    SEVEN_BELOW;

    /** 1 where it speaks of more, -1 where of less. */
    public int direction() {
      return switch (this) {
        case NONE -> 0;
        case ABOVE_LIMIT, RISING, TWO_OF_THREE_ABOVE, SEVEN_ABOVE -> 1;
        case BELOW_LIMIT, FALLING, TWO_OF_THREE_BELOW, SEVEN_BELOW -> -1;
      };
    }
  }

  /** What a goal can expect of a process that goes on as it does. */
  public enum Assurance {
    /** The goal lies beyond the limits on the good side of everything. */
    PASSES,
    FAILS,
    /** The goal lies within the limits: chance decides. */
    HIT_AND_MISS
  }

  /**
   * One point of the series.
   *
   * @param isTrial whether its limits rest on fewer than {@link #BASELINE} points
   */
  public record Point(
      double value, double mean, double lower, double upper, Signal signal, boolean isTrial) {}

  private final boolean screens;
  private final int fixedAfter;
  private final List<Integer> rebases;

  /**
   * @param screens whether moving ranges that are out of the ordinary are left out of the limits
   * @param fixedAfter how many points of each group fix its limits; 0 for all of them
   * @param rebases places in the series, from 0, at which a new group begins; ascending
   */
  public Xmr(boolean screens, int fixedAfter, List<Integer> rebases) {
    this.screens = screens;
    this.fixedAfter = fixedAfter;
    this.rebases = List.copyOf(rebases);
  }

  /** In the order of the series. */
  public List<Point> points(double[] series) {
    List<Point> points = new ArrayList<>(series.length);
    int from = 0;
    for (int rebase : rebases) {
      addGroup(Arrays.copyOfRange(series, from, rebase), points);
      from = rebase;
    }
    addGroup(Arrays.copyOfRange(series, from, series.length), points);
    return points;
  }

  private void addGroup(double[] group, List<Point> points) {
    int size = fixedAfter == 0 ? group.length : Math.min(fixedAfter, group.length);
    if (size == 0) {
      return;
    }
    double[] baseline = Arrays.copyOf(group, size);
    double mean = Arrays.stream(baseline).average().orElseThrow();
    double reach = LIMITS * meanMovingRange(baseline);
    Signal[] signals = signals(group, mean, reach);
    for (int i = 0; i < group.length; i++) {
      points.add(
          new Point(group[i], mean, mean - reach, mean + reach, signals[i], size < BASELINE));
    }
  }

  private double meanMovingRange(double[] values) {
    double[] ranges = new double[Math.max(0, values.length - 1)];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = Math.abs(values[i + 1] - values[i]);
    }
    double mean = Arrays.stream(ranges).average().orElse(0);
    return screens
        ? Arrays.stream(ranges).filter(range -> range < SCREEN * mean).average().orElse(mean)
        : mean;
  }

  private static Signal[] signals(double[] group, double mean, double reach) {
    int[] sides = new int[group.length];
    boolean[] isNear = new boolean[group.length];
    boolean[] isOutside = new boolean[group.length];
    for (int i = 0; i < group.length; i++) {
      double off = Math.abs(group[i] - mean);
      sides[i] = (int) Math.signum(group[i] - mean);
      isOutside[i] = off > reach;
      isNear[i] = !isOutside[i] && off > 2 * reach / 3;
    }
    int[] trend = wholeRuns(trends(group));
    boolean[] inThree = twoInThree(isNear, sides);
    int[] oneSide = wholeRuns(runs(sides));
    Signal[] signals = new Signal[group.length];
    for (int i = 0; i < group.length; i++) {
      signals[i] =
          signal(
              isOutside[i] ? sides[i] : 0,
              trend[i],
              inThree[i] && isNear[i] ? sides[i] : 0,
              oneSide[i]);
    }
    return signals;
  }

  private static Signal signal(int outside, int trend, int twoOfThree, int oneSide) {
    if (outside != 0) {
      return outside > 0 ? Signal.ABOVE_LIMIT : Signal.BELOW_LIMIT;
    }
    if (trend != 0) {
      return trend > 0 ? Signal.RISING : Signal.FALLING;
    }
    if (twoOfThree != 0) {
      return twoOfThree > 0 ? Signal.TWO_OF_THREE_ABOVE : Signal.TWO_OF_THREE_BELOW;
    }
    if (oneSide != 0) {
      return oneSide > 0 ? Signal.SEVEN_ABOVE : Signal.SEVEN_BELOW;
    }
    return Signal.NONE;
  }

  /** 1 or -1 at each point that ends seven which rise or fall; 0 elsewhere. */
  static int[] trends(double[] values) {
    int[] steps = new int[values.length];
    for (int i = 1; i < values.length; i++) {
      steps[i] = (int) Math.signum(values[i] - values[i - 1]);
    }
    return ends(steps, RUN - 1);
  }

  /** 1 or -1 at each point that ends seven on one side of the mean; 0 elsewhere. */
  static int[] runs(int[] sides) {
    return ends(sides, RUN);
  }

  private static int[] ends(int[] signs, int length) {
    int[] ends = new int[signs.length];
    int run = 0;
    for (int i = 0; i < signs.length; i++) {
      run = i > 0 && signs[i] == signs[i - 1] ? run + 1 : 1;
      ends[i] = run >= length ? signs[i] : 0;
    }
    return ends;
  }

  /** The same sign at all seven points that each of these ends; the later run says at a corner. */
  static int[] wholeRuns(int[] ends) {
    int[] whole = new int[ends.length];
    for (int i = 0; i < ends.length; i++) {
      for (int j = Math.max(0, i - RUN + 1); ends[i] != 0 && j <= i; j++) {
        whole[j] = ends[i];
      }
    }
    return whole;
  }

  /** Whether a point is one of three in a row on one side of which two are near the limit. */
  static boolean[] twoInThree(boolean[] isNear, int[] sides) {
    boolean[] in = new boolean[isNear.length];
    for (int i = 2; i < isNear.length; i++) {
      int near = (isNear[i - 2] ? 1 : 0) + (isNear[i - 1] ? 1 : 0) + (isNear[i] ? 1 : 0);
      if (near >= 2 && Math.abs(sides[i - 2] + sides[i - 1] + sides[i]) == 3) {
        in[i - 2] = true;
        in[i - 1] = true;
        in[i] = true;
      }
    }
    return in;
  }

  /**
   * Whether the last group of a series can be relied on to meet a goal.
   *
   * @param isHigherBetter null where neither is
   * @return null where neither is, and for no point
   */
  public static @Nullable Assurance assurance(
      List<Point> points, double goal, @Nullable Boolean isHigherBetter) {
    if (isHigherBetter == null || points.isEmpty()) {
      return null;
    }
    Point last = points.get(points.size() - 1);
    if (goal > last.upper()) {
      return isHigherBetter ? Assurance.FAILS : Assurance.PASSES;
    }
    if (goal < last.lower()) {
      return isHigherBetter ? Assurance.PASSES : Assurance.FAILS;
    }
    return Assurance.HIT_AND_MISS;
  }
}
