package casestat.profile;

import casestat.profile.Page.Table;
import java.util.List;

/**
 * What a service has to show: its sources, what it watches, and what it keeps to itself.
 *
 * @param hasFiscalYear whether the profile says when its fiscal year starts
 */
record Reach(List<Source> sources, List<Goal> goals, Privacy privacy, boolean hasFiscalYear) {

  /** Whether cases come with a column; an outcome they always have. */
  boolean has(String column) {
    return column.equals("outcome")
        || sources.stream()
            .filter(source -> source.kind() == Source.Kind.CASES || column.equals("device"))
            .anyMatch(source -> source.columns().containsKey(column));
  }

  boolean hasGoals() {
    return goals.stream().anyMatch(goal -> goal.goal() != null && goal.weight() > 0);
  }

  /**
   * Whether a table has cells that are not among the figures in which small groups are withheld, so
   * that one could be told from the rest.
   */
  boolean wouldTell(Table table) {
    if (!privacy.isKept() || table.by().isEmpty()) {
      return false;
    }
    String pair = String.join(" by ", table.by());
    return table.by().size() == 1
        ? !Page.DIMENSIONS.contains(table.by().get(0))
        : !table.metrics().stream()
            .allMatch(
                metric ->
                    goals.stream()
                        .anyMatch(g -> g.metric().equals(metric) && g.pairs().contains(pair)));
  }
}
