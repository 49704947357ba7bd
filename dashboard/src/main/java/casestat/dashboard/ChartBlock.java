package casestat.dashboard;

import casestat.report.ChartView;
import casestat.report.chart.ChartTable;
import casestat.report.chart.Charts;
import casestat.report.chart.Happening;
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
    List<Frame.Link> happened,
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
        chart.listed().stream().map(ChartBlock::happened).toList(),
        files,
        metrics);
  }

  /** What happened, with the number of its line; without an address where nobody says more. */
  private static Frame.Link happened(Happening happening) {
    String link = happening.link();
    return Frame.Link.of(happening.text(), link == null ? "" : link);
  }
}
