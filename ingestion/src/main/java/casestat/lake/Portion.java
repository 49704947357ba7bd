package casestat.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The part of a lake that some readers may see. It is cut out where the tables become views, so
 * that no question, however it is asked, is answered from a row beyond it.
 *
 * @param departments whose rows are seen; empty for those of all
 * @param isPublic whether only the months of {@code months} are seen, and of the landing no row
 * @param months {@code yyyyMM} to the run whose figures of it were published; without {@code
 *     isPublic} it is empty
 */
public record Portion(
    SortedSet<String> departments, boolean isPublic, SortedMap<Integer, Generation> months) {
  public static final Portion ALL = new Portion(new TreeSet<>(), false, new TreeMap<>());

  public Portion {
    departments = new TreeSet<>(departments);
    months = new TreeMap<>(months);
  }

  /** Rows of some departments only. */
  public static Portion of(Collection<String> departments) {
    return new Portion(new TreeSet<>(departments), false, new TreeMap<>());
  }

  /** What was published. */
  public static Portion published(SortedMap<Integer, Generation> months) {
    return new Portion(new TreeSet<>(), true, months);
  }

  /** The condition of a table's rows that are seen. */
  String where(Table<?> table) {
    List<String> all = new ArrayList<>();
    if (isPublic) {
      all.add(published(table));
    }
    if (!departments.isEmpty()) {
      all.add(narrowed(table));
    }
    all.removeIf(String::isEmpty);
    return all.isEmpty() ? "true" : String.join(" and ", all);
  }

  private String published(Table<?> table) {
    if (table.equals(Table.PERIODS) || table.equals(Table.PERIOD_DAYS)) {
      return "grain = 'month' and " + in("period_start // 100", months.keySet());
    }
    if (table.equals(Table.BALANCES)) {
      return in("month", months.keySet());
    }
    return Table.LANDING.contains(table) && !table.equals(Table.DELIVERIES) ? "false" : "";
  }

  private String narrowed(Table<?> table) {
    List<String> members = departments.stream().map(Portion::quoted).toList();
    if (table.equals(Table.FIGURES)) {
      return "dimension = 'department' and " + in("member", members);
    }
    if (table.equals(Table.SPENDING)) {
      return in("department", with(members, quoted(Spending.EVERY)));
    }
    List<String> columns = table.columns();
    if (Table.LANDING.contains(table)) {
      // A row of the landing may name another department than its case has come to since.
      return columns.contains("case_id")
          ? "case_id in (select case_id from case_facts)"
          : table.equals(Table.DELIVERIES) ? "" : "false";
    }
    if (columns.contains("department")) {
      return in("department", members);
    }
    if (columns.contains("case_id")) {
      return "case_id in (select case_id from case_facts)";
    }
    return table.equals(Table.BALANCES) ? "false" : "";
  }

  private static List<String> with(List<String> members, String more) {
    List<String> all = new ArrayList<>(members);
    all.add(more);
    return all;
  }

  private static String in(String column, Collection<?> members) {
    return members.isEmpty()
        ? "false"
        : members.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", column + " in (", ")"));
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Which months' figures come from which run. */
  Map<Generation, List<Integer>> byGeneration() {
    Map<Generation, List<Integer>> all = new LinkedHashMap<>();
    months.forEach((month, run) -> all.computeIfAbsent(run, r -> new ArrayList<>()).add(month));
    return all;
  }
}
