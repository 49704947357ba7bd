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

  /** What the figures mean, a sentence a metric; where there is none, what the chart asks. */
  public String definition() {
    if (metrics.isEmpty()) {
      return chart.caption().question();
    }
    return String.join(
        " ", metrics.stream().map(m -> m.label() + ": " + m.means().strip()).toList());
  }
}
