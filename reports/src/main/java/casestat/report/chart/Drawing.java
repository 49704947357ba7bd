package casestat.report.chart;

import java.awt.Graphics2D;
import java.util.List;

/** A chart that knows its size and can be drawn on anything. */
interface Drawing {

  int width();

  int height();

  /** Draws, and says where the numbers are. */
  List<HotSpot> draw(Graphics2D g);

  static Drawing of(ChartSpec chart, Size size) {
    if (chart.isEmpty()) {
      return new EmptyDrawing(chart.emptiness(), size);
    }
    if (chart instanceof Trend trend) {
      return new LineDrawing(trend, size);
    }
    if (chart instanceof GroupedLines lines) {
      return new LineDrawing(lines, size);
    }
    if (chart instanceof StackedBars bars) {
      return new StackDrawing(bars, size);
    }
    if (chart instanceof RankedBars bars) {
      return new RankDrawing(bars, size);
    }
    if (chart instanceof HeatTable heat) {
      return new HeatDrawing(heat, size);
    }
    if (chart instanceof DayBars days) {
      return new DayDrawing(days, size);
    }
    if (chart instanceof FlowLines flow) {
      return new FlowDrawing(flow, size);
    }
    if (chart instanceof AreaMap map) {
      return new MapDrawing(map, size);
    }
    if (chart instanceof Distribution spread) {
      return new SpreadDrawing(spread, size);
    }
    if (chart instanceof SurvivalCurve curve) {
      return new SurvivalDrawing(curve, size);
    }
    throw new IllegalStateException("no drawing for " + chart.getClass().getSimpleName());
  }
}
