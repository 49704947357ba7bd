package casestat.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which part of the whole is asked about, and what it is cut by.
 *
 * @param where dimension to the one member that counts; empty for the whole
 * @param by the dimensions, or pairs of them, to compare members of; a metric that cannot be cut by
 *     one leaves it out
 */
public record Slice(SortedMap<String, String> where, List<String> by) {
  /** Everything, cut by every dimension: what is published. */
  public static final Slice WHOLE = new Slice(new TreeMap<>(), Metric.CUTS);

  /** Everything, cut by every dimension, and by every pair that one of these asks for. */
  static Slice whole(List<Metric> metrics) {
    List<String> by = new ArrayList<>(Metric.CUTS);
    metrics.stream().flatMap(metric -> metric.pairs().stream()).distinct().forEach(by::add);
    return new Slice(new TreeMap<>(), by);
  }

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException for a name that is no dimension
   */
  public Slice {
    where = new TreeMap<>(where);
    by = List.copyOf(by);
    where.keySet().forEach(Slice::requireDimension);
    by.forEach(dimension -> Cut.parts(dimension).forEach(Slice::requireDimension));
  }

  /** Names of dimensions become part of SQL, so nothing but a dimension may pass. */
  private static void requireDimension(String name) {
    if (!Cut.all().contains(name)) {
      throw new IllegalArgumentException(
          "no dimension \"%s\": there are %s".formatted(name, String.join(", ", Cut.all())));
    }
  }

  /** Those to compare members of by which any of these metrics can be cut. */
  List<String> dimensions(List<Metric> metrics) {
    return by.stream().filter(d -> metrics.stream().anyMatch(m -> m.isCutBy(d))).toList();
  }

  /** The same part, but with every member of these dimensions, and cut by nothing. */
  Slice widened(List<String> dimensions) {
    SortedMap<String, String> fewer = new TreeMap<>(where);
    fewer.keySet().removeAll(dimensions);
    return new Slice(fewer, List.of());
  }
}
