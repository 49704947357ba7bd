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
  private final double shift;

  MonthAxis(List<String> labels) {
    this(labels, 0, labels.size());
  }

  private MonthAxis(List<String> labels, double shift, int places) {
    this.labels = List.copyOf(labels);
    this.shift = shift;
    setRange(-0.5, Math.max(1, places) - 0.5);
  }

  /** Of steps, with the names of where they begin, and where the last one ends. */
  static MonthAxis ofEdges(List<String> labels) {
    return new MonthAxis(labels, -0.5, labels.size() - 1);
  }

  @Override
  @SuppressWarnings("rawtypes") // The signature is the library's.
  protected List refreshTicksHorizontal(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
    List<NumberTick> ticks = new ArrayList<>();
    int step = step(area.getWidth());
    boolean isOfEdges = shift != 0;
    for (int i = 0; i < labels.size(); i += step) {
      int month = isOfEdges ? i : labels.size() - 1 - i;
      ticks.add(
          new NumberTick(
              month + shift, labels.get(month), TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
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
