package casestat.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws {@link FlowLines}: above, what comes and what goes, shaded between; below, on a scale of
 * its own, a bar for what is open at the end of each month.
 */
final class FlowDrawing implements Drawing, DotRenderer.Look {
  private static final double MARGIN = 0.3;

  /** What the lines have of the height; the bars have the rest. */
  private static final double SHARE_OF_LINES = 0.56;

  private final FlowLines chart;
  private final Size size;
  private final Months months;

  FlowDrawing(FlowLines chart, Size size) {
    this.chart = chart;
    this.size = size;
    months = new Months(chart);
  }

  @Override
  public int width() {
    return size.width();
  }

  @Override
  public int height() {
    return size == Size.SPARK ? size.height() : size.height() * 4 / 3;
  }

  @Override
  public List<HotSpot> draw(Graphics2D g) {
    if (size == Size.SPARK) {
      MonthPlot bars = bars();
      bars.draw(g, 0);
      return List.of();
    }
    MonthPlot above = lines();
    MonthPlot below = bars();
    EndLabels ofLines = labels(chart.in(), chart.out());
    EndLabels ofBars = labels(chart.open());
    double right = Math.max(ofLines.width(), ofBars.width());
    double left = Math.max(above.left(), below.left());
    double cut = height() * SHARE_OF_LINES;
    Rectangle2D top = above.draw(g, right, left, new Rectangle2D.Double(0, 0, width(), cut));
    Rectangle2D bottom =
        below.draw(g, right, left, new Rectangle2D.Double(0, cut, width(), height() - cut));
    List<HotSpot> spots = new ArrayList<>(hotSpots(above, List.of(chart.in(), chart.out())));
    spots.addAll(hotSpots(below, List.of(chart.open())));
    below.goal(g, bottom, chart.goal());
    ofLines.draw(g, top.getMaxX(), 0, top.getMaxY(), value -> above.y(value, top));
    ofBars.draw(g, bottom.getMaxX(), cut, bottom.getMaxY(), value -> below.y(value, bottom));
    below.explainStar(g, chart, bottom, height());
    return spots;
  }

  private MonthPlot lines() {
    MonthPlot frame =
        new MonthPlot(
            size, months.labels(), scale(List.of(chart.in(), chart.out())), hasWords(), false);
    XYSeriesCollection data = new XYSeriesCollection();
    for (String name : List.of(chart.in(), chart.out())) {
      XYSeries line = new XYSeries(name);
      for (int month = 0; month < months.count(); month++) {
        line.add((Number) month, months.value(name, month));
      }
      data.addSeries(line);
    }
    frame.plot().setDataset(data);
    frame.plot().setRenderer(new DotRenderer(this, size == Size.WIDE ? 8 : 7));
    frame.plot().addUnder((on, area) -> between(on, area, frame));
    frame
        .plot()
        .addMiddle(
            (on, area) ->
                HappeningLines.draw(
                    on,
                    chart.happenings(),
                    size,
                    months::indexOf,
                    month -> frame.x(month, area),
                    area.getMaxX(),
                    area.getMaxY()));
    return frame;
  }

  private MonthPlot bars() {
    MonthPlot frame =
        new MonthPlot(size, labelsOfMonths(), scale(List.of(chart.open())), false, true);
    XYSeries bars = new XYSeries(chart.open(), true, false);
    for (int month = 0; month < months.count(); month++) {
      bars.add((Number) month, months.value(chart.open(), month));
    }
    DefaultTableXYDataset data = new DefaultTableXYDataset(false);
    data.addSeries(bars);
    data.setIntervalWidth(1);
    frame.plot().setDataset(data);
    frame.plot().setRenderer(new Bars());
    frame
        .plot()
        .addMiddle(
            (on, area) ->
                HappeningLines.lines(
                    on,
                    chart.happenings(),
                    months::indexOf,
                    month -> frame.x(month, area),
                    area.getMinY() - size.text(),
                    area.getMaxY()));
    return frame;
  }

  private boolean hasWords() {
    return !chart.happenings().isEmpty();
  }

  private ValueScale scale(List<String> series) {
    double most = 0;
    for (String one : series) {
      for (Row row : chart.rowsOf(one)) {
        most = Math.max(most, row.value() == null ? 0 : row.value());
      }
    }
    Goal goal = chart.goal();
    if (goal != null && series.contains(chart.open())) {
      most = Math.max(most, goal.value());
    }
    int ticks = size == Size.WIDE ? 4 : 3;
    return ValueScale.of(chart.unit(), chart.formats(), 0, most, ValueScale.Base.ZERO, ticks);
  }

