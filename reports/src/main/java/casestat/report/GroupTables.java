package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Cut;
import casestat.metrics.Metric;
import casestat.stats.SmallCells;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one month as tables with totals, for {@link SmallCells} to look at together.
 *
 * <p>Measures of which every number is the same are one measure here, whatever their metrics are
 * called: who is told the one knows the other.
 */
final class GroupTables {
  private final SmallCells cells;
  // What is the same number by another name is the same cell.
  private final Map<List<Object>, Integer> known = new HashMap<>();
  private final Set<List<Integer>> sums = new HashSet<>();
  private final List<Integer> places = new ArrayList<>();

  GroupTables(int smallestGroup) {
    this.cells = new SmallCells(smallestGroup);
  }

  /** A number that every figure of a metric has: of people, cases, or what else is counted. */
  private record Measure(ToLongFunction<Figure> of, boolean adds, boolean isCases) {}

  /**
   * @param some places of its figures in the month
   * @param isSigned whether its numbers may be below zero, and so count no group
   */
  void add(Metric metric, List<Integer> some, IntFunction<Figure> figures, boolean isSigned) {
    Map<Integer, List<Integer>> shown = new LinkedHashMap<>();
    some.forEach(place -> shown.put(place, new ArrayList<>()));
    List<Figure> all = some.stream().map(figures::apply).toList();
    Map<Measure, Map<Integer, Integer>> columns = new LinkedHashMap<>();
    for (Measure measure : measures(metric, all, isSigned)) {
      Map<Integer, Integer> column = column(measure, some, figures);
      columns.put(measure, column);
      column.forEach((place, cell) -> shown.getOrDefault(place, List.of()).add(cell));
    }
    rest(metric, some, columns);
    shown.forEach(
        (place, ofFigure) -> {
          cells.item(ofFigure.stream().mapToInt(Integer::intValue).toArray());
          places.add(place);
        });
  }

  /** By place in the month. */
  BitSet withheld() {
    BitSet withheld = new BitSet();
    cells.withheld().stream().map(places::get).forEach(withheld::set);
    return withheld;
  }

  private static List<Measure> measures(Metric metric, List<Figure> figures, boolean isSigned) {
    List<Measure> measures = new ArrayList<>();
    measures.add(new Measure(Figure::cases, true, true));
    boolean counts =
        switch (metric.unit()) {
          case CASES, SHARE, RATE, PER_THOUSAND, PER_DAY, PER_HOUR -> !isSigned;
          case SECONDS, MONEY -> false;
        };
    if (counts) {
      measures.add(new Measure(figure -> number(figure.numerator()), true, false));
    }
    boolean counted =
        switch (metric.unit()) {
          case SHARE, RATE, MONEY -> metric.denominator() != null && !metric.isShareOfAll();
          case CASES, SECONDS, PER_THOUSAND, PER_DAY, PER_HOUR -> false;
        };
    if (counted) {
      measures.add(new Measure(figure -> number(figure.denominator()), true, false));
    }
    boolean isPart =
        metric.unit() == Metric.Unit.SHARE
            && figures.stream().allMatch(f -> number(f.denominator()) >= number(f.numerator()));
    if (isPart) {
      // The whole less its part adds up only where each member has a whole of its own.
      measures.add(
          new Measure(
              figure -> number(figure.denominator()) - number(figure.numerator()),
              !metric.isShareOfAll(),
              false));
    }
    return measures;
  }

  /** The cell of each figure, by its place. */
  private Map<Integer, Integer> column(
      Measure measure, List<Integer> some, IntFunction<Figure> figures) {
    SortedMap<String, SortedMap<String, Integer>> dimensions = new TreeMap<>();
    for (int place : some) {
      Figure figure = figures.apply(place);
      dimensions
          .computeIfAbsent(figure.dimension(), d -> new TreeMap<>())
          .put(figure.member(), place);
    }
    Map<Integer, Integer> column = new HashMap<>();
    Integer whole = null;
    long total = 0;
    SortedMap<String, Integer> ofAll = dimensions.remove(Metric.ALL);
    if (ofAll != null) {
      int place = ofAll.values().iterator().next();
      total = measure.of.applyAsLong(figures.apply(place));
      whole = cell(List.of("whole", measure.adds, total), total, true, measure);
      column.put(place, whole);
    }
    Map<String, SortedMap<String, Integer>> ofDimensions = new HashMap<>();
    for (Map.Entry<String, SortedMap<String, Integer>> dimension : dimensions.entrySet()) {
      SortedMap<String, Long> values = new TreeMap<>();
      dimension
          .getValue()
          .forEach((m, place) -> values.put(m, measure.of.applyAsLong(figures.apply(place))));
      SortedMap<String, Long> others = new TreeMap<>(values);
      others.values().removeIf(value -> value == 0);
      SortedMap<String, Integer> members = new TreeMap<>();
      values.forEach(
          (member, value) -> {
            int cell =
                cell(
                    List.of(dimension.getKey(), measure.adds, others, member),
                    value,
                    false,
                    measure);
            members.put(member, cell);
            column.put(dimension.getValue().getOrDefault(member, -1), cell);
          });
      ofDimensions.put(dimension.getKey(), members);
    }
    if (measure.adds) {
      addUp(whole, ofDimensions);
    }
    return column;
  }

  private void addUp(@Nullable Integer whole, Map<String, SortedMap<String, Integer>> dimensions) {
    dimensions.forEach(
        (dimension, members) -> {
          List<String> two = Cut.parts(dimension);
          if (two.size() == 1) {
            if (whole != null) {
              sum(whole, List.copyOf(members.values()));
            }
            return;
          }
          for (int side = 0; side < 2; side++) {
            SortedMap<String, Integer> margin =
                dimensions.getOrDefault(two.get(side), new TreeMap<>());
            Map<String, List<Integer>> parts = new TreeMap<>();
            for (Map.Entry<String, Integer> member : members.entrySet()) {
              int between = member.getKey().indexOf(Cut.BETWEEN);
              String of =
                  side == 0
                      ? member.getKey().substring(0, between)
                      : member.getKey().substring(between + Cut.BETWEEN.length());
              parts.computeIfAbsent(of, o -> new ArrayList<>()).add(member.getValue());
            }
            parts.forEach(
                (of, some) -> {
                  Integer total = margin.get(of);
                  if (total != null) {
                    sum(total, some);
                  }
                });
          }
        });
  }

  /** The part and the rest make the whole, figure by figure. */
  private void rest(
      Metric metric, List<Integer> some, Map<Measure, Map<Integer, Integer>> columns) {
    if (metric.isShareOfAll() || metric.unit() != Metric.Unit.SHARE || columns.size() < 4) {
      return;
    }
    List<Map<Integer, Integer>> all = List.copyOf(columns.values());
    for (int place : some) {
      Integer part = all.get(1).get(place);
      Integer whole = all.get(2).get(place);
      Integer rest = all.get(3).get(place);
      if (part != null && whole != null && rest != null) {
        sum(whole, List.of(part, rest));
      }
    }
  }

  private int cell(List<Object> key, long value, boolean isWhole, Measure measure) {
    int cell = known.computeIfAbsent(key, k -> cells.cell(value, isWhole));
    if (measure.isCases) {
      cells.neverZero(cell);
    }
    return cell;
  }

  private void sum(int whole, List<Integer> parts) {
    List<Integer> key = new ArrayList<>(parts);
    key.add(0, whole);
    if (sums.add(key)) {
      cells.sum(whole, parts.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private static long number(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
