package casestat.report;

import casestat.lake.LakeReader;
import casestat.metrics.Contributions;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two generations held side by side: which cases add something else to the figures of a metric than
 * they did. Only the heaps of cases that differ are read, some hundred thousand rows at a time.
 */
final class Comparison {
  /** Rows of both sides that are held in memory at once, about 50 MB. */
  private static final long MOST_ROWS = 150_000;

  private final LakeReader then;
  private final LakeReader now;

  Comparison(LakeReader then, LakeReader now) {
    this.then = then;
    this.now = now;
  }

  /**
   * What one case adds to one figure.
   *
   * @param marks differ where something did that no number shows
   */
  record Share(
      @Nullable Long numerator, @Nullable Long denominator, long cases, List<String> marks) {}

  /**
   * A case that adds something else than it did.
   *
   * @param id null for what is no case
   * @param before null where it was not among them
   */
  record Delta(
      @Nullable String id,
      String dimension,
      String member,
      @Nullable Share before,
      @Nullable Share after) {

    Restated.Key key(Metric metric) {
      return new Restated.Key(metric.metric(), dimension, member);
    }
  }

  private record Place(@Nullable String id, String dimension, String member) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::dimension)
            .thenComparing(Place::member)
            .thenComparing(Place::id, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  private record Heap(String digest, long rows) {}

  /** In portions, each in the order of dimension, member and id. */
  void deltas(Contributions contributions, Consumer<List<Delta>> portions) {
    SortedMap<Integer, Heap> before = heaps(then, contributions);
    SortedMap<Integer, Heap> after = heaps(now, contributions);
    Set<Integer> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    List<Integer> portion = new ArrayList<>();
    long rows = 0;
    for (int heap : all) {
      Heap one = before.get(heap);
      Heap other = after.get(heap);
      if (one != null && other != null && one.digest.equals(other.digest)) {
        continue;
      }
      portion.add(heap);
      rows += (one == null ? 0 : one.rows) + (other == null ? 0 : other.rows);
      if (rows * (1 + contributions.cuts().size()) > MOST_ROWS) {
        portions.accept(compare(contributions, portion));
        portion.clear();
        rows = 0;
      }
    }
    if (!portion.isEmpty()) {
      portions.accept(compare(contributions, portion));
    }
  }

  private static SortedMap<Integer, Heap> heaps(LakeReader reader, Contributions contributions) {
    Question question = contributions.digests();
    SortedMap<Integer, Heap> heaps = new TreeMap<>();
    for (List<@Nullable Object> row : reader.query(question.sql(), question.parameters())) {
      heaps.put(
          Math.toIntExact(number(row.get(0), 0)),
          new Heap(String.valueOf(row.get(1)), number(row.get(2), 0)));
    }
    return heaps;
  }

  private List<Delta> compare(Contributions contributions, List<Integer> heaps) {
    Map<Place, Share> before = shares(then, contributions, heaps);
    Map<Place, Share> after = shares(now, contributions, heaps);
    Set<Place> places = new HashSet<>(before.keySet());
    places.addAll(after.keySet());
    List<Place> differing = new ArrayList<>();
    for (Place place : places) {
      @Nullable Share one = before.get(place);
      if (one == null || !one.equals(after.get(place))) {
        differing.add(place);
      }
    }
    differing.sort(Place.ORDER);
    return differing.stream()
        .map(
            place ->
                new Delta(
                    place.id, place.dimension, place.member, before.get(place), after.get(place)))
        .toList();
  }

  private static Map<Place, Share> shares(
      LakeReader reader, Contributions contributions, List<Integer> heaps) {
    Question question = contributions.rows(heaps);
    List<String> cuts = contributions.cuts();
    int from = Contributions.CUTS_FROM;
    Map<Place, Share> shares = new HashMap<>();
    for (List<@Nullable Object> row : reader.query(question.sql(), question.parameters())) {
      String dimension = Metric.ALL;
      String member = Metric.ALL;
      for (int i = 0; i < cuts.size(); i++) {
        if (row.get(from + i) instanceof String value) {
          dimension = cuts.get(i);
          member = value;
        }
      }
      int column = from + cuts.size();
      Object id = row.get(0);
      shares.put(
          new Place(id == null ? null : id.toString(), dimension, member),
          new Share(
              number(row.get(column)),
              number(row.get(column + 1)),
              number(row.get(column + 2), 0),
              List.of(String.valueOf(row.get(column + 3)), String.valueOf(row.get(column + 4)))));
    }
    return shares;
  }

  private static @Nullable Long number(@Nullable Object cell) {
    return cell instanceof Number number ? (Long) number.longValue() : null;
  }

  private static long number(@Nullable Object cell, long otherwise) {
    return cell instanceof Number number ? number.longValue() : otherwise;
  }
}
