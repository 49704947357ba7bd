package casestat.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * Months side by side: 0 is the first. As many labels as fit, always the last month's. Not a date
 * axis, because a month has no time zone here.
 */
final class MonthAxis extends NumberAxis {

  private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60};
  private static final double GAP = 14;

  private final List<String> labels;

  MonthAxis(List<String> labels) {
    this.labels = List.copyOf(labels);
    setRange(-0.5, Math.max(1, labels.size()) - 0.5);
  }

  @Override
  @SuppressWarnings("rawtypes") // The signature is the library's.
  protected List refreshTicksHorizontal(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
    List<NumberTick> ticks = new ArrayList<>();
    int step = step(area.getWidth());
    for (int month = labels.size() - 1; month >= 0; month -= step) {
      ticks.add(
          new NumberTick(
              month, labels.get(month), TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
    }
    return ticks;
  }

  /** Half of the widest label, which may stick out where the axis ends. */
  double overhang() {
    return widest() / 2;
  }

  int lastMonth() {
    return labels.size() - 1;
  }

  private double widest() {
    return labels.stream()
        .mapToDouble(label -> ChartFonts.width(getTickLabelFont(), label))
        .max()
        .orElse(0);
  }

  private int step(double width) {
    double each = width / Math.max(1, labels.size());
    for (int step : STEPS) {
      if (each * step >= widest() + GAP) {
        return step;
      }
    }
    return Math.max(1, labels.size());
  }
}
