package casestat.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws {@link RankedBars}. Every bar says its value, so there is no value axis. Names stand left
 * of the bars, or above them where the picture is narrow.
 */
final class RankDrawing implements Drawing {

  private static final double GAP = 8;

  private final RankedBars chart;
  private final Size size;
  private final Font plain;
  private final Font strong;

  RankDrawing(RankedBars chart, Size size) {
    this.chart = chart;
    this.size = size;
    plain = ChartFonts.regular(size.text());
    strong = ChartFonts.strong(size.text());
  }

  @Override
  public int width() {
    return size.width();
  }

  @Override
  public int height() {
    return size == Size.SPARK
        ? size.height()
        : (int) Math.ceil(top() + chart.rows().size() * band() + 4);
  }

  @Override
  public List<HotSpot> draw(Graphics2D g) {
    boolean spark = size == Size.SPARK;
    double left = spark || isAbove() ? 0 : longest(0.34) + GAP;
    double right = spark ? 0 : valueWidth() + GAP + 2;
    NumberAxis down = new NumberAxis();
    down.setInverted(true);
    down.setRange(-0.5, chart.rows().size() - 0.5);
    down.setVisible(false);
    NumberAxis across = new NumberAxis();
    across.setRange(Math.min(0, extreme(-1)), Math.max(1e-9, extreme(1)));
    across.setVisible(false);
    OpenPlot plot = new OpenPlot(down, across);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeGridlinesVisible(false);
    plot.setInsets(new RectangleInsets(spark ? 2 : top(), left, spark ? 2 : 4, right));
    plot.setDataset(new XYBarDataset(dataset(), isAbove() ? 0.4 : spark ? 0.7 : 0.64));
    plot.setRenderer(new Bars());
    JFreeChart picture = new JFreeChart(null, null, plot, false);
    picture.setBackgroundPaint(null);
    picture.setPadding(RectangleInsets.ZERO_INSETS);
    ChartRenderingInfo info = new ChartRenderingInfo();
    picture.draw(g, new Rectangle2D.Double(0, 0, width(), height()), info);
    if (spark) {
      return List.of();
    }
    Rectangle2D area = info.getPlotInfo().getDataArea();
    goal(g, area, across);
    for (int i = 0; i < chart.rows().size(); i++) {
      row(g, area, down, across, i);
    }
    return hotSpots(info);
  }

  private void row(Graphics2D g, Rectangle2D area, NumberAxis down, NumberAxis across, int index) {
    Row row = chart.rows().get(index);
    double middle =
        down.valueToJava2D(index + (isAbove() ? offset() : 0), area, RectangleEdge.LEFT);
    double baseline = middle + size.text() * 0.36;
    g.setFont(plain);
    g.setPaint(Theme.INK);
    if (isAbove()) {
      double above = down.valueToJava2D(index - 0.24, area, RectangleEdge.LEFT);
      g.drawString(
          ChartFonts.fit(plain, row.label(), width()), 0f, (float) (above + size.text() * 0.36));
    } else {
      g.drawString(ChartFonts.fit(plain, row.label(), area.getMinX() - GAP), 0f, (float) baseline);
    }
    Double value = row.value();
    if (value == null) {
      double start = across.valueToJava2D(0, area, RectangleEdge.BOTTOM);
      g.setPaint(Theme.QUIET);
      g.drawString(
          row.mark().words(chart.formats().language(), chart.caption().subjects()),
          (float) start,
          (float) baseline);
      return;
    }
    // In a column, where the line of the goal does not cross them.
    double x = area.getMaxX() + GAP;
    String shown = chart.formats().value(chart, row);
    g.setFont(strong);
    g.drawString(shown, (float) x, (float) baseline);
    String cases = cases(row);
    if (!cases.isEmpty()) {
      g.setFont(plain);
      g.setPaint(Theme.QUIET);
      g.drawString(cases, (float) (x + ChartFonts.width(strong, shown) + 6), (float) baseline);
    }
  }

