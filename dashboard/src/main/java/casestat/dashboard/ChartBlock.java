package casestat.dashboard;

import casestat.report.ChartView;
import casestat.report.chart.ChartTable;
import casestat.report.chart.Charts;
import casestat.report.chart.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart on a page: drawn for a wide and for a narrow screen, with the table beneath and the files
 * beside it.
 */
public record ChartBlock(
    String id,
    String title,
    String period,
    String definition,
    String summary,
    String wide,
    String narrow,
    ChartTable table,
    List<Frame.Link> files,
    List<Frame.Link> metrics) {

  static ChartBlock of(
      ChartView view, @Nullable String period, List<Frame.Link> files, List<Frame.Link> metrics) {
    var chart = view.chart();
    return new ChartBlock(
        chart.id(),
        chart.caption().title(),
        period == null ? "" : period,
        view.definition(),
        chart.describe(),
        Charts.svg(chart, Size.WIDE),
        Charts.svg(chart, Size.NARROW),
        chart.table(),
        files,
        metrics);
  }
}
