package casestat.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows that a figure could rest on: those that are counted on a day of a month,
 * or at its end, and why some are left out. Conditions are tried in the order of the definition,
 * and a row is left out by the first that it does not meet, so that the numbers add up.
 *
 * @param rows of the facts, before any condition
 * @param used those that meet all of them
 * @param leftOut by condition; those that leave out nothing are not in it
 */
public record Ledger(long rows, long used, List<Condition> leftOut) {

  /**
   * @param sql the condition that these rows do not meet
   */
  public record Condition(String sql, long rows) {}

  public Ledger {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Of one month.
   *
   * @param month {@code yyyyMM}
   * @param where dimension to member; empty for the whole
   */
  public static Ledger of(
      SqlEngine engine, Metric metric, int month, SortedMap<String, String> where) {
    return of(engine, metric, month, month, where);
  }

  /**
   * Of several months.
   *
   * @param first {@code yyyyMM}; the same as the last for what is counted at the end
   * @param last {@code yyyyMM}, inclusive
   */
  public static Ledger of(
      SqlEngine engine, Metric metric, int first, int last, SortedMap<String, String> where) {
    List<String> conditions = conditions(metric.where());
    StringBuilder sql = new StringBuilder("select count(*)");
    StringBuilder met = new StringBuilder("true");
    for (String condition : conditions) {
      sql.append(
          ",\n  count(*) filter (where %s and not coalesce((%s), false))"
              .formatted(met, condition));
      met.append(" and (").append(condition).append(')');
    }
    Population all = new Population(metric.from(), metric.on(), null, metric.monthly());
    sql.append("\nfrom ").append(metric.from()).append("\nwhere ");
    sql.append(FigureSql.condition(metric.inMonths(first, last), all, where.keySet()));
    List<@Nullable Object> row = engine.query(sql.toString(), List.copyOf(where.values())).get(0);
    long rows = number(row.get(0));
    long used = rows;
    List<Condition> leftOut = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      long out = number(row.get(i + 1));
      used -= out;
      if (out > 0) {
        leftOut.add(new Condition(conditions.get(i), out));
      }
    }
    return new Ledger(rows, used, leftOut);
  }

  /** Counts rows of a population. */
  @FunctionalInterface
  public interface Counter {

    /**
     * @param where that they meet; null for all of them
     * @return empty where it is not known, or not yet
     */
    Optional<Long> rows(@Nullable String where);
  }

  /**
   * The same, from how many rows meet none of the conditions, the first, the first two and so on.
   *
   * @return empty where one of these numbers is not known; all of them are asked for
   */
  public static Optional<Ledger> ofCounts(Metric metric, Counter counter) {
    List<String> conditions = conditions(metric.where());
    List<Optional<Long>> counts = new ArrayList<>();
    counts.add(counter.rows(null));
    String met = "";
    for (int i = 0; i < conditions.size(); i++) {
      met += (i == 0 ? "(" : " and (") + conditions.get(i) + ")";
      // All together are what the metric itself counts, and may be known under that name.
      counts.add(counter.rows(i == conditions.size() - 1 ? metric.where() : met));
    }
    if (counts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Condition> leftOut = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      long out = counts.get(i).orElseThrow() - counts.get(i + 1).orElseThrow();
      if (out > 0) {
        leftOut.add(new Condition(conditions.get(i), out));
      }
    }
    return Optional.of(
        new Ledger(
            counts.get(0).orElseThrow(), counts.get(conditions.size()).orElseThrow(), leftOut));
  }

  /**
   * The parts of a condition that stand side by side, each to be met. One that is not plainly such
   * is a part as a whole.
   */
  static List<String> conditions(@Nullable String where) {
    List<String> conditions = new ArrayList<>();
    if (where == null) {
      return conditions;
    }
    int depth = 0;
    int from = 0;
    boolean between = false;
    for (int i = 0; i < where.length(); i++) {
      char letter = where.charAt(i);
      if (letter == '\'') {
        i = where.indexOf('\'', i + 1);
        if (i < 0) {
          return List.of(where);
        }
      } else if (letter == '(') {
        depth++;
      } else if (letter == ')') {
        depth--;
      } else if (depth == 0 && (isWord(where, i, "or") || isWord(where, i, "end"))) {
        return List.of(where);
      } else if (depth == 0 && isWord(where, i, "between")) {
        between = true;
      } else if (depth == 0 && isWord(where, i, "and")) {
        if (!between) {
          conditions.add(where.substring(from, i).strip());
          from = i + " and ".length();
        }
        between = false;
      }
    }
    conditions.add(where.substring(from).strip());
    return conditions;
  }

  // In whichever case it is written; a `case` ends with `end`, and may hold any other.
  private static boolean isWord(String where, int at, String word) {
    int after = at + 1 + word.length();
    return where.charAt(at) == ' '
        && where.regionMatches(true, at + 1, word, 0, word.length())
        && (after == where.length() || where.charAt(after) == ' ');
  }

  private static long number(@Nullable Object cell) {
    return cell instanceof Number number ? number.longValue() : 0;
  }
}
