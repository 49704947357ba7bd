package casestat.report;

import casestat.lake.Balance;
import casestat.lake.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The balance of several months: open before the first, what came and went in all of them, open
 * after the last. Of what a month does not tell, nothing is told.
 */
final class SummedBalance {
  private SummedBalance() {}

  /**
   * @param period {@code yyyyMM} of the first month
   * @param months as they are told, the oldest first; a service type without a row in one had
   *     nothing there
   * @return all service types first, then each by name
   */
  static List<Balance> of(int period, List<List<Balance>> months) {
    List<Map<String, Balance>> byType = new ArrayList<>();
    TreeSet<String> types = new TreeSet<>();
    boolean hasAll = false;
    for (List<Balance> month : months) {
      Map<String, Balance> rows = new LinkedHashMap<>();
      for (Balance row : month) {
        String type = row.serviceType();
        hasAll |= type == null;
        if (type != null) {
          types.add(type);
        }
        rows.put(key(type), row);
      }
      byType.add(rows);
    }
    List<Balance> summed = new ArrayList<>();
    if (hasAll) {
      summed.add(sum(period, null, byType));
    }
    types.forEach(type -> summed.add(sum(period, type, byType)));
    return summed;
  }

  private static String key(@Nullable String type) {
    return type == null ? "all" : "type " + type;
  }

  private static Balance sum(int period, @Nullable String type, List<Map<String, Balance>> byType) {
    List<@Nullable Balance> rows = new ArrayList<>();
    byType.forEach(month -> rows.add(month.get(key(type))));
    Balance first = rows.get(0);
    Balance last = rows.get(rows.size() - 1);
    return new Balance(
        period,
        type,
        first == null ? 0 : first.opening(),
        sum(rows, Balance::opened),
        sum(rows, Balance::reopened),
        sum(rows, Balance::reclassifiedIn),
        sum(rows, Balance::resolved),
        sum(rows, Balance::cancelled),
        sum(rows, Balance::merged),
        sum(rows, Balance::reclassifiedOut),
        last == null ? 0 : last.closing());
  }

  private static long sum(List<@Nullable Balance> rows, ToLongFunction<Balance> term) {
    long sum = 0;
    for (Balance row : rows) {
      long one = row == null ? 0 : term.applyAsLong(Objects.requireNonNull(row));
      if (one == Figure.WITHHELD) {
        return Figure.WITHHELD;
      }
      sum += one;
    }
    return sum;
  }
}
