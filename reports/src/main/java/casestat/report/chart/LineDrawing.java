package casestat.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws {@link Trend} and {@link GroupedLines}. */
final class LineDrawing implements Drawing, DotRenderer.Look {

  private final ChartSpec chart;
  private final Size size;
  private final List<String> series;
  private final Months months;
  private final ValueScale scale;
  private final List<Band> bands;
  private final List<Happening> happenings;

  LineDrawing(ChartSpec chart, Size size) {
    this.chart = chart;
    this.size = size;
    series = chart.series();
    months = new Months(chart);
    bands = chart instanceof Trend trend ? trend.bands() : List.of();
    happenings = chart.happenings();
    scale = scale();
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
    boolean raised = !scale.startsAtZero() && size != Size.SPARK;
    MonthPlot frame = new MonthPlot(size, months.labels(), scale, raised || !happenings.isEmpty());
    frame.plot().setDataset(dataset());
    frame.plot().setRenderer(new DotRenderer(this, size == Size.WIDE ? 8 : 7));
    if (size != Size.SPARK) {
      frame.plot().addUnder((on, area) -> bands.forEach(band -> band(on, area, frame, band)));
      frame
          .plot()
          .addMiddle(
              (on, area) ->
                  HappeningLines.draw(
                      on,
                      happenings,
                      size,
                      months::indexOf,
                      month -> frame.x(month, area),
                      area.getMaxX(),
                      area.getMaxY()));
      frame.plot().addMiddle((on, area) -> frame.goal(on, area, chart.goal()));
    }
    EndLabels labels = labels();
    Rectangle2D area = frame.draw(g, labels.width());
    if (size == Size.SPARK) {
      return List.of();
    }
    labels.draw(g, area.getMaxX(), 0, area.getMaxY(), value -> frame.y(value, area));
    if (raised) {
      text(g, chart.formats().say("Axis starts at {0}", scale.text(scale.lower())), 1, size.text());
    }
    frame.explainStar(g, chart, area);
    return hotSpots(frame, area);
  }

  private ValueScale scale() {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    List<Double> all = new ArrayList<>();
    for (Row row : chart.rows()) {
      if (row.value() != null) {
        all.add(row.value());
      }
    }
    Goal goal = chart.goal();
    if (goal != null) {
      all.add(goal.value());
    }
    for (Band band : bands) {
      all.add(band.lower());
      all.add(band.upper());
    }
    for (double value : all) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    // Limits are statistics and may pass the end of what is possible; the axis does not.
    if (chart.unit() == Unit.SHARE) {
      most = Math.min(most, 1);
    }
    int ticks = size == Size.WIDE ? 5 : 4;
    return ValueScale.of(
        chart.unit(), chart.formats(), least, most, ValueScale.Base.MAY_START_HIGHER, ticks);
  }

  private XYSeriesCollection dataset() {
    XYSeriesCollection data = new XYSeriesCollection();
    for (String name : series) {
      XYSeries line = new XYSeries(name);
      for (int month = 0; month < months.count(); month++) {
        line.add((Number) month, months.value(name, month));
      }
      data.addSeries(line);
    }
    return data;
  }

  private EndLabels labels() {
    EndLabels labels = new EndLabels(width() * (size == Size.WIDE ? 0.26 : 0.27), size.text());
    Font font = ChartFonts.strong(size.text());
    Goal goal = chart.goal();
    if (goal != null) {
      String number = chart.formats().brief(chart.unit(), goal.value());
      labels.add(
          goal.label(), number, ChartFonts.regular(size.text()), Theme.GOAL_LINE, goal.value());
    }
    for (int i = 0; i < series.size(); i++) {
      int last = months.lastOf(series.get(i));
      Row row = last < 0 ? null : months.row(series.get(i), last);
      if (row == null || row.value() == null) {
        continue;
      }
      String number =
          chart.formats().brief(chart.unit(), row.value())
              + (row.mark() == Mark.PROVISIONAL ? "*" : "");
      if (isComparison(i)) {
        Font quiet = ChartFonts.regular(size.text());
        labels.add(series.get(i), "", quiet, Theme.QUIET, row.value());
      } else if (chart instanceof Trend) {
        labels.add("", number, font, Theme.BLUE, row.value());
      } else {
        labels.addSigned(
            series.get(i), number, font, Marks.of(i, 8), Theme.LINES.get(i), row.value());
      }
    }
    return labels;
  }

