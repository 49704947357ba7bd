package casestat.infer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which numbers occur most often. */
final class Modes {
  private final Map<Long, Integer> counts = new HashMap<>();
  private int total;

  void add(long number) {
    counts.merge(number, 1, Integer::sum);
    total++;
  }

  /** A row without a number of its own: it counts in the total. */
  void addNone() {
    total++;
  }

  /** At most so many, the most frequent first, each with at least this share of all. */
  List<Long> top(int most, double share) {
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= share * total)
        .sorted(
            Comparator.<Map.Entry<Long, Integer>>comparingInt(e -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The share of the most frequent number; 0 without any. */
  double largest() {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return total == 0 ? 0 : (double) most / total;
  }
}
