package casestat.metrics;

import casestat.lake.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What each case adds to the figures of one metric in one period, as queries on the facts: to the
 * whole, and to the members of each cut. Two generations that are asked the same tell which cases
 * moved a figure.
 *
 * <p>Most cases move nothing, and there may be millions. So a side is first asked for {@link
 * #digests}, one for each of some hundred heaps of cases, and then only for the {@link #rows} of
 * the heaps that differ.
 *
 * @param unit the expression that names who adds: the metric's key, or what a part of it counts
 *     distinct values of
 * @param cuts dimensions and pairs, beside the whole
 */
public record Contributions(Metric metric, Period period, String unit, List<String> cuts) {
  /** The columns of {@link #rows} before those of the cuts. */
  public static final int CUTS_FROM = 1;

  private static final int HEAPS = 1024;

  public Contributions {
    cuts = List.copyOf(cuts);
    if (!cuts.stream().allMatch(metric::isCutBy)) {
      throw new IllegalArgumentException(metric.metric() + " is not cut by all of " + cuts);
    }
  }

  /** Of a metric's own key: of its cases, or whatever else stands behind its figures. */
  public static Contributions of(Metric metric, Period period, List<String> cuts) {
    return new Contributions(metric, period, metric.key(), cuts);
  }

  /** The same, told by the values that an expression counts. */
  public Contributions by(Addition addition) {
    return new Contributions(metric, period, addition.unit(), cuts);
  }

  /** Rows of heap, digest and number of rows in it. */
  public Question digests() {
    String columns =
        cuts.stream().map(Cut::sql).map(cut -> ", " + cut).collect(Collectors.joining());
    return new Question(
        """
        select heap, cast(bit_xor(hash(id, %s)) as varchar), count(*)
        from (select %s as heap, %s as id%s, %s
          from %s
          where %s
          group by %s%s) parts
        group by heap"""
            .formatted(
                names(),
                heap(),
                id(),
                named(),
                measures(),
                metric.from(),
                condition(),
                unit,
                columns),
        List.of());
  }

  /**
   * Rows of id; one column a cut, all null in rows of the whole, all but one in others; then
   * numerator, denominator, cases and two columns that say nothing but whether something else
   * changed. The id is null for what is no case, such as residents or a cost.
   */
  public Question rows(Collection<Integer> heaps) {
    String sets =
        cuts.stream()
            .map(cut -> ", (%s, %s)".formatted(unit, Cut.sql(cut)))
            .collect(Collectors.joining("", "((" + unit + ")", ")"));
    return new Question(
        """
        select %s as id%s, %s
        from %s
        where %s
          and %s in (%s)
        group by grouping sets %s"""
            .formatted(
                id(),
                named(),
                measures(),
                metric.from(),
                condition(),
                heap(),
                heaps.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")),
                sets),
        List.of());
  }

  private String names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      names.add("cut_" + i);
    }
    // As text: of wide integers DuckDB's hash of -1 is that of 0, and a case may go from one to the
    // other.
    for (String measure : List.of("numerator", "denominator", "cases", "mark_0", "mark_1")) {
      names.add("cast(%s as varchar)".formatted(measure));
    }
    return String.join(", ", names);
  }

  private String named() {
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < cuts.size(); i++) {
      named.append(", ").append(Cut.sql(cuts.get(i))).append(" as cut_").append(i);
    }
    return named.toString();
  }

  private String measures() {
    String denominator = metric.denominator();
    return "%s as numerator, %s as denominator, %s as cases, %s as mark_0, %s as mark_1"
        .formatted(
            metric.numerator(),
            denominator == null || metric.isShareOfAll() ? "null" : denominator,
            metric.cases(),
            mark(metric.numerator()),
            mark(denominator == null ? "" : denominator));
  }

  // One of several times may change without that in the middle; one incident for another counts
  // one still.
  private String mark(String expression) {
    if (Percentiles.is(metric) && expression.equals(metric.numerator())) {
      return "sum(%s)".formatted(Percentiles.value(metric));
    }
    return Distinct.of(expression)
        .map(distinct -> "min(cast(%s as varchar))".formatted(distinct.key()))
        .orElse("null");
  }

  private String id() {
    return "cast(%s as varchar)".formatted(unit);
  }

  private String heap() {
    return "cast(hash(coalesce(%s, '')) %% %d as integer)".formatted(id(), HEAPS);
  }

  private String condition() {
    Population population = metric.population();
    String within =
        population.isAtEnd()
            ? "p.grain = '%s' and p.period_start = %d"
                .formatted(period.grain(), period.periodStart())
            : metric.within(period.periodStart(), period.lastDay());
    return FigureSql.condition(within, population, List.of());
  }
}
