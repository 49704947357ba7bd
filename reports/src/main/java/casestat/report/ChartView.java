package casestat.report;

import casestat.metrics.Metric;
import casestat.report.chart.ChartSpec;
import java.util.List;

/**
 * A chart with what must stand beside it.
 *
 * @param metrics that it shows
 */
public record ChartView(ChartSpec chart, List<Metric> metrics) {

  /** What the figures mean, a sentence a metric. */
  public String definition() {
    return String.join(
        " ", metrics.stream().map(m -> m.label() + ": " + m.means().strip()).toList());
  }
}
