package casestat.stats;

import java.util.Arrays;

/** Parts and a rest are a whole, by their places in a list of cells. */
final class Sum {
  final int whole;
  final int[] parts;
  final long rest;

  Sum(int whole, int[] parts, long rest) {
    this.whole = whole;
    this.parts = parts.clone();
    this.rest = rest;
  }

  int[] all() {
    int[] all = Arrays.copyOf(parts, parts.length + 1);
    all[parts.length] = whole;
    return all;
  }
}
