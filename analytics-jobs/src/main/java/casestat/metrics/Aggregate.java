package casestat.metrics;

import casestat.stats.Percentile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an aggregate over a part follows from those of the groups that the part is made of. Of other
 * expressions that is not known, and they are asked of an engine.
 */
public sealed interface Aggregate {

  /**
   * A count or a sum: the sum of those of the groups, null where all of them are.
   *
   * @param sql the expression
   */
  record Sum(String sql) implements Aggregate {}

  /**
   * The largest value: the largest of those of the groups.
   *
   * @param sql the expression
   */
  record Largest(String sql) implements Aggregate {}

  /**
   * How many values of a key there are: as many as rows that have one, less those that are there
   * already.
   *
   * @param condition which rows count; null for all
   */
  record Values(String key, @Nullable String condition) implements Aggregate {
    /** How many rows have a key, as an expression. */
    public String rows() {
      return condition == null
          ? "count(%s)".formatted(key)
          : "count(%s) filter (where %s)".formatted(key, condition);
    }
  }

  /**
   * A percentile by nearest rank: found by its rank among the values of all groups.
   *
   * @param value of a row
   */
  record Rank(String value, Percentile percentile) implements Aggregate {}

  /** Of a count or a sum. */
  Pattern SUM =
      Pattern.compile(
          "(?:count|sum)\\((?!distinct\\b)(.*?)\\)(?: filter \\(where (.*)\\))?", Pattern.DOTALL);

  /** Of the largest value. */
  Pattern LARGEST = Pattern.compile("max\\((?!distinct\\b)(.*)\\)", Pattern.DOTALL);

  /** Of the numerator of a metric. */
  static Optional<Aggregate> ofNumerator(Metric metric) {
    return Percentiles.is(metric)
        ? Optional.of(new Rank(Percentiles.value(metric), Percentiles.percentile(metric)))
        : of(metric.numerator());
  }

  /** Of an expression that is no percentile. */
  static Optional<Aggregate> of(String expression) {
    String sql = expression.strip();
    Optional<Distinct> distinct = Distinct.of(sql);
    if (distinct.isPresent()) {
      return distinct.map(d -> new Values(d.key(), d.condition()));
    }
    Matcher sum = SUM.matcher(sql);
    if (sum.matches()
        && Parentheses.areEven(sum.group(1))
        && (sum.group(2) == null || Parentheses.areEven(sum.group(2)))) {
      return Optional.of(new Sum(sql));
    }
    Matcher largest = LARGEST.matcher(sql);
    return largest.matches() && Parentheses.areEven(largest.group(1))
        ? Optional.of(new Largest(sql))
        : Optional.empty();
  }
}
