package casestat.report.html;

import casestat.report.chart.ChartSpec;
import java.util.List;

/**
 * A chart with what must stand beside it.
 *
 * @param period which month it is of; empty for a chart over months
 * @param definition what its figures mean
 * @param metrics that it shows, by their ids
 */
public record ReportChart(ChartSpec chart, String period, String definition, List<String> metrics) {

  public ReportChart {
    metrics = List.copyOf(metrics);
  }
}