  private void band(Graphics2D g, Rectangle2D area, MonthPlot frame, Band band) {
    int from = months.indexOf(band.fromKey());
    int to = months.indexOf(band.toKey());
    if (from < 0 || to < 0) {
      return;
    }
    double left = frame.x(from, area);
    double right = frame.x(to, area);
    double top = Math.max(area.getMinY(), frame.y(band.upper(), area));
    double bottom = Math.min(area.getMaxY(), frame.y(band.lower(), area));
    g.setPaint(Theme.BAND);
    g.fill(new Rectangle2D.Double(left, top, right - left, bottom - top));
    g.setPaint(Theme.BAND_EDGE);
    g.setStroke(Theme.DASHES);
    g.draw(new Line2D.Double(left, top, right, top));
    g.draw(new Line2D.Double(left, bottom, right, bottom));
  }

  private void text(Graphics2D g, String words, double x, double textSize) {
    g.setFont(ChartFonts.regular((float) textSize));
    g.setPaint(Theme.QUIET);
    g.drawString(words, (float) x, (float) textSize);
  }

  private List<HotSpot> hotSpots(MonthPlot frame, Rectangle2D area) {
    List<HotSpot> spots = new ArrayList<>();
    double step = area.getWidth() / Math.max(1, months.count());
    for (Object entity : frame.info().getEntityCollection().getEntities()) {
      if (entity instanceof XYItemEntity item) {
        Row row = months.row(series.get(item.getSeriesIndex()), item.getItem());
        if (row != null) {
          Rectangle2D mark = ((ChartEntity) entity).getArea().getBounds2D();
          Rectangle2D wide =
              new Rectangle2D.Double(
                  mark.getCenterX() - step / 2, mark.getY(), step, mark.getHeight());
          spots.add(HotSpot.around(wide, chart.tooltip(row), row.href()));
        }
      }
    }
    return spots;
  }

  private boolean isComparison(int index) {
    return chart instanceof Trend && index == 1;
  }

  // Months before the last reset of the baseline are the past.
  private boolean isPast(int month) {
    return bands.size() > 1 && month < months.indexOf(bands.get(bands.size() - 1).fromKey());
  }

  @Override
  public Color line(int index) {
    if (isComparison(index)) {
      return Theme.BAND_EDGE;
    }
    return bands.isEmpty() && size != Size.SPARK ? Theme.LINES.get(index) : Theme.PAST;
  }

  @Override
  public Stroke stroke(int index) {
    return isComparison(index) ? Theme.COMPARISON : size == Size.SPARK ? Theme.RIM : Theme.LINE;
  }

  @Override
  public DotRenderer.Dot dot(int index, int month) {
    Row row = months.row(series.get(index), month);
    boolean last = month == months.lastOf(series.get(index));
    if (row == null || isComparison(index) || (size == Size.SPARK && !last)) {
      return isAlone(index, month) ? DotRenderer.Dot.FINAL : DotRenderer.Dot.NONE;
    }
    if (chart instanceof Trend trend && trend.signals().contains(row.key())) {
      return DotRenderer.Dot.SIGNAL;
    }
    return row.mark() == Mark.PROVISIONAL || row.mark() == Mark.LOW_RELIABILITY
        ? DotRenderer.Dot.HOLLOW
        : DotRenderer.Dot.FINAL;
  }

  // Between two gaps there is no line, so without a dot the value would not be seen at all.
  private boolean isAlone(int index, int month) {
    String name = series.get(index);
    return (month == 0 || months.value(name, month - 1) == null)
        && (month == months.count() - 1 || months.value(name, month + 1) == null);
  }

  @Override
  public Color colour(int index, int month) {
    if (isComparison(index)) {
      return Theme.BAND_EDGE;
    }
    return isPast(month) ? Theme.PAST : Theme.LINES.get(index);
  }
}
