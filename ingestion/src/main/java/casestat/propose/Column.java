package casestat.propose;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One column of a file, and what its cells look like.
 *
 * @param words its name in small letters and single words: {@code ServiceRequestNum} is {@code
 *     service request num}
 * @param cells those that are not blank
 * @param counts of each value
 */
record Column(
    String name, String words, List<String> cells, Map<String, Integer> counts, int rows) {

  static Column of(String name, List<String> cells) {
    List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    Map<String, Integer> counts = new HashMap<>();
    filled.forEach(cell -> counts.merge(cell, 1, Integer::sum));
    return new Column(name, words(name), filled, counts, cells.size());
  }

  private static String words(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .replaceAll("(?<=[A-Z])(?=[A-Z][a-z])", " ")
        .replaceAll("[^A-Za-z0-9]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The share of rows in which it says something. */
  double filled() {
    return (double) cells.size() / rows;
  }

  /** The share of its cells that say what no other does. */
  double distinct() {
    return cells.isEmpty() ? 0 : (double) counts.size() / cells.size();
  }

  /** The share of its cells that are several words. */
  double sentences() {
    return cells.isEmpty()
        ? 0
        : (double) cells.stream().filter(cell -> cell.strip().contains(" ")).count() / cells.size();
  }

  double length() {
    return cells.stream().mapToInt(String::length).average().orElse(0);
  }

  /** Its values, the most frequent first. */
  List<String> values() {
    return new TreeMap<>(counts)
        .entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
  }
}