  private void goal(Graphics2D g, Rectangle2D area, NumberAxis across) {
    Goal goal = chart.goal();
    if (goal == null) {
      return;
    }
    double x = across.valueToJava2D(goal.value(), area, RectangleEdge.BOTTOM);
    g.setPaint(Theme.GOAL_LINE);
    g.setStroke(Theme.GOAL);
    g.draw(new Line2D.Double(x, area.getMinY() - 2, x, area.getMaxY()));
    String words = goal.label() + " " + chart.formats().brief(chart.unit(), goal.value());
    double text = ChartFonts.width(plain, words);
    g.setFont(plain);
    double start = Math.max(0, Math.min(x - text / 2, width() - text));
    g.drawString(words, (float) start, size.text() + 1);
  }

  private XYSeriesCollection dataset() {
    XYSeries bars = new XYSeries("bars");
    for (int i = 0; i < chart.rows().size(); i++) {
      bars.add((Number) (i + (isAbove() ? offset() : 0)), chart.rows().get(i).value());
    }
    return new XYSeriesCollection(bars);
  }

  // The whole row answers, its name and value too.
  private List<HotSpot> hotSpots(ChartRenderingInfo info) {
    List<HotSpot> spots = new ArrayList<>();
    for (Object entity : info.getEntityCollection().getEntities()) {
      if (entity instanceof XYItemEntity item) {
        Row row = chart.rows().get(item.getItem());
        double middle = ((ChartEntity) entity).getArea().getBounds2D().getCenterY();
        double start = middle - band() / 2 - (isAbove() ? offset() * band() : 0);
        Rectangle2D whole = new Rectangle2D.Double(0, start, width(), band());
        spots.add(new HotSpot(whole, chart.tooltip(row), row.href()));
      }
    }
    return spots;
  }

  private boolean isAbove() {
    return size == Size.NARROW;
  }

  /** How far below the middle of its row a bar lies when its name stands above it. */
  private static double offset() {
    return 0.2;
  }

  private double band() {
    return isAbove() ? 42 : 28;
  }

  private double top() {
    return chart.goal() == null ? 4 : size.text() + 10;
  }

  private double longest(double share) {
    double most = 0;
    for (Row row : chart.rows()) {
      most = Math.max(most, ChartFonts.width(plain, row.label()));
    }
    return Math.min(most + 1, width() * share);
  }

  private double valueWidth() {
    double most = 0;
    for (Row row : chart.rows()) {
      if (row.value() != null) {
        String cases = cases(row);
        double width = ChartFonts.width(strong, chart.formats().value(chart, row));
        width += cases.isEmpty() ? 0 : 6 + ChartFonts.width(plain, cases);
        most = Math.max(most, width);
      }
    }
    return most;
  }

  private String cases(Row row) {
    return row.n() == null || chart.unit().isWhole() ? "" : chart.formats().say("n {0}", row.n());
  }

  /** The largest value of all and the goal, times the sign. */
  private double extreme(int sign) {
    Goal goal = chart.goal();
    double most = goal == null ? 0 : sign * goal.value();
    for (Row row : chart.rows()) {
      if (row.value() != null) {
        most = Math.max(most, sign * row.value());
      }
    }
    return sign * most;
  }

  /** Blue where the goal is reached or there is none, hollow where few cases make it doubtful. */
  private final class Bars extends XYBarRenderer {

    Bars() {
      setBarPainter(new StandardXYBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(true);
    }

    @Override
    public Color getItemPaint(int series, int item) {
      return isHollow(item) ? Theme.PAPER : colour(item);
    }

    @Override
    public Color getItemOutlinePaint(int series, int item) {
      return colour(item);
    }

    private boolean isHollow(int item) {
      Mark mark = chart.rows().get(item).mark();
      return mark == Mark.LOW_RELIABILITY || mark == Mark.PROVISIONAL;
    }

    private Color colour(int item) {
      Goal goal = chart.goal();
      Double value = chart.rows().get(item).value();
      boolean reached =
          goal == null || value == null || chart.caption().direction().reaches(value, goal.value());
      return reached ? Theme.BLUE : Theme.SIGNAL;
    }
  }
}
