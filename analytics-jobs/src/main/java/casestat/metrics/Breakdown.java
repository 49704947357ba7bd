package casestat.metrics;

import java.util.List;
import java.util.SortedMap;

/**
 * A figure of a span of days taken apart by day or by hour of the week, as a query on the facts:
 * what is published by the month only, or not for so long a span. Rows are the member, numerator,
 * denominator and cases.
 *
 * @param by a column
 * @param within a condition on the days
 * @param where dimension to member; empty for the whole
 */
public record Breakdown(Metric metric, String by, String within, SortedMap<String, String> where) {

  public Breakdown {
    where = new Slice(where, List.of()).where();
  }

  /** Whether what a metric counts falls on days, so many on each. */
  public static boolean countsDays(Metric metric) {
    return metric.unit() == Metric.Unit.CASES && !metric.on().isEmpty() && !metric.monthly();
  }

  /**
   * A count by local day, as {@code yyyyMMdd}.
   *
   * @throws IllegalArgumentException for what does not fall on days
   */
  public static Breakdown byDay(
      Metric metric, int firstDay, int lastDay, SortedMap<String, String> where) {
    if (!countsDays(metric)) {
      throw new IllegalArgumentException(metric.metric() + " does not count by the day");
    }
    return new Breakdown(metric, metric.on(), metric.within(firstDay, lastDay), where);
  }

  /**
   * By hour of the week, over months as {@code yyyyMM}, both included.
   *
   * @throws IllegalArgumentException for what has no hours
   */
  public static Breakdown byHour(
      Metric metric, int firstMonth, int lastMonth, SortedMap<String, String> where) {
    if (!metric.by().contains(Metric.HOUR)) {
      throw new IllegalArgumentException(metric.metric() + " has no hours");
    }
    return new Breakdown(
        metric, Cut.sql(Metric.HOUR), metric.inMonths(firstMonth, lastMonth), where);
  }

  public Question question() {
    boolean divides = metric.denominator() != null && !metric.isShareOfAll();
    return new Question(
        """
        select cast(%1$s as varchar), %2$s, %3$s, %4$s
        from %5$s
        where %6$s
        group by 1
        order by 1"""
            .formatted(
                by,
                metric.numerator(),
                divides ? metric.denominator() : "null",
                metric.cases(),
                metric.from(),
                FigureSql.condition(within, metric.population(), where.keySet())),
        List.copyOf(where.values()));
  }
}
