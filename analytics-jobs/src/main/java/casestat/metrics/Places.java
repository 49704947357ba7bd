package casestat.metrics;

import casestat.lake.Period;
import casestat.lake.PeriodDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where rows of one population are counted when Java counts them one by one: in which periods, and
 * for which member of each dimension.
 */
final class Places {
  /** Of a row that is counted in no period that was asked for. */
  static final int NOWHERE = Integer.MAX_VALUE;

  private static final int[] NONE = {};

  private final Metric metric;
  private final List<String> dimensions;
  private final List<Period> periods;
  private final boolean isAtEnd;
  private final Map<List<Object>, Integer> numbers = new HashMap<>();
  private final Map<Integer, int[]> periodsOfDay = new HashMap<>();
  private final int[][] itself;
  private final List<Map<String, Integer>> members = new ArrayList<>();
  private final List<List<String>> names = new ArrayList<>();

  /**
   * @param metric any of the population
   */
  Places(Metric metric, List<String> dimensions, List<Period> periods) {
    this.metric = metric;
    this.dimensions = dimensions;
    this.periods = periods;
    this.isAtEnd = metric.population().isAtEnd();
    this.itself = new int[periods.size()][];
    for (int i = 0; i < periods.size(); i++) {
      numbers.put(List.of(periods.get(i).grain(), periods.get(i).periodStart()), i);
      itself[i] = new int[] {i};
    }
    Map<Integer, List<Integer>> days = new HashMap<>();
    for (PeriodDay day : Periods.days(periods)) {
      days.computeIfAbsent(day.day(), d -> new ArrayList<>())
          .add(Objects.requireNonNull(numbers.get(List.of(day.grain(), day.periodStart()))));
    }
    days.forEach(
        (day, in) -> periodsOfDay.put(day, in.stream().mapToInt(Integer::intValue).toArray()));
    dimensions.forEach(
        d -> {
          members.add(new HashMap<>());
          names.add(new ArrayList<>());
        });
  }

  /**
   * Asks for every row of a part: first where it is counted, then the values.
   *
   * @param values expressions of a row
   * @param order an expression that sorts the rows; null for none
   */
  Question question(List<String> values, Slice slice, @Nullable String order) {
    Population population = metric.population();
    List<String> columns = new ArrayList<>();
    columns.add(isAtEnd ? population.key() : population.on());
    dimensions.forEach(dimension -> columns.add(Cut.sql(dimension)));
    columns.addAll(values);
    String within =
        isAtEnd
            ? FigureSql.within(periods)
            : metric.within(
                periods.stream().mapToInt(Period::periodStart).min().orElse(0),
                periods.stream().mapToInt(Period::lastDay).max().orElse(0));
    String sql =
        "select %s from %s where %s%s"
            .formatted(
                String.join(", ", columns),
                population.from(),
                FigureSql.condition(within, population, slice.where().keySet()),
                order == null ? "" : " order by " + order);
    return new Question(sql, List.copyOf(slice.where().values()));
  }

  /** A day, or a period as a number below zero; {@link #NOWHERE} for a row of none. */
  int place(List<@Nullable Object> row) {
    if (isAtEnd) {
      Integer period = numbers.get(List.of(String.valueOf(row.get(0)), (int) number(row.get(1))));
      return period == null ? NOWHERE : -1 - period;
    }
    int day = (int) number(row.get(0));
    return periodsOfDay.containsKey(day) ? day : NOWHERE;
  }

  /** The member of this dimension, as a number from 0 on. */
  int code(List<@Nullable Object> row, int dimension) {
    String member = String.valueOf(row.get(firstDimension() + dimension));
    List<String> known = names.get(dimension);
    return members
        .get(dimension)
        .computeIfAbsent(
            member,
            m -> {
              known.add(m);
              return known.size() - 1;
            });
  }

  /** The column of the first value. */
  int firstValue() {
    return firstDimension() + dimensions.size();
  }

  private int firstDimension() {
    return isAtEnd ? 2 : 1;
  }

  /** The numbers of the periods of a place. */
  int[] periodsOf(int place) {
    return place < 0 ? itself[-1 - place] : periodsOfDay.getOrDefault(place, NONE);
  }

  /** The members of a dimension that were met, each at its code. */
  List<String> members(int dimension) {
    return names.get(dimension);
  }

  /** The code of a member; -1 for one that was not met. */
  int codeOf(int dimension, String member) {
    return members.get(dimension).getOrDefault(member, -1);
  }

  /** The number of a period; -1 for one that was not asked for. */
  int numberOf(String grain, int start) {
    return numbers.getOrDefault(List.of(grain, start), -1);
  }

  static long number(@Nullable Object cell) {
    return ((Number) Objects.requireNonNull(cell)).longValue();
  }
}
