package casestat.report;

import casestat.cube.Cube;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.metrics.Slice;
import casestat.metrics.Tally;
import casestat.metrics.ToDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts figures of parts: in the cube where there is one that holds what they are made of, and
 * else in the lake. They are the same figures.
 */
final class PartCounter {
  private final LakeReader reader;
  private final List<Period> periods;
  private volatile @Nullable Cube cube;
  private volatile @Nullable Boolean endsOnSeconds;

  /**
   * @param periods there are
   */
  PartCounter(LakeReader reader, List<Period> periods) {
    this.reader = reader;
    this.periods = List.copyOf(periods);
  }

  /** From now on it asks this first. */
  void use(Cube made) {
    cube = made;
  }

  /** What the cube knows; empty where there is none. */
  <A> Optional<A> inCube(Function<Cube, Optional<A>> asked) {
    Cube there = cube;
    return there == null ? Optional.empty() : asked.apply(there);
  }

  /** Whether no case ended within a second; false, too, while nobody has looked. */
  boolean endsOnSeconds() {
    return Boolean.TRUE.equals(endsOnSeconds);
  }

  /** Looks whether no case ended within a second, which takes a while at first. */
  boolean findHowCasesEnd() {
    Boolean known = endsOnSeconds;
    if (known == null) {
      known =
          reader
              .ask(
                  "select count(*) from case_facts where epoch(ended_at) <> floor(epoch(ended_at))",
                  List.of(),
                  row -> row.getLong(1) == 0)
              .get(0);
      endsOnSeconds = known;
    }
    return known;
  }

  /**
   * Figures of a part in every period. A metric that cannot be cut by a dimension of the part has
   * none.
   */
  FigureBook book(SortedMap<String, String> where) {
    return book(where, periods, List.of());
  }

  /**
   * The same in some periods.
   *
   * @param cuts by which every metric is cut, besides those of its own
   */
  FigureBook book(SortedMap<String, String> where, List<Period> some, List<String> cuts) {
    return new FigureBook(
        some,
        (metric, dimension) ->
            figures(
                where,
                dimension,
                metric,
                cuts,
                Cube::figures,
                (slice, cut) -> new Tally(reader::query, some).figures(List.of(cut), slice)));
  }

  /** Of a fiscal year up to the end of a month, as figures of that month. */
  FigureBook toDate(SortedMap<String, String> where, ToDate year, Period last, List<String> cuts) {
    return new FigureBook(
        List.of(last),
        (metric, dimension) ->
            figures(
                where,
                dimension,
                metric,
                cuts,
                (cube, cut, part, by) ->
                    cube.together(cut, part, by, year.firstMonth(), last.month()),
                (slice, cut) -> year.figures(reader::query, List.of(cut), slice, last.month())));
  }

  /** Asks a cube. */
  @FunctionalInterface
  private interface InCube {
    Optional<List<Figure>> figures(
        Cube cube, Metric metric, SortedMap<String, String> where, String dimension);
  }

  private List<Figure> figures(
      SortedMap<String, String> where,
      String dimension,
      Metric metric,
      List<String> cuts,
      InCube asked,
      BiFunction<Slice, Metric, List<Figure>> inLake) {
    if (!metric.by().containsAll(where.keySet())) {
      return List.of();
    }
    Metric cut = cuts.contains(dimension) ? metric.with(cuts) : metric;
    return inCube(cube -> asked.figures(cube, cut, where, dimension))
        .orElseGet(
            () ->
                inLake.apply(
                    new Slice(where, dimension.equals(Metric.ALL) ? List.of() : List.of(dimension)),
                    cut));
  }
}
