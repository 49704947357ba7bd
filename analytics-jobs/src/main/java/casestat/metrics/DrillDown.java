package casestat.metrics;

import java.util.List;
import java.util.SortedMap;

/**
 * What is behind a figure: the ids of its cases, or of its conversations, as a query on the facts.
 *
 * <p>What is open at the end of several months is open at the end of any of them. Each id comes
 * with the numerator and denominator of the metric for it alone. So the same definition says that
 * this case adds 1 to a count, took 7200 seconds, or is 0 of 1 met.
 *
 * @param firstMonth {@code yyyyMM}
 * @param lastMonth {@code yyyyMM}, inclusive; the same as the first for one month
 * @param where dimension to member; empty for the whole
 */
public record DrillDown(
    Metric metric, int firstMonth, int lastMonth, SortedMap<String, String> where, Which which) {

  /** Which of the cases behind a figure are listed. */
  public enum Which {
    /** Those the figure rests on. */
    ALL,
    /** Those in its numerator, such as promises kept. */
    IN_NUMERATOR,
    /** Those of a share that are in its denominator alone, such as promises broken. */
    NOT_IN_NUMERATOR
  }

  /**
   * Checks what is asked.
   *
   * @throws IllegalArgumentException for a name that is no dimension, and for cases that are not in
   *     the numerator of something that is no share
   */
  public DrillDown {
    where = new Slice(where, List.of()).where();
    boolean divides = metric.denominator() != null && !metric.isShareOfAll();
    if (which == Which.NOT_IN_NUMERATOR && !divides) {
      throw new IllegalArgumentException(
          metric.metric() + ": every case it rests on is in its numerator");
    }
  }

  /**
   * One page of rows of id, numerator and denominator: the longest first where the metric is a
   * time, else by id.
   */
  public Question page(int limit, long offset) {
    String order =
        switch (metric.unit()) {
          case SECONDS -> "numerator desc, id";
          case CASES, SHARE, RATE, PER_THOUSAND, PER_DAY, PER_HOUR, MONEY -> "id";
        };
    return question(
        "%s\norder by %s\nlimit %d offset %d".formatted(casesSql(), order, limit, offset));
  }

  /** One row of one number: how many ids all pages have together. */
  public Question count() {
    return question("select count(*) from (%s) behind".formatted(casesSql()));
  }

  /** All of it: rows of id, numerator and denominator in no order. */
  public Question ids() {
    return question(casesSql());
  }

  private Question question(String sql) {
    return new Question(sql, List.copyOf(where.values()));
  }

  private String casesSql() {
    boolean divides = metric.denominator() != null && !metric.isShareOfAll();
    String having =
        switch (which) {
          case ALL -> "";
          case IN_NUMERATOR -> divides ? "\nhaving %s > 0".formatted(metric.numerator()) : "";
          case NOT_IN_NUMERATOR ->
              "\nhaving %s < %s".formatted(metric.numerator(), metric.denominator());
        };
    // What a figure is divided by may be no case: residents, or a cost.
    return """
        select %1$s as id, %2$s as numerator, %3$s as denominator
        from %4$s
        where %5$s and %1$s is not null
        group by %1$s%6$s"""
        .formatted(
            metric.key(),
            metric.numerator(),
            divides ? metric.denominator() : "null",
            metric.from(),
            FigureSql.condition(
                metric.inMonths(firstMonth, lastMonth), metric.population(), where.keySet()),
            having);
  }
}
