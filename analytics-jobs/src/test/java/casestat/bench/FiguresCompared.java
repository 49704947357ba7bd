package casestat.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * Compares two files of figures: all of them, metric by metric, and the newest month in words. Ends
 * with 1 if any figure differs, because all of them must be equal.
 */
final class FiguresCompared {
  private static final String PAIRS =
      """
      create table pairs as
      with alone as (from read_csv('%3$s', header = true, columns = %2$s)),
      ours as (
        from read_csv('%1$s', header = true, columns = %2$s)
        where metric in (select metric from alone))
      select metric, grain, period_start, dimension, member,
        o.numerator as our_numerator, a.numerator as alone_numerator,
        o.denominator as our_denominator, a.denominator as alone_denominator,
        o.metric is not null and a.metric is not null
          and o.numerator is not distinct from a.numerator
          and o.denominator is not distinct from a.denominator
          and o.cases = a.cases as is_equal
      from ours o
      full join alone a using (metric, grain, period_start, dimension, member)
      """;

  private static final String COLUMNS =
      "{'metric': 'varchar', 'grain': 'varchar', 'period_start': 'integer',"
          + " 'dimension': 'varchar', 'member': 'varchar',"
          + " 'numerator': 'bigint', 'denominator': 'bigint', 'cases': 'bigint'}";

  // Whole months of the newest period, cut by nothing.
  private static final String METRICS =
      """
      select metric, count(*), count(*) filter (where not is_equal),
        max(our_numerator) filter (where is_newest),
        max(our_denominator) filter (where is_newest),
        max(alone_numerator) filter (where is_newest),
        max(alone_denominator) filter (where is_newest)
      from (
        select *,
          dimension = 'all' and grain = 'month'
            and period_start = (select max(period_start) from pairs where grain = 'month') as is_newest
        from pairs)
      group by metric
      order by metric
      """;

  private FiguresCompared() {}

  /** Arguments: the figures of the product, those of DuckDB alone. */
  public static void main(String[] arguments) throws SQLException {
    long figures = 0;
    long different = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(PAIRS.formatted(arguments[0], COLUMNS, arguments[1]));
      System.out.printf(
          "%-30s %9s %10s  %20s %20s%n",
          "metric", "figures", "different", "casestat, newest", "DuckDB, newest");
      try (ResultSet row = statement.executeQuery(METRICS)) {
        while (row.next()) {
          figures += row.getLong(2);
          different += row.getLong(3);
          System.out.printf(
              Locale.ROOT,
              "%-30s %,9d %,10d  %20s %20s%n",
              row.getString(1),
              row.getLong(2),
              row.getLong(3),
              figure(row.getString(4), row.getString(5)),
              figure(row.getString(6), row.getString(7)));
        }
      }
    }
    System.out.printf(Locale.ROOT, "%,d figures, %,d different%n", figures, different);
    System.exit(different == 0 && figures > 0 ? 0 : 1);
  }

  private static String figure(String numerator, String denominator) {
    return denominator == null ? String.valueOf(numerator) : numerator + " / " + denominator;
  }
}
