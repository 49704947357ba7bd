package casestat.metrics;

import casestat.lake.Figure;
import casestat.lake.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts of cases that may have several rows each, for an engine that is slow at them: rows are
 * read in the order of their cases, so that what has been counted already need only be remembered
 * for one case at a time. The figures are those of the same expression in SQL, which a test
 * compares. See RATIONALE.md#rows-read-once-where-sql-would-multiply-them.
 */
final class Distincts {
  private final FigureSql sql;
  private final List<Period> periods;
  private final Map<String, Of> byExpression = new TreeMap<>();

  private record Of(OneKey key, int index) {}

  /**
   * @param sql of one population
   */
  Distincts(FigureSql sql, List<Period> periods) {
    this.sql = sql;
    this.periods = periods;
  }

  /** Counts the expressions that are {@link Distinct}, in one scan for each key. */
  void count(SqlEngine engine, Slice slice) {
    Map<String, List<Distinct>> byKey = new TreeMap<>();
    sql.metrics().stream()
        .flatMap(m -> Stream.of(m.numerator(), String.valueOf(m.denominator()), m.cases()))
        .distinct()
        .flatMap(expression -> Distinct.of(expression).stream())
        .forEach(d -> byKey.computeIfAbsent(d.key(), k -> new ArrayList<>()).add(d));
    byKey.forEach(
        (key, expressions) -> {
          OneKey one = new OneKey(key, expressions);
          one.count(engine, slice);
          for (int i = 0; i < expressions.size(); i++) {
            byExpression.put(expressions.get(i).expression(), new Of(one, i));
          }
        });
  }

  /** A figure with what was counted here in the place of its nulls. */
  Figure in(Figure figure, Metric metric) {
    if (byExpression.isEmpty()) {
      return figure;
    }
    return figure.with(
        number(metric.numerator(), figure, figure.numerator()),
        number(metric.denominator(), figure, figure.denominator()),
        Objects.requireNonNull(number(metric.cases(), figure, figure.cases())));
  }

  private @Nullable Long number(
      @Nullable String expression, Figure figure, @Nullable Long otherwise) {
    Of of = expression == null ? null : byExpression.get(expression);
    return of == null ? otherwise : (Long) of.key.counted(of.index, figure);
  }

  /** All expressions that count the same thing. */
  private final class OneKey {
    private final String key;
    private final List<Distinct> expressions;
    private final Places places;

    /** By dimension, the whole first, and member: the counts of each period by expression. */
    private final List<List<long[]>> counts = new ArrayList<>();

    private final List<Row> rows = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private @Nullable Object current;

    OneKey(String key, List<Distinct> expressions) {
      this.key = key;
      this.expressions = expressions;
      this.places = new Places(sql.metrics().get(0), sql.dimensions(), periods);
      for (int i = 0; i <= sql.dimensions().size(); i++) {
        counts.add(new ArrayList<>());
      }
    }

    void count(SqlEngine engine, Slice slice) {
      List<String> values = new ArrayList<>();
      values.add(key);
      expressions.forEach(e -> values.add(e.condition() == null ? "true" : e.condition()));
      Question question = places.question(values, slice, key);
      engine.scan(question.sql(), question.parameters(), this::add);
      countRows();
    }

    private void add(List<@Nullable Object> row) {
      int column = places.firstValue();
      Object of = row.get(column);
      int place = places.place(row);
      // What has no key is counted as none of its kind, as SQL does.
      if (of == null || place == Places.NOWHERE) {
        return;
      }
      if (!of.equals(current)) {
        countRows();
        current = of;
      }
      int[] codes = new int[sql.dimensions().size() + 1];
      for (int d = 1; d < codes.length; d++) {
        codes[d] = places.code(row, d - 1);
      }
      boolean[] is = new boolean[expressions.size()];
      for (int e = 0; e < is.length; e++) {
        is[e] = Boolean.TRUE.equals(row.get(column + 1 + e));
      }
      rows.add(new Row(place, codes, is));
    }

    /** Those of one key. */
    private void countRows() {
      for (Row row : rows) {
        for (int period : places.periodsOf(row.place)) {
          for (int d = 0; d < row.codes.length; d++) {
            count(row, period, d);
          }
        }
      }
      rows.clear();
      seen.clear();
    }

    private void count(Row row, int period, int dimension) {
      int code = row.codes[dimension];
      for (int e = 0; e < row.counts.length; e++) {
        // Most keys have one row, which nothing can have been counted for before.
        if (row.counts[e] && (rows.size() == 1 || seen.add(cell(period, dimension, code, e)))) {
          List<long[]> members = counts.get(dimension);
          while (members.size() <= code) {
            members.add(new long[periods.size() * expressions.size()]);
          }
          members.get(code)[period * expressions.size() + e]++;
        }
      }
    }

    private long cell(int period, int dimension, int code, int expression) {
      long member = (long) code * counts.size() + dimension;
      return (member * periods.size() + period) * expressions.size() + expression;
    }

    long counted(int expression, Figure figure) {
      int period = places.numberOf(figure.grain(), figure.periodStart());
      int dimension = sql.dimensions().indexOf(figure.dimension());
      int code = dimension < 0 ? 0 : places.codeOf(dimension, figure.member());
      List<long[]> members = counts.get(dimension + 1);
      return code < 0 || code >= members.size()
          ? 0
          : members.get(code)[period * expressions.size() + expression];
    }
  }

  /** One row: where it counts, and for which expressions. */
  private static final class Row {
    private final int place;
    private final int[] codes;
    private final boolean[] counts;

    Row(int place, int[] codes, boolean[] counts) {
      this.place = place;
      this.codes = codes;
      this.counts = counts;
    }
  }
}
