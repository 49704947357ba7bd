package casestat.report;

import casestat.metrics.Metric;
import casestat.report.table.DataTable;
import java.util.List;

/**
 * A table of a page.
 *
 * @param metrics that it shows
 */
public record TableView(DataTable table, List<Metric> metrics) {
  public TableView {
    metrics = List.copyOf(metrics);
  }
}
