package casestat.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

/**
 * Draws {@link Distribution}: a bar for each step of time, without gaps, and a line with its words
 * for each percentile and for the goal.
 */
final class SpreadDrawing implements Drawing {
  private static final double BENEATH = 4;

  private final Distribution chart;
  private final Size size;
  private final Font plain;
  private final Font strong;
  private final List<Distribution.Stop> stops;

  SpreadDrawing(Distribution chart, Size size) {
    this.chart = chart;
    this.size = size;
    this.plain = ChartFonts.regular(size.text());
    this.strong = ChartFonts.strong(size.text());
    this.stops =
        chart.stops().stream()
            .sorted(Comparator.comparingDouble(Distribution.Stop::seconds))
            .toList();
  }

  @Override
  public int width() {
    return size.width();
  }

  @Override
  public int height() {
    return size.height();
  }

  @Override
  public List<HotSpot> draw(Graphics2D g) {
    double most =
        chart.rows().stream().mapToDouble(r -> r.value() == null ? 0 : r.value()).max().orElse(0);
    ValueScale scale =
        ValueScale.of(
            chart.unit(),
            chart.formats(),
            0,
            most,
            ValueScale.Base.ZERO,
            size == Size.WIDE ? 5 : 4);
    MonthPlot frame = MonthPlot.ofEdges(size, edges(), scale, stops.size() * line() + 8);
    XYSeries bars = new XYSeries("steps", true, false);
    for (int step = 0; step < chart.rows().size(); step++) {
      bars.add((Number) step, chart.rows().get(step).value());
    }
    DefaultTableXYDataset data = new DefaultTableXYDataset(false);
    data.addSeries(bars);
    data.setIntervalWidth(1);
    frame.plot().setDataset(data);
    frame.plot().setRenderer(new Bars());
    Rectangle2D area = frame.draw(g, 0);
    if (size == Size.SPARK) {
      return List.of();
    }
    for (int i = 0; i < stops.size(); i++) {
      stop(g, area, frame, stops.get(i), i);
    }
    return hotSpots(frame, area);
  }

  /** Where steps begin, and where the last one ends unless it has no end. */
  private List<String> edges() {
    List<String> edges = new ArrayList<>();
    for (int step = 0; step <= chart.rows().size(); step++) {
      boolean isEnd = step == chart.rows().size() && chart.isOpen();
      edges.add(
          isEnd
              ? ""
              : step == 0
                  ? "0"
                  : chart.formats().brief(Unit.DURATION_SECONDS, step * chart.width()));
    }
    return edges;
  }

  private double line() {
    return size.text() * 1.35;
  }

  // Words beside their line, each on a line of its own, so that near ones do not overlap.
  private void stop(
      Graphics2D g, Rectangle2D area, MonthPlot frame, Distribution.Stop stop, int index) {
    double last = chart.rows().size() - 0.5;
    double x = frame.x(Math.min(last, stop.seconds() / chart.width() - 0.5), area);
    boolean isGoal = stop.kind() == Distribution.Stop.Kind.GOAL;
    double baseline = (index + 0.8) * line();
    g.setPaint(isGoal ? Theme.GOAL_LINE : Theme.PINK);
    g.setStroke(isGoal ? Theme.GOAL : Theme.COMPARISON);
    g.draw(new Line2D.Double(x, baseline + BENEATH - line(), x, area.getMaxY()));
    String shown = chart.formats().brief(Unit.DURATION_SECONDS, stop.seconds());
    double label = ChartFonts.width(plain, stop.label() + " ");
    double whole = label + ChartFonts.width(strong, shown);
    double start = x + 5 + whole > width() ? x - 5 - whole : x + 5;
    g.setFont(plain);
    g.drawString(stop.label(), (float) start, (float) baseline);
    g.setFont(strong);
    g.drawString(shown, (float) (start + label), (float) baseline);
  }

  // The whole column answers: a bar of few is hard to hit, and one of nobody has no height.
  private List<HotSpot> hotSpots(MonthPlot frame, Rectangle2D area) {
    List<HotSpot> spots = new ArrayList<>();
    for (int step = 0; step < chart.rows().size(); step++) {
      Row row = chart.rows().get(step);
      if (row.value() != null) {
        double left = frame.x(step - 0.5, area);
        double wide = frame.x(step + 0.5, area) - left;
        spots.add(
            new HotSpot(
                new Rectangle2D.Double(left, area.getMinY(), wide, area.getHeight()),
                chart.tooltip(row),
                row.href()));
      }
    }
    return spots;
  }

  /** Side by side, told apart by their rims; what has no end is paler. */
  private final class Bars extends XYBarRenderer {
    Bars() {
      super(0);
      setBarPainter(new StandardXYBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(true);
    }

    @Override
    public Color getItemPaint(int series, int step) {
      return chart.isOpen() && step == chart.rows().size() - 1 ? Theme.PAST : Theme.BLUE;
    }

    @Override
    public Color getItemOutlinePaint(int series, int step) {
      return Theme.PAPER;
    }
  }
}
