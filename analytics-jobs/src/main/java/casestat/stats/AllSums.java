package casestat.stats;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** An attacker who solves all sums at once, where one after the other tells nothing more. */
final class AllSums {
  private final List<Cell> cells;
  private final List<Sum> sums;
  private final long threshold;
  // What could be large stays so: whatever is withheld later tells less, not more.
  private final BitSet safe = new BitSet();

  AllSums(List<Cell> cells, List<Sum> sums, long threshold) {
    this.cells = cells;
    this.sums = sums;
    this.threshold = threshold;
  }

  /**
   * Small cells that he knows to be less than the threshold: one of each group of cells that hang
   * together, because what is withheld for one of them is often enough for the others.
   */
  List<Integer> found() {
    List<Integer> found = new ArrayList<>();
    List<int[]> all = sums.stream().map(Sum::all).toList();
    for (List<Integer> group :
        UnknownGroups.of(cells.size(), cell -> cells.get(cell).isUnknown(), all)) {
      found.addAll(foundIn(group));
    }
    return found;
  }

  private List<Integer> foundIn(List<Integer> group) {
    Map<Integer, Integer> places = new HashMap<>();
    BitSet small = new BitSet();
    Set<Integer> inSums = new TreeSet<>();
    for (int number : group) {
      Cell cell = cells.get(number);
      if (cell.isSmall(threshold) && !safe.get(number)) {
        small.set(places.size());
      }
      places.put(number, places.size());
      inSums.addAll(cell.inSums);
    }
    if (small.isEmpty()) {
      return List.of();
    }
    LinearBounds bounds =
        new LinearBounds(
            group.stream().mapToLong(cell -> cells.get(cell).lower).toArray(),
            group.stream().mapToLong(cell -> cells.get(cell).upper).toArray());
    for (int number : inSums) {
      Sum sum = sums.get(number);
      long rest = sum.rest;
      List<Integer> parts = new ArrayList<>();
      for (int part : sum.parts) {
        Integer place = places.get(part);
        if (place == null) {
          rest += cells.get(part).lower;
        } else {
          parts.add(place);
        }
      }
      Integer whole = places.get(sum.whole);
      bounds.add(
          new Sum(
              whole == null ? -1 : whole,
              parts.stream().mapToInt(Integer::intValue).toArray(),
              whole == null ? rest - cells.get(sum.whole).lower : rest));
    }
    BitSet open = (BitSet) small.clone();
    OptionalInt below = bounds.below(open, threshold);
    small.andNot(open);
    small.stream().map(group::get).forEach(safe::set);
    return below.stream().mapToObj(group::get).toList();
  }
}
