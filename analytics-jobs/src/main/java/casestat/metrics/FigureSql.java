package casestat.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One query that answers all metrics of one population, for the whole and for the members of each
 * dimension at once.
 *
 * <p>Its columns: the month; one per dimension, null in rows that are not cut by it; then
 * numerator, denominator and cases of each metric in turn. Members are never null in the facts,
 * which is why null can mean "not cut by this".
 *
 * @param metrics of one population
 * @param dimensions in the order of their columns
 */
public record FigureSql(List<Metric> metrics, List<String> dimensions, Question question) {

  public FigureSql {
    metrics = List.copyOf(metrics);
    dimensions = List.copyOf(dimensions);
  }

  /** As few queries as answer these metrics, for months from the first to the last inclusive. */
  public static List<FigureSql> of(
      List<Metric> metrics, Slice slice, int firstMonth, int lastMonth) {
    Map<Metric.Population, List<Metric>> populations = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      populations.computeIfAbsent(metric.population(), p -> new ArrayList<>()).add(metric);
    }
    return populations.entrySet().stream()
        .map(e -> ofPopulation(e.getKey(), e.getValue(), slice, firstMonth, lastMonth))
        .toList();
  }

  private static FigureSql ofPopulation(
      Metric.Population population,
      List<Metric> metrics,
      Slice slice,
      int firstMonth,
      int lastMonth) {
    List<String> dimensions =
        slice.by().stream()
            .filter(d -> metrics.stream().anyMatch(m -> m.by().contains(d)))
            .toList();
    String month = population.period();
    List<String> columns = new ArrayList<>();
    columns.add(month + " as figure_month");
    columns.addAll(dimensions);
    for (int i = 0; i < metrics.size(); i++) {
      Metric metric = metrics.get(i);
      String denominator = metric.denominator();
      columns.add(metric.numerator() + " as numerator_" + i);
      // What a share of the whole is divided by is only known when the whole is.
      String divisor = denominator == null || metric.isShareOfAll() ? "null" : denominator;
      columns.add(divisor + " as denominator_" + i);
      columns.add(metric.cases() + " as cases_" + i);
    }
    String sets =
        dimensions.stream()
            .map(dimension -> ", (%s, %s)".formatted(month, dimension))
            .collect(Collectors.joining("", "((" + month + ")", ")"));
    String sql =
        "select %s\nfrom %s\nwhere %s\ngroup by grouping sets %s"
            .formatted(
                String.join(",\n  ", columns),
                population.from(),
                condition(population, slice.where().keySet(), firstMonth, lastMonth),
                sets);
    return new FigureSql(
        metrics, dimensions, new Question(sql, List.copyOf(slice.where().values())));
  }

  /** With one {@code ?} for the member of each dimension, in order. */
  static String condition(
      Metric.Population population, Collection<String> dimensions, int firstMonth, int lastMonth) {
    StringBuilder sql =
        new StringBuilder(
            "%s between %d and %d".formatted(population.period(), firstMonth, lastMonth));
    if (population.where() != null) {
      sql.append("\n  and (").append(population.where()).append(')');
    }
    dimensions.forEach(dimension -> sql.append("\n  and ").append(dimension).append(" = ?"));
    return sql.toString();
  }
}
