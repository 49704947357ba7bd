package casestat.metrics;

import casestat.lake.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one population, told apart by all of its dimensions at once: each combination of
 * members is a cell. What is known of every cell in every period answers for any part.
 *
 * <p>Questions are of periods of one grain, and their rows begin with the first day of the period.
 *
 * @param from as in {@link Metric}
 * @param on as in {@link Metric}
 * @param where as in {@link Metric}
 * @param monthly as in {@link Metric}
 * @param dimensions by which cells are told apart
 */
public record Cells(
    String from, String on, @Nullable String where, boolean monthly, List<String> dimensions) {

  public Cells {
    dimensions = List.copyOf(dimensions);
  }

  /** Those that a metric counts. */
  public static Cells of(Metric metric, List<String> dimensions) {
    return new Cells(metric.from(), metric.on(), metric.where(), metric.monthly(), dimensions);
  }

  /** Fewer of the same rows. */
  public Cells and(String condition) {
    String both = where == null ? condition : "(%s) and (%s)".formatted(where, condition);
    return new Cells(from, on, both, monthly, dimensions);
  }

  /**
   * The dimensions by which cells must be told apart to answer for parts of all metrics that count
   * the same rows as one of them, and for what these parts are cut by.
   *
   * @param cut a dimension, a pair of them, or {@link Metric#ALL}
   */
  public static List<String> dimensions(Metric metric, Collection<Metric> all, String cut) {
    Set<String> common =
        all.stream()
            .filter(other -> other.population().equals(metric.population()))
            .flatMap(other -> other.by().stream())
            .filter(Metric.DIMENSIONS::contains)
            .collect(Collectors.toSet());
    List<String> dimensions = new ArrayList<>(Metric.DIMENSIONS);
    dimensions.retainAll(common);
    if (!cut.equals(Metric.ALL)) {
      Cut.parts(cut).stream().filter(part -> !dimensions.contains(part)).forEach(dimensions::add);
    }
    return dimensions;
  }

  /** Whether rows are counted at the end of a period, so that two periods do not add up to one. */
  public boolean isAtEnd() {
    return population().isAtEnd();
  }

  /** Whether its rows are counted anew with every period that there is. */
  public boolean knowsPeriods() {
    return from.contains("period_days") || from.contains("periods p");
  }

  /** The tables of facts that it names. */
  public Set<String> facts() {
    return population().facts();
  }

  private Population population() {
    return new Population(from, on, where, monthly);
  }

  /**
   * One row for each cell of each period that has a row: its members, how many rows, and the values
   * of aggregates. Rows of one cell stand together, the oldest period first.
   */
  public Question groups(List<Period> periods, List<String> aggregates) {
    List<String> columns = new ArrayList<>(columns());
    columns.add("count(*)");
    columns.addAll(aggregates);
    List<String> keys = new ArrayList<>(columns.subList(1, 1 + dimensions.size()));
    keys.add("p.period_start");
    String group = String.join(", ", keys);
    return new Question(
        "select %s\nfrom %s\nwhere %s\ngroup by %s\norder by %s"
            .formatted(
                String.join(", ", columns), population().source(), within(periods), group, group),
        List.of());
  }

  /**
   * One row for each row that has a value: the place of its members and the value.
   *
   * @param members of each dimension, so that places are numbers
   */
  public Question values(List<Period> periods, List<List<String>> members, String value) {
    return new Question(
        "select p.period_start, %s, %s\nfrom %s\nwhere %s and (%s) is not null"
            .formatted(place(members), value, population().source(), within(periods), value),
        List.of());
  }

  /**
   * The rows of every key that has more than one, in the order of their keys: the place of the
   * members, the key, and whether each condition holds.
   *
   * @param heap of the keys are asked for; heaps together are all
   */
  public Question repeats(
      List<Period> periods,
      List<List<String>> members,
      String key,
      List<String> conditions,
      int heap,
      int heaps) {
    String source = population().source();
    String within = "%s and hash(%s) %% %d = %d".formatted(within(periods), key, heaps, heap);
    String flags =
        conditions.stream()
            .map(condition -> ", coalesce(%s, false)".formatted(condition))
            .collect(Collectors.joining());
    return new Question(
        """
        select p.period_start, %s, cast(%s as varchar)%s
        from %s
        where %s and %s in (select %s from %s where %s group by 1 having count(*) > 1)
        order by 3"""
            .formatted(place(members), key, flags, source, within, key, key, source, within),
        List.of());
  }

  private String within(List<Period> periods) {
    return FigureSql.condition(FigureSql.within(periods), population(), List.of());
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    columns.add("p.period_start");
    dimensions.forEach(dimension -> columns.add(Cut.sql(dimension)));
    return columns;
  }

  /** The number of a cell: members are digits, the first dimension the most significant. */
  private String place(List<List<String>> members) {
    String place = "cast(0 as bigint)";
    for (int d = 0; d < dimensions.size(); d++) {
      List<String> of = members.get(d);
      // An engine has no list of no members; there is no row then either.
      String digit =
          of.isEmpty()
              ? "0"
              : "enum_code(cast(cast(%s as varchar) as enum(%s)))"
                  .formatted(
                      Cut.sql(dimensions.get(d)),
                      of.stream().map(Cells::quoted).collect(Collectors.joining(", ")));
      place = "(%s * %d + %s)".formatted(place, Math.max(1, of.size()), digit);
    }
    return place;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
