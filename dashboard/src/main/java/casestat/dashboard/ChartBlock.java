package casestat.dashboard;

import casestat.report.ChartView;
import casestat.report.chart.ChartTable;
import casestat.report.chart.Charts;
import casestat.report.chart.Size;
import java.util.List;

/**
 * A chart on a page: drawn for a wide and for a narrow screen, with the table beneath and the files
 * beside it.
 */
public record ChartBlock(
    String id,
    String title,
    String definition,
    String summary,
    String wide,
    String narrow,
    ChartTable table,
    List<String> notes,
    List<Frame.Link> files,
    List<Frame.Link> metrics) {

  static ChartBlock of(ChartView view, List<Frame.Link> files, List<Frame.Link> metrics) {
    var chart = view.chart();
    return new ChartBlock(
        chart.id(),
        chart.caption().title(),
        view.definition(),
        chart.describe(),
        Charts.svg(chart, Size.WIDE),
        Charts.svg(chart, Size.NARROW),
        chart.table(),
        chart.caption().notes(),
        files,
        metrics);
  }
}
