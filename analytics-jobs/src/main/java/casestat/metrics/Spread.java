package casestat.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How the times behind a percentile are spread, as queries on the facts: by the definition of the
 * metric, so that what is drawn and the published figure are of the same rows.
 *
 * @param where dimension to member; empty for the whole
 * @param firstMonth {@code yyyyMM}, as the last, both included
 */
public record Spread(
    Metric metric, SortedMap<String, String> where, int firstMonth, int lastMonth) {

  /**
   * @throws IllegalArgumentException for a metric that is no percentile of times
   */
  public Spread {
    if (!isOf(metric)) {
      throw new IllegalArgumentException(metric.metric() + " is no percentile of times");
    }
    where = new Slice(where, List.of()).where();
  }

  /** Whether a metric is a percentile of times. */
  public static boolean isOf(Metric metric) {
    return metric.unit() == Metric.Unit.SECONDS && Percentiles.is(metric);
  }

  /**
   * One row: how many times there are, and by nearest rank their median, ninth decile, what 95 of a
   * hundred do not exceed, and the longest, in seconds.
   */
  public Question summary() {
    String value = Percentiles.value(metric);
    return new Question(
        """
        select count(%1$s),
          percentile_disc(0.5) within group (order by %1$s),
          percentile_disc(0.9) within group (order by %1$s),
          percentile_disc(0.95) within group (order by %1$s),
          max(%1$s)
        from %2$s
        where %3$s"""
            .formatted(value, metric.from(), condition()),
        List.copyOf(where.values()));
  }

  /**
   * A row for each step in which there are times: its number from 0, and how many.
   *
   * @param width of a step, in seconds
   * @param last number of the step that holds all that are longer, too
   */
  public Question steps(long width, int last) {
    List<Object> asked = new ArrayList<>(where.values());
    return new Question(
        """
        select cast(least(%4$d, greatest(0, floor((%1$s) / %5$d.0))) as integer), count(*)
        from %2$s
        where %3$s and (%1$s) is not null
        group by 1
        order by 1"""
            .formatted(Percentiles.value(metric), metric.from(), condition(), last, width),
        asked);
  }

  private String condition() {
    return FigureSql.condition(
        metric.inMonths(firstMonth, lastMonth), metric.population(), where.keySet());
  }
}
