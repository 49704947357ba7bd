package casestat.metrics;

import casestat.lake.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One query that answers all metrics of one population, for the whole and for the members of each
 * dimension at once.
 *
 * <p>Its columns: grain and first day of the period; one per dimension, null in rows that are not
 * cut by it; then numerator, denominator and cases of each metric in turn. Members are never null
 * in the facts, which is why null can mean "not cut by this".
 *
 * @param metrics of one population
 * @param dimensions in the order of their columns
 */
public record FigureSql(List<Metric> metrics, List<String> dimensions, Question question) {

  public FigureSql {
    metrics = List.copyOf(metrics);
    dimensions = List.copyOf(dimensions);
  }

  /** As few queries as answer these metrics, for these periods and perhaps others between them. */
  public static List<FigureSql> of(List<Metric> metrics, Slice slice, List<Period> periods) {
    return of(metrics, slice, periods, expression -> true);
  }

  /** The same, with null for each expression that is not asked of the engine. */
  static List<FigureSql> of(
      List<Metric> metrics, Slice slice, List<Period> periods, Predicate<String> isAsked) {
    Map<Population, List<Metric>> populations = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      populations.computeIfAbsent(metric.population(), p -> new ArrayList<>()).add(metric);
    }
    return populations.entrySet().stream()
        .filter(e -> !e.getKey().of(periods).isEmpty())
        .map(
            e ->
                ofPopulation(
                    e.getKey(), e.getValue(), slice, within(e.getKey().of(periods)), isAsked))
        .toList();
  }

  private static FigureSql ofPopulation(
      Population population,
      List<Metric> metrics,
      Slice slice,
      String within,
      Predicate<String> isAsked) {
    List<String> dimensions = slice.dimensions(metrics);
    List<String> columns = new ArrayList<>();
    columns.add(population.key());
    dimensions.forEach(dimension -> columns.add(Cut.sql(dimension)));
    for (int i = 0; i < metrics.size(); i++) {
      Metric metric = metrics.get(i);
      String denominator = metric.denominator();
      columns.add(column(metric.numerator(), isAsked) + " as numerator_" + i);
      // What a share of the whole is divided by is only known when the whole is.
      String divisor = metric.isShareOfAll() ? null : denominator;
      columns.add(column(divisor, isAsked) + " as denominator_" + i);
      columns.add(column(metric.cases(), isAsked) + " as cases_" + i);
    }
    String sets =
        dimensions.stream()
            .map(dimension -> ", (%s, %s)".formatted(population.key(), Cut.sql(dimension)))
            .collect(Collectors.joining("", "((" + population.key() + ")", ")"));
    String sql =
        "select %s\nfrom %s\nwhere %s\ngroup by grouping sets %s"
            .formatted(
                String.join(",\n  ", columns),
                population.source(),
                condition(within, population, slice.where().keySet()),
                sets);
    return new FigureSql(
        metrics, dimensions, new Question(sql, List.copyOf(slice.where().values())));
  }

  private static String column(@Nullable String expression, Predicate<String> isAsked) {
    return expression == null || !isAsked.test(expression) ? "null" : expression;
  }

  /** Each grain from its first to its last period. */
  static String within(List<Period> periods) {
    Map<String, IntSummaryStatistics> grains = new TreeMap<>();
    for (Period period : periods) {
      grains
          .computeIfAbsent(period.grain(), g -> new IntSummaryStatistics())
          .accept(period.periodStart());
    }
    return grains.entrySet().stream()
        .map(
            e ->
                "p.grain = '%s' and p.period_start between %d and %d"
                    .formatted(e.getKey(), e.getValue().getMin(), e.getValue().getMax()))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** With one {@code ?} for the member of each dimension, in order. */
  static String condition(String within, Population population, Collection<String> dimensions) {
    StringBuilder sql = new StringBuilder(within);
    if (population.where() != null) {
      sql.append("\n  and (").append(population.where()).append(')');
    }
    // What belongs to every member belongs to none alone.
    dimensions.forEach(dimension -> sql.append("\n  and ").append(dimension).append(" = ?"));
    return sql.toString();
  }
}
