package casestat.dashboard;

import casestat.metrics.Metric;
import casestat.report.PageView;
import casestat.report.PairTable;
import casestat.report.Tile;
import java.util.List;

/** One of a page's headline figures by two dimensions at once: where, and at what, it is bad. */
public record PairBlock(Metric metric, String title, PairTable table) {

  /** All that the profile asks for; none of a part. */
  static List<PairBlock> of(Visit visit, PageView view) {
    return view.tiles().stream()
        .map(Tile::metric)
        .flatMap(
            metric ->
                PairTable.of(visit.profile, visit.shelf, metric, view.selection()).stream()
                    .map(table -> new PairBlock(metric, title(visit, metric, table), table)))
        .filter(block -> !block.table().lines().isEmpty())
        .toList();
  }

  private static String title(Visit visit, Metric metric, PairTable table) {
    return visit.say(
        "{0}, by {1} and {2}",
        metric.label(), visit.words().of(table.rowsOf()), visit.words().of(table.columnsOf()));
  }
}
