package casestat.metrics;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.stats.Percentile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles by nearest rank, for an engine that is slow at them: the rows are read once, their
 * values sorted once, and one walk in that order meets the percentile of every period and cut on
 * its way. The figures are those of the same expression in SQL, which a test compares. See
 * RATIONALE.md#rows-read-once-where-sql-would-multiply-them.
 */
final class Ranks {
  /** A value and the place of its row fit into one long. */
  private static final int PLACE_BITS = 28;

  private final List<Metric> metrics;
  private final List<String> dimensions;
  private final List<Period> periods;
  private final Places at;
  private final Map<String, Values> values = new LinkedHashMap<>();
  private int count;
  private int[] places = new int[1024];
  private int[][] codes;

  /**
   * @param metrics percentiles of one population
   */
  Ranks(List<Metric> metrics, Slice slice, List<Period> periods) {
    this.metrics = metrics;
    this.dimensions = slice.dimensions(metrics);
    this.periods = periods;
    this.at = new Places(metrics.get(0), dimensions, periods);
    this.codes = new int[dimensions.size()][1024];
    metrics.forEach(
        metric ->
            values.computeIfAbsent(Percentiles.value(metric), v -> new Values(values.size())));
  }

  /** Of every period and cut in which there is a row. */
  List<Figure> figures(SqlEngine engine, Slice slice) {
    Question question = at.question(List.copyOf(values.keySet()), slice, null);
    engine.scan(question.sql(), question.parameters(), this::add);
    return figures();
  }

  private void add(List<@Nullable Object> row) {
    int place = at.place(row);
    if (place == Places.NOWHERE) {
      return;
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
      for (int i = 0; i < codes.length; i++) {
        codes[i] = Arrays.copyOf(codes[i], 2 * count);
      }
    }
    places[count] = place;
    for (int i = 0; i < codes.length; i++) {
      codes[i][count] = at.code(row, i);
    }
    for (Values some : values.values()) {
      Object value = row.get(at.firstValue() + some.index);
      if (value != null) {
        some.add(Places.number(value), count);
      }
    }
    count++;
  }

  private List<Figure> figures() {
    int[] offsets = new int[dimensions.size()];
    int width = 1;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = width;
      width += at.members(i).size();
    }
    int[] cases = new int[periods.size() * width];
    for (int row = 0; row < count; row++) {
      count(row, offsets, width, cases);
    }
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, Values> each : values.entrySet()) {
      List<Metric> some =
          metrics.stream().filter(m -> Percentiles.value(m).equals(each.getKey())).toList();
      long[][] found = ranked(each.getValue(), some, offsets, width);
      for (int m = 0; m < some.size(); m++) {
        addFigures(some.get(m), found[m], cases, offsets, width, figures);
      }
    }
    return figures;
  }

  /** Each value by group, {@link Long#MIN_VALUE} where there is none. */
  private long[][] ranked(Values some, List<Metric> of, int[] offsets, int width) {
    int[] total = new int[periods.size() * width];
    some.sort();
    for (int i = 0; i < some.size; i++) {
      count(some.row(i), offsets, width, total);
    }
    int[] seen = new int[total.length];
    long[][] found = new long[of.size()][total.length];
    for (int m = 0; m < found.length; m++) {
      Arrays.fill(found[m], Long.MIN_VALUE);
    }
    int[][] targets = new int[of.size()][total.length];
    for (int m = 0; m < targets.length; m++) {
      Percentile percentile = Percentiles.percentile(of.get(m));
      Arrays.setAll(targets[m], g -> percentile.rank(total[g]));
    }
    for (int i = 0; i < some.size; i++) {
      int row = some.row(i);
      long value = some.value(i);
      for (int period : at.periodsOf(places[row])) {
        meet(period * width, value, seen, targets, found);
        for (int d = 0; d < offsets.length; d++) {
          meet(period * width + offsets[d] + codes[d][row], value, seen, targets, found);
        }
      }
    }
    return found;
  }

  private static void meet(int group, long value, int[] seen, int[][] targets, long[][] found) {
    int rank = seen[group]++;
    for (int m = 0; m < targets.length; m++) {
      if (targets[m][group] == rank) {
        found[m][group] = value;
      }
    }
  }

  private void count(int row, int[] offsets, int width, int[] counts) {
    for (int period : at.periodsOf(places[row])) {
      counts[period * width]++;
      for (int d = 0; d < offsets.length; d++) {
        counts[period * width + offsets[d] + codes[d][row]]++;
      }
    }
  }

  private void addFigures(
      Metric metric, long[] found, int[] cases, int[] offsets, int width, List<Figure> figures) {
    for (int p = 0; p < periods.size(); p++) {
      addFigure(metric, p, Metric.ALL, Metric.ALL, p * width, found, cases, figures);
      for (int d = 0; d < offsets.length; d++) {
        if (metric.isCutBy(dimensions.get(d))) {
          for (int code = 0; code < at.members(d).size(); code++) {
            int group = p * width + offsets[d] + code;
            String member = at.members(d).get(code);
            addFigure(metric, p, dimensions.get(d), member, group, found, cases, figures);
          }
        }
      }
    }
  }

  private void addFigure(
      Metric metric,
      int period,
      String dimension,
      String member,
      int group,
      long[] found,
      int[] cases,
      List<Figure> figures) {
    if (cases[group] > 0) {
      Period of = periods.get(period);
      figures.add(
          new Figure(
              metric.metric(),
              of.grain(),
              of.periodStart(),
              dimension,
              member,
              found[group] == Long.MIN_VALUE ? null : (Long) found[group],
              null,
              cases[group]));
    }
  }

  /** One expression over all rows in which it has a value. */
  private static final class Values {
    private final int index;
    private int size;
    private long[] keys = new long[1024];

    Values(int index) {
      this.index = index;
    }

    void add(long value, int row) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
      }
      // The sign of a value is that of its key, so that keys are in the order of values.
      if (Math.abs(value) >= 1L << (63 - PLACE_BITS) || row >= 1 << PLACE_BITS) {
        throw new IllegalStateException("a value of %d in row %d".formatted(value, row));
      }
      keys[size++] = (value << PLACE_BITS) | row;
    }

    void sort() {
      Arrays.parallelSort(keys, 0, size);
    }

    int row(int i) {
      return (int) (keys[i] & ((1 << PLACE_BITS) - 1));
    }

    long value(int i) {
      return keys[i] >> PLACE_BITS;
    }
  }
}
