package casestat.cube;

import casestat.stats.Percentile;
import java.util.Arrays;

/**
 * The values of a part by their rank. They stand in runs that are in order, one for each group, and
 * are never sorted together: the value of a rank is found by halving the range that it can lie in,
 * and so is exact.
 */
public final class Ranked {
  /** So many are sorted in less time than their range is halved. */
  private static final int FEW = 512;

  private final SortedValues values;
  private final int[] lows;
  private final int[] highs;
  private final int runs;
  private final int count;

  /**
   * @param lows the first place of each run
   * @param highs the place after its last; a run has a value
   * @param runs there are
   */
  Ranked(SortedValues values, int[] lows, int[] highs, int runs) {
    this.values = values;
    this.lows = lows;
    this.highs = highs;
    this.runs = runs;
    int sum = 0;
    for (int i = 0; i < runs; i++) {
      sum += highs[i] - lows[i];
    }
    this.count = sum;
  }

  /** How many values there are. */
  public int count() {
    return count;
  }

  /**
   * @throws IllegalStateException if there is no value
   */
  public long smallest() {
    requireOne();
    long low = Long.MAX_VALUE;
    for (int i = 0; i < runs; i++) {
      low = Math.min(low, values.at(lows[i]));
    }
    return low;
  }

  /**
   * @throws IllegalStateException if there is no value
   */
  public long largest() {
    requireOne();
    long high = Long.MIN_VALUE;
    for (int i = 0; i < runs; i++) {
      high = Math.max(high, values.at(highs[i] - 1));
    }
    return high;
  }

  private void requireOne() {
    if (count == 0) {
      throw new IllegalStateException("of no values");
    }
  }

  /** How many values are smaller than a bound. */
  public int below(long bound) {
    int below = 0;
    for (int i = 0; i < runs; i++) {
      below += notBelow(lows[i], highs[i], bound) - lows[i];
    }
    return below;
  }

  /**
   * A percentile by nearest rank.
   *
   * @throws IllegalStateException if there is no value
   */
  public long percentile(Percentile percentile) {
    requireOne();
    int rank = percentile.rank(count);
    return runs == 1 ? values.at(lows[0] + rank) : ofRank(rank);
  }

  private long ofRank(int rank) {
    int[] from = Arrays.copyOf(lows, runs);
    int[] to = Arrays.copyOf(highs, runs);
    int[] middles = new int[runs];
    int many = runs;
    int left = count;
    int before = rank;
    long low = smallest();
    long high = largest();
    while (left > FEW && low < high) {
      long middle = Math.floorDiv(low + high, 2L);
      int under = 0;
      for (int i = 0; i < many; i++) {
        middles[i] = notBelow(from[i], to[i], middle + 1);
        under += middles[i] - from[i];
      }
      boolean isUnder = before < under;
      if (isUnder) {
        high = middle;
        left = under;
      } else {
        low = middle + 1;
        left -= under;
        before -= under;
      }
      int kept = 0;
      for (int i = 0; i < many; i++) {
        int first = isUnder ? from[i] : middles[i];
        int end = isUnder ? middles[i] : to[i];
        if (first < end) {
          from[kept] = first;
          to[kept++] = end;
        }
      }
      many = kept;
    }
    if (low == high) {
      return low;
    }
    long[] rest = new long[left];
    int size = 0;
    for (int i = 0; i < many; i++) {
      for (int place = from[i]; place < to[i]; place++) {
        rest[size++] = values.at(place);
      }
    }
    Arrays.sort(rest);
    return rest[before];
  }

  /** The first place of a run, or of a part of one, whose value is not smaller. */
  private int notBelow(int from, int to, long bound) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values.at(middle) < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
