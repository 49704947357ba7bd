package casestat.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws {@link SurvivalCurve}: from all at the first day down to those that wait still, in the band
 * of its interval, and where half are over. Days are as far apart as they are long.
 */
final class SurvivalDrawing implements Drawing {
  private static final double DAY = 86_400;
  private static final int[] STEPS = {1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365};

  private final SurvivalCurve chart;
  private final Size size;
  private final Font plain;
  private final Font strong;
  private final int last;
  private final int step;
  private final Map<String, Row> lower = new HashMap<>();
  private final Map<String, Row> upper = new HashMap<>();

  SurvivalDrawing(SurvivalCurve chart, Size size) {
    this.chart = chart;
    this.size = size;
    plain = ChartFonts.regular(size.text());
    strong = ChartFonts.strong(size.text());
    chart.lower().forEach(row -> lower.put(row.key(), row));
    chart.upper().forEach(row -> upper.put(row.key(), row));
    last =
        chart.waiting().stream()
            .filter(row -> row.value() != null)
            .mapToInt(SurvivalDrawing::day)
            .max()
            .orElse(1);
    step = step(last, size == Size.WIDE ? 9 : 5);
  }

  private static int step(int days, int most) {
    for (int step : STEPS) {
      if (days <= step * most) {
        return step;
      }
    }
    return Math.max(1, days / most);
  }

  private static int day(Row row) {
    return Integer.parseInt(row.key());
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
    ValueScale scale = ValueScale.of(Unit.SHARE, chart.formats(), 0, 1, ValueScale.Base.ZERO, 4);
    List<String> labels = new ArrayList<>();
    int ends = Math.max(1, (int) Math.ceil(last / (double) step));
    for (int i = 0; i <= ends; i++) {
      labels.add(i == 0 ? "0" : chart.formats().say("{0} days", (long) i * step));
    }
    MonthPlot frame = MonthPlot.ofEdges(size, labels, scale, size.text() + 6);
    // The library draws its grid for something that draws data; the curve is drawn by us.
    frame.plot().setDataset(new XYSeriesCollection());
    frame.plot().setRenderer(new XYLineAndShapeRenderer(false, false));
    List<Row> drawn = chart.waiting().stream().filter(row -> row.value() != null).toList();
    frame.plot().addUnder((on, area) -> band(on, area, frame, drawn));
    EndLabels end = new EndLabels(width() * 0.24, size.text());
    Row newest = drawn.get(drawn.size() - 1);
    end.add(
        chart.caption().valueName(),
        chart.formats().brief(Unit.SHARE, value(newest)),
        strong,
        Theme.BLUE,
        value(newest));
    end.addSigned(
        chart.formats().say("its 95 % interval"),
        "",
        plain,
        StackDrawing.SIGN,
        Theme.BAND_EDGE,
        value(newest) + 1e-6);
    Rectangle2D area = frame.draw(g, size == Size.SPARK ? 0 : end.width());
    curve(g, area, frame, drawn);
    if (size == Size.SPARK) {
      return List.of();
    }
    median(g, area, frame);
    end.draw(g, area.getMaxX(), 0, area.getMaxY(), value -> frame.y(value, area));
    return hotSpots(area, frame, drawn);
  }

  private double x(double days, Rectangle2D area, MonthPlot frame) {
    return frame.x(days / step - 0.5, area);
  }

  private static double value(Row row) {
    Double value = row.value();
    return value == null ? 0 : value;
  }

  // Straight from one day that is told to the next: in truth it falls with every case between them.
  private Path2D path(List<Row> rows, Map<String, Row> instead, Rectangle2D area, MonthPlot frame) {
    Path2D path = new Path2D.Double();
    path.moveTo(x(0, area, frame), frame.y(1, area));
    for (Row row : rows) {
      Row told = instead.getOrDefault(row.key(), row);
      path.lineTo(
          x(day(row), area, frame), frame.y(value(told.value() == null ? row : told), area));
    }
    return path;
  }

  private void band(Graphics2D g, Rectangle2D area, MonthPlot frame, List<Row> drawn) {
    if (size == Size.SPARK) {
      return;
    }
    Path2D band = path(drawn, upper, area, frame);
    for (int i = drawn.size() - 1; i >= 0; i--) {
      Row row = drawn.get(i);
      Row told = lower.getOrDefault(row.key(), row);
      band.lineTo(
          x(day(row), area, frame), frame.y(value(told.value() == null ? row : told), area));
    }
    band.closePath();
    g.setPaint(Theme.BAND);
    g.fill(band);
  }

  private void curve(Graphics2D g, Rectangle2D area, MonthPlot frame, List<Row> drawn) {
    g.setPaint(Theme.BLUE);
    g.setStroke(Theme.LINE);
    g.draw(path(drawn, Map.of(), area, frame));
  }

  private void median(Graphics2D g, Rectangle2D area, MonthPlot frame) {
    Double median = chart.median();
    if (median == null || median / DAY > last) {
      return;
    }
    double x = x(median / DAY, area, frame);
    double y = frame.y(0.5, area);
    g.setPaint(Theme.PINK);
    g.setStroke(Theme.COMPARISON);
    g.draw(new Line2D.Double(area.getMinX(), y, x, y));
    g.draw(new Line2D.Double(x, y, x, area.getMaxY()));
    double wide = ChartFonts.width(plain, chart.medianWords());
    double start = Math.min(x + 8, width() - wide);
    g.setFont(plain);
    g.drawString(chart.medianWords(), (float) start, (float) (y - 6));
  }

  // As wide as half the way to the days before and after it.
  private List<HotSpot> hotSpots(Rectangle2D area, MonthPlot frame, List<Row> drawn) {
    List<HotSpot> spots = new ArrayList<>();
    for (Row row : drawn) {
      double x = x(day(row), area, frame);
      for (Row told : told(row)) {
        if (told.value() != null) {
          double y = frame.y(value(told), area);
          spots.add(
              HotSpot.around(
                  new Rectangle2D.Double(x - 3, y - 3, 6, 6), chart.tooltip(told), told.href()));
        }
      }
    }
    return spots;
  }

  private List<Row> told(Row row) {
    List<Row> told = new ArrayList<>();
    // Bounds beneath, so that where all three meet it is the share that answers.
    for (Map<String, Row> bounds : List.of(lower, upper)) {
      Row bound = bounds.get(row.key());
      if (bound != null) {
        told.add(bound);
      }
    }
    told.add(row);
    return told;
  }
}
