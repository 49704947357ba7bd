package casestat.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

/**
 * Draws {@link StackedBars}; the parts are named beside the last bar, in the order of the stack.
 */
final class StackDrawing implements Drawing {

  static final Shape SIGN = new Rectangle2D.Double(-4, -4, 9, 9);

  private final StackedBars chart;
  private final Size size;
  private final Months months;

  StackDrawing(StackedBars chart, Size size) {
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
    return size.height();
  }

  @Override
  public List<HotSpot> draw(Graphics2D g) {
    double most = 0;
    for (int month = 0; month < months.count(); month++) {
      most = Math.max(most, total(month, chart.series().size()));
    }
    ValueScale scale =
        ValueScale.of(
            chart.unit(),
            chart.formats(),
            0,
            most,
            ValueScale.Base.ZERO,
            size == Size.WIDE ? 5 : 4);
    MonthPlot frame = new MonthPlot(size, labelsOfMonths(), scale, !chart.happenings().isEmpty());
    frame.plot().setDataset(dataset());
    frame.plot().setRenderer(renderer());
    EndLabels labels = labels();
    Rectangle2D area = frame.draw(g, size == Size.SPARK ? 0 : labels.width());
    if (size == Size.SPARK) {
      return List.of();
    }
    labels.draw(g, area.getMaxX(), 0, area.getMaxY(), value -> frame.y(value, area));
    HappeningLines.draw(
        g,
        chart.happenings(),
        size,
        months::indexOf,
        month -> frame.x(month, area),
        area.getMaxX(),
        area.getMaxY());
    frame.explainStar(g, chart, area);
    return hotSpots(frame);
  }

  private List<String> labelsOfMonths() {
    List<String> labels = new ArrayList<>(months.labels());
    for (int month = 0; month < labels.size(); month++) {
      int at = month;
      boolean provisional =
          chart.series().stream()
              .map(part -> months.row(part, at))
              .anyMatch(row -> row != null && row.mark() == Mark.PROVISIONAL);
      if (provisional) {
        labels.set(month, labels.get(month) + "*");
      }
    }
    return labels;
  }

  private DefaultTableXYDataset dataset() {
    DefaultTableXYDataset data = new DefaultTableXYDataset(false);
    for (String part : chart.series()) {
      XYSeries bars = new XYSeries(part, true, false);
      for (int month = 0; month < months.count(); month++) {
        bars.add((Number) month, months.value(part, month));
      }
      data.addSeries(bars);
    }
    data.setIntervalWidth(1);
    return data;
  }

  private StackedXYBarRenderer renderer() {
    StackedXYBarRenderer renderer = new StackedXYBarRenderer(size == Size.WIDE ? 0.3 : 0.22);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlinePaint(Theme.PAPER);
    renderer.setDefaultOutlineStroke(Theme.HAIR);
    for (int part = 0; part < chart.series().size(); part++) {
      renderer.setSeriesPaint(part, Theme.PARTS.get(part));
      renderer.setSeriesOutlinePaint(part, Theme.PAPER);
      renderer.setSeriesOutlineStroke(part, Theme.HAIR);
    }
    return renderer;
  }

  private EndLabels labels() {
    EndLabels labels = new EndLabels(width() * 0.26, size.text());
    int last = chart.series().stream().mapToInt(months::lastOf).max().orElse(0);
    for (int part = 0; part < chart.series().size(); part++) {
      double middle = (total(last, part) + total(last, part + 1)) / 2;
      // A hair apart, so that parts of nothing keep the order of the stack.
      labels.addSigned(
          chart.series().get(part),
          "",
          ChartFonts.regular(size.text()),
          SIGN,
          Theme.PARTS.get(part),
          middle + part * 1e-6);
    }
    return labels;
  }

  /** The first parts of a month's bar, together. */
  private double total(int month, int parts) {
    double total = 0;
    for (String part : chart.series().subList(0, parts)) {
      Double value = months.value(part, month);
      total += value == null ? 0 : value;
    }
    return total;
  }

  private List<HotSpot> hotSpots(MonthPlot frame) {
    List<HotSpot> spots = new ArrayList<>();
    for (Object entity : frame.info().getEntityCollection().getEntities()) {
      if (entity instanceof XYItemEntity item) {
        Row row = months.row(chart.series().get(item.getSeriesIndex()), item.getItem());
        if (row != null && row.value() != null) {
          Rectangle2D bar = ((ChartEntity) entity).getArea().getBounds2D();
          spots.add(new HotSpot(bar, chart.tooltip(row), row.href()));
        }
      }
    }
    return spots;
  }
}
