package casestat.stats;

import java.util.Arrays;

/**
 * Sorts many numbers that are not far apart by their digits, the lowest first, and others as Java
 * does: of millions of times, a fraction of what comparing them takes.
 */
public final class RadixSort {
  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;
  private static final int MANY = 4096;

  /** With more of them, comparing is as fast. */
  private static final int MOST_DIGITS = 5;

  private RadixSort() {}

  /** Ascending, in place. */
  public static void sort(long[] numbers) {
    if (numbers.length < MANY) {
      Arrays.sort(numbers);
      return;
    }
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (long number : numbers) {
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
    long span = high - low;
    if (span < 0 || span >= 1L << (MOST_DIGITS * BITS)) {
      Arrays.sort(numbers);
      return;
    }
    long[] from = numbers;
    long[] to = new long[numbers.length];
    for (int shift = 0; shift < 64 && span >>> shift != 0; shift += BITS) {
      int[] place = new int[MASK + 2];
      for (long number : from) {
        place[(int) ((number - low) >>> shift & MASK) + 1]++;
      }
      for (int digit = 0; digit < MASK; digit++) {
        place[digit + 1] += place[digit];
      }
      for (long number : from) {
        to[place[(int) ((number - low) >>> shift & MASK)]++] = number;
      }
      long[] other = from;
      from = to;
      to = other;
    }
    if (from != numbers) {
      System.arraycopy(from, 0, numbers, 0, numbers.length);
    }
  }
}
