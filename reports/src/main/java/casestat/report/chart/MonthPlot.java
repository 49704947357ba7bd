package casestat.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/** The frame of every chart over months: time along the bottom, values up, room on the right. */
final class MonthPlot {

  private static final double TOP = 12;

  /** Room for a line of words above the plot. */
  private static final double TOP_WITH_WORDS = 26;

  private final Size size;
  private final MonthAxis across;
  private final NumberAxis up;
  private final OpenPlot plot;
  private final double top;
  private final ValueScale scale;
  private final boolean named;
  private final ChartRenderingInfo info = new ChartRenderingInfo();

  /**
   * @param words whether something is written above the plot
   */
  MonthPlot(Size size, List<String> labels, ValueScale scale, boolean words) {
    this(size, labels, scale, words, true);
  }

  /**
   * @param words whether something is written above the plot
   * @param named whether the months are named beneath it
   */
  MonthPlot(Size size, List<String> labels, ValueScale scale, boolean words, boolean named) {
    this(size, new MonthAxis(labels), scale, words ? TOP_WITH_WORDS : TOP, named);
  }

  /**
   * With names where steps begin and end, and not in their middles.
   *
   * @param top room for words above the plot
   */
  static MonthPlot ofEdges(Size size, List<String> labels, ValueScale scale, double top) {
    return new MonthPlot(size, MonthAxis.ofEdges(labels), scale, Math.max(TOP, top), true);
  }

  private MonthPlot(Size size, MonthAxis axis, ValueScale scale, double top, boolean named) {
    this.size = size;
    this.top = top;
    this.scale = scale;
    across = axis;
    up = new NumberAxis();
    across.setTickLabelFont(ChartFonts.regular(size.text()));
    across.setTickLabelPaint(Theme.QUIET);
    across.setAxisLinePaint(Theme.QUIET);
    across.setAxisLineStroke(Theme.HAIR);
    across.setTickMarkPaint(Theme.QUIET);
    across.setTickMarkStroke(Theme.HAIR);
    across.setTickMarkOutsideLength(4);
    across.setTickLabelInsets(new RectangleInsets(3, 0, 2, 0));
    up.setTickLabelFont(ChartFonts.regular(size.text()));
    up.setTickLabelPaint(Theme.QUIET);
    up.setAxisLineVisible(false);
    up.setTickMarksVisible(false);
    up.setTickLabelInsets(new RectangleInsets(0, 1, 0, 8));
    up.setRange(scale.lower(), scale.upper());
    up.setTickUnit(new NumberTickUnit(scale.step(), new TickText(scale), 0));
    across.setTickLabelsVisible(named);
    across.setTickMarksVisible(named);
    this.named = named;
    if (size == Size.SPARK) {
      across.setVisible(false);
      up.setVisible(false);
    }
    plot = new OpenPlot(across, up);
    plot.setRangeGridlinesVisible(size != Size.SPARK);
  }

  OpenPlot plot() {
    return plot;
  }

  /** How much room the labels of the values need. */
  double left() {
    double widest = 0;
    for (double value = scale.lower();
        value <= scale.upper() + scale.step() * 1e-6;
        value += scale.step()) {
      widest = Math.max(widest, ChartFonts.width(up.getTickLabelFont(), scale.text(value)));
    }
    return widest + 10;
  }

  /** Draws all in a part of the picture, so far from its sides. */
  Rectangle2D draw(Graphics2D g, double right, double left, Rectangle2D place) {
    AxisSpace space = new AxisSpace();
    space.setLeft(left);
    plot.setFixedRangeAxisSpace(space);
    return draw(g, right, place);
  }

  /** Draws all and returns the rectangle between the axes. */
  Rectangle2D draw(Graphics2D g, double right) {
    return draw(g, right, new Rectangle2D.Double(0, 0, size.width(), size.height()));
  }

  private Rectangle2D draw(Graphics2D g, double right, Rectangle2D place) {
    boolean spark = size == Size.SPARK;
    double above = spark ? 6 : top;
    // Half of the lowest value's label, where no months stand beneath it.
    double bottom = spark ? 6 : named ? 0 : size.text() * 0.7;
    double end = spark ? 6 : Math.max(right, across.overhang() + 2);
    plot.setInsets(new RectangleInsets(above, spark ? 4 : 0, bottom, end));
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    chart.setBorderVisible(false);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.draw(g, place, info);
    return info.getPlotInfo().getDataArea();
  }

  /** Says what a star means, in the corner under the labels or, where that is too small, on top. */
  void explainStar(Graphics2D g, ChartSpec chart, Rectangle2D area) {
    explainStar(g, chart, area, size.height());
  }

  /** The same in a picture of another height. */
  void explainStar(Graphics2D g, ChartSpec chart, Rectangle2D area, int height) {
    if (chart.rows().stream().noneMatch(row -> row.mark() == Mark.PROVISIONAL)) {
      return;
    }
    String star = chart.formats().say("* provisional");
    Font font = ChartFonts.regular(size.text() - 1);
    double x = size.width() - ChartFonts.width(font, star) - 1;
    boolean fits =
        x > area.getMaxX() + 6 && x > x(across.lastMonth(), area) + across.overhang() + 4;
    g.setFont(font);
    g.setPaint(Theme.QUIET);
    g.drawString(star, (float) x, fits ? height - 3.5f : size.text());
  }

  ChartRenderingInfo info() {
    return info;
  }

  double x(double month, Rectangle2D area) {
    return across.valueToJava2D(month, area, RectangleEdge.BOTTOM);
  }

  double y(double value, Rectangle2D area) {
    return up.valueToJava2D(value, area, RectangleEdge.LEFT);
  }

  /** The line of a goal across the plot, and a little beyond. */
  void goal(Graphics2D g, Rectangle2D area, @Nullable Goal goal) {
    if (goal != null) {
      double y = y(goal.value(), area);
      g.setPaint(Theme.GOAL_LINE);
      g.setStroke(Theme.GOAL);
      g.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX() + 8, y));
    }
  }

  /** The scale's words, in the dress the library wants. */
  private static final class TickText extends NumberFormat {

    private final transient ValueScale scale;

    TickText(ValueScale scale) {
      this.scale = scale;
    }

    @Override
    public StringBuffer format(double value, StringBuffer to, FieldPosition at) {
      return to.append(scale.text(value));
    }

    @Override
    public StringBuffer format(long value, StringBuffer to, FieldPosition at) {
      return to.append(scale.text((double) value));
    }

    @Override
    public Number parse(String text, ParsePosition at) {
      throw new UnsupportedOperationException("an axis is not read");
    }
  }
}
