package casestat.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Cells that tell of each other, because sums hold them together. A group in which no two cells are
 * held together in two ways is not among them: there one sum after the other tells all there is to
 * tell.
 */
final class UnknownGroups {
  private final int[] leaders;

  private UnknownGroups(int cells) {
    leaders = new int[cells];
    for (int i = 0; i < cells; i++) {
      leaders[i] = i;
    }
  }

  /**
   * @param sums the cells of each
   * @return groups in order of their first cells, each in order
   */
  static Collection<List<Integer>> of(int cells, IntPredicate isUnknown, List<int[]> sums) {
    UnknownGroups groups = new UnknownGroups(cells);
    // In a tree there is one way less than there are cells and sums.
    Map<Integer, Integer> ways = new TreeMap<>();
    for (int[] sum : sums) {
      int first = -1;
      int unknown = 0;
      for (int cell : sum) {
        if (isUnknown.test(cell)) {
          unknown++;
          if (first < 0) {
            first = cell;
          } else {
            groups.join(first, cell);
          }
        }
      }
      if (unknown > 1) {
        ways.merge(first, unknown - 1, Integer::sum);
      }
    }
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < cells; i++) {
      if (isUnknown.test(i)) {
        members.computeIfAbsent(groups.leader(i), l -> new ArrayList<>()).add(i);
      }
    }
    Map<Integer, Integer> held = new TreeMap<>();
    ways.forEach((first, number) -> held.merge(groups.leader(first), number, Integer::sum));
    members.entrySet().removeIf(e -> held.getOrDefault(e.getKey(), 0) < e.getValue().size());
    return members.values();
  }

  private void join(int one, int other) {
    int a = leader(one);
    int b = leader(other);
    leaders[Math.max(a, b)] = Math.min(a, b);
  }

  private int leader(int cell) {
    int at = cell;
    while (leaders[at] != at) {
      leaders[at] = leaders[leaders[at]];
      at = leaders[at];
    }
    return at;
  }
}
