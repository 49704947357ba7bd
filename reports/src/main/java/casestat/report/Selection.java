package casestat.report;

import casestat.metrics.Metric;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which month is looked at, and which part of the cases.
 *
 * @param month {@code yyyyMM}
 * @param where dimension to the one member that counts; empty for all cases
 */
public record Selection(int month, SortedMap<String, String> where) {

  public Selection {
    where = new TreeMap<>(where);
    where
        .keySet()
        .forEach(
            dimension -> {
              if (!Metric.DIMENSIONS.contains(dimension)) {
                throw new IllegalArgumentException("no dimension \"" + dimension + "\"");
              }
            });
  }

  public static Selection ofAll(int month) {
    return new Selection(month, new TreeMap<>());
  }

  /** The same month, whole. */
  public Selection everything() {
    return ofAll(month);
  }

  public Selection in(int otherMonth) {
    return new Selection(otherMonth, where);
  }

  public Selection with(String dimension, String member) {
    SortedMap<String, String> narrower = new TreeMap<>(where);
    narrower.put(dimension, member);
    return new Selection(month, narrower);
  }

  public Selection without(String dimension) {
    SortedMap<String, String> wider = new TreeMap<>(where);
    wider.remove(dimension);
    return new Selection(month, wider);
  }

  /**
   * {@code department Sanitation, channel phone}; {@code all cases} where nothing is chosen.
   *
   * @param subjects what is looked at, in the plural
   */
  public String words(String subjects, Words words) {
    return where.isEmpty()
        ? words.language().say("all {0}", subjects)
        : where.entrySet().stream()
            .map((Map.Entry<String, String> e) -> words.of(e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(", "));
  }

  /**
   * What is looked at, and in which month: {@code all cases, October 2026}. Stands in what is
   * passed on without a page around it.
   *
   * @param subjects what is looked at, in the plural
   */
  public String scope(String subjects, Words words) {
    return words(subjects, words) + ", " + words.month(month);
  }
}
