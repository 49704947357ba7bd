package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Figures to be looked up: of everything, or of the part of the cases that was asked for. In a
 * part, the member {@code all} is the whole of that part. A period is known by the month in which
 * it begins, and all are of one grain.
 */
public final class FigureBook {
  private final NavigableMap<Integer, Period> periods = new TreeMap<>();

  /** By metric, then by dimension or pair. */
  private final Map<String, Map<String, Members>> figures = new ConcurrentHashMap<>();

  private final @Nullable Counting counting;

  /** The figures of each member, by period. */
  private record Members(SortedMap<String, NavigableMap<Integer, Figure>> figures) {
    static final Members NONE = new Members(Collections.emptySortedMap());

    Members() {
      this(new TreeMap<>());
    }

    void add(Figure figure) {
      figures
          .computeIfAbsent(figure.member(), m -> new TreeMap<>())
          .put(Period.monthOf(figure.periodStart()), figure);
    }
  }

  /** Counts figures when they are looked up. */
  @FunctionalInterface
  interface Counting {
    /** Those of a dimension or pair, of {@link Metric#ALL} the whole; perhaps of others too. */
    List<Figure> figures(Metric metric, String dimension);
  }

  public FigureBook(List<Period> periods, List<Figure> figures) {
    this(periods, (Counting) null);
    for (Figure figure : figures) {
      this.figures
          .computeIfAbsent(figure.metric(), m -> new HashMap<>())
          .computeIfAbsent(figure.dimension(), d -> new Members())
          .add(figure);
    }
  }

  /**
   * Of a part: what is not looked up is not counted. Two who look up the same at once may both
   * count; nobody waits.
   */
  FigureBook(List<Period> periods, @Nullable Counting counting) {
    periods.forEach(period -> this.periods.put(period.month(), period));
    this.counting = counting;
  }

  private Members of(Metric metric, String dimension) {
    if (counting == null) {
      return figures.getOrDefault(metric.metric(), Map.of()).getOrDefault(dimension, Members.NONE);
    }
    Map<String, Members> known =
        figures.computeIfAbsent(metric.metric(), m -> new ConcurrentHashMap<>());
    Members there = known.get(dimension);
    if (there == null) {
      there = new Members();
      for (Figure figure : counting.figures(metric, dimension)) {
        if (figure.dimension().equals(dimension)) {
          there.add(figure);
        }
      }
      known.put(dimension, there);
    }
    return there;
  }

  /** A part of a figure in a sum: what is not there adds nothing. */
  static long number(@Nullable Long part) {
    return part == null ? 0 : part;
  }

  /** The periods there are, oldest first; {@code yyyyMM} of its first month to each. */
  public NavigableMap<Integer, Period> periods() {
    return Collections.unmodifiableNavigableMap(periods);
  }

  /** The newest month that is over; empty before there is one. */
  public OptionalInt lastCompleteMonth() {
    return periods.values().stream().filter(Period::complete).mapToInt(Period::month).max();
  }

  /** Of the whole. A month without a row is null only where it is not among the periods. */
  public @Nullable Figure whole(Metric metric, int month) {
    return figure(metric, Metric.ALL, Metric.ALL, month);
  }

  /** A member without a row in a month of the periods had nothing there: a count of 0, no share. */
  public @Nullable Figure figure(Metric metric, String dimension, String member, int month) {
    if (!periods.containsKey(month)) {
      return null;
    }
    Figure stored =
        of(metric, dimension)
            .figures
            .getOrDefault(member, Collections.emptyNavigableMap())
            .get(month);
    return stored != null ? stored : nothing(metric, dimension, member, month);
  }

  private Figure nothing(Metric metric, String dimension, String member, int month) {
    Period period = periods.get(month);
    boolean counted = metric.unit() == Metric.Unit.CASES;
    boolean divided = metric.denominator() != null;
    return new Figure(
        metric.metric(),
        period == null ? "month" : period.grain(),
        Period.start(month),
        dimension,
        member,
        counted || divided ? 0L : null,
        divided ? 0L : null,
        0);
  }

  /** The members of a dimension that have a figure in some month up to this one, in order. */
  public List<String> members(Metric metric, String dimension, int lastMonth) {
    return of(metric, dimension).figures.entrySet().stream()
        .filter(e -> e.getValue().firstKey() <= lastMonth)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every member of a dimension that some metric has a figure of, in order; of the whole. */
  public SortedSet<String> members(String dimension) {
    SortedSet<String> members = new TreeSet<>();
    figures
        .values()
        .forEach(
            dimensions ->
                members.addAll(dimensions.getOrDefault(dimension, Members.NONE).figures.keySet()));
    return members;
  }

  /** Months up to this one, at most so many, oldest first. */
  public List<Integer> monthsTo(int lastMonth, int most) {
    List<Integer> months = List.copyOf(periods.headMap(lastMonth, true).keySet());
    return months.subList(Math.max(0, months.size() - most), months.size());
  }
}
