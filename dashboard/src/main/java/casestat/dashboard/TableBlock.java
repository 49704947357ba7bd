package casestat.dashboard;

import casestat.report.Selection;
import casestat.report.TableFile;
import casestat.report.TableView;
import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * A table on a page, with its files beside it.
 *
 * @param groups of columns that stand together, in order; empty where they do not
 * @param isLong whether its rows roll within a frame, so that the headings stay in sight
 */
public record TableBlock(
    DataTable table,
    String period,
    List<Group> groups,
    boolean isLong,
    List<Frame.Link> files,
    List<Frame.Link> metrics) {
  /** What fits a screen beside its headings. */
  private static final int SCREEN = 30;

  /** A heading over some columns. */
  public record Group(String heading, int columns) {}

  static TableBlock of(Visit visit, TableView view, Selection selection, String path) {
    DataTable table = view.table();
    return new TableBlock(
        table,
        visit.words().month(selection.month()),
        table.isGrouped() ? groups(table.columns()) : List.of(),
        table.lines().size() > SCREEN,
        TableFile.KINDS.stream()
            .map(
                kind ->
                    Download.link(
                        kind, Address.of(path + "/" + table.id() + "." + kind, selection)))
            .toList(),
        view.metrics().stream()
            .map(metric -> Frame.Link.of(metric.label(), visit.figureHref(metric, selection)))
            .toList());
  }

  private static List<Group> groups(List<Column> columns) {
    List<Group> groups = new ArrayList<>();
    for (Column column : columns) {
      int last = groups.size() - 1;
      if (last >= 0 && groups.get(last).heading().equals(column.group())) {
        groups.set(last, new Group(column.group(), groups.get(last).columns() + 1));
      } else {
        groups.add(new Group(column.group(), 1));
      }
    }
    return groups;
  }

  /** Whether a column is the first of its group. */
  public boolean begins(int column) {
    return column > 0
        && !table.columns().get(column - 1).group().equals(table.columns().get(column).group());
  }
}