  // How far apart they are; what is withdrawn or merged leaves the backlog too, and is in neither.
  private void between(Graphics2D g, Rectangle2D area, MonthPlot frame) {
    g.setPaint(Theme.BAND);
    for (int month = 1; month < months.count(); month++) {
      Double[] corners = {
        months.value(chart.in(), month - 1),
        months.value(chart.in(), month),
        months.value(chart.out(), month),
        months.value(chart.out(), month - 1)
      };
      Path2D stretch = new Path2D.Double(Path2D.WIND_NON_ZERO);
      boolean whole = true;
      for (int i = 0; i < corners.length; i++) {
        Double value = corners[i];
        if (value == null) {
          whole = false;
          break;
        }
        double x = frame.x(i == 0 || i == 3 ? month - 1 : month, area);
        double y = frame.y(value, area);
        if (i == 0) {
          stretch.moveTo(x, y);
        } else {
          stretch.lineTo(x, y);
        }
      }
      if (whole) {
        stretch.closePath();
        g.fill(stretch);
      }
    }
  }

  private EndLabels labels(String... series) {
    EndLabels labels = new EndLabels(width() * (size == Size.WIDE ? 0.26 : 0.29), size.text());
    Font font = ChartFonts.strong(size.text());
    Goal goal = chart.goal();
    for (String one : series) {
      int last = months.lastOf(one);
      Row row = last < 0 ? null : months.row(one, last);
      if (one.equals(chart.open()) && goal != null) {
        String number = chart.formats().brief(chart.unit(), goal.value());
        labels.add(
            goal.label(), number, ChartFonts.regular(size.text()), Theme.GOAL_LINE, goal.value());
      }
      if (row != null && row.value() != null) {
        String number =
            chart.formats().brief(chart.unit(), row.value())
                + (row.mark() == Mark.PROVISIONAL ? "*" : "");
        int index = chart.series().indexOf(one);
        labels.addSigned(
            one,
            number,
            font,
            one.equals(chart.open()) ? StackDrawing.SIGN : Marks.of(index, 8),
            one.equals(chart.open()) ? Theme.PAST : Theme.LINES.get(index),
            row.value());
      }
    }
    return labels;
  }

  private List<String> labelsOfMonths() {
    List<String> labels = new ArrayList<>(months.labels());
    for (int month = 0; month < labels.size(); month++) {
      Row row = months.row(chart.open(), month);
      if (row != null && row.mark() == Mark.PROVISIONAL) {
        labels.set(month, labels.get(month) + "*");
      }
    }
    return labels;
  }

  private List<HotSpot> hotSpots(MonthPlot frame, List<String> series) {
    List<HotSpot> spots = new ArrayList<>();
    for (Object entity : frame.info().getEntityCollection().getEntities()) {
      if (entity instanceof XYItemEntity item) {
        Row row = months.row(series.get(item.getSeriesIndex()), item.getItem());
        if (row != null && row.value() != null) {
          Rectangle2D mark = ((ChartEntity) entity).getArea().getBounds2D();
          spots.add(HotSpot.around(mark, chart.tooltip(row), row.href()));
        }
      }
    }
    return spots;
  }

  @Override
  public Color line(int index) {
    return Theme.LINES.get(index);
  }

  @Override
  public Stroke stroke(int index) {
    return Theme.LINE;
  }

  @Override
  public DotRenderer.Dot dot(int index, int month) {
    Row row = months.row(chart.series().get(index), month);
    if (row == null) {
      return DotRenderer.Dot.NONE;
    }
    return row.mark() == Mark.PROVISIONAL || row.mark() == Mark.LOW_RELIABILITY
        ? DotRenderer.Dot.HOLLOW
        : DotRenderer.Dot.FINAL;
  }

  @Override
  public Color colour(int index, int month) {
    return Theme.LINES.get(index);
  }

  /** Quieter than the lines; what misses the goal is told by the goal's line. */
  private static final class Bars extends XYBarRenderer {
    Bars() {
      super(MARGIN);
      setBarPainter(new StandardXYBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(false);
    }

    @Override
    public Paint getItemPaint(int series, int month) {
      return Theme.PAST;
    }
  }
}
