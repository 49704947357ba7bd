package casestat.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jspecify.annotations.Nullable;

/**
 * Draws {@link DayBars}: a bar a day, weekends paler, a dash where such a day usually ends, and a
 * numbered line for each day with an announcement; the table beneath says what the numbers are.
 */
final class DayDrawing implements Drawing {
  private static final double MARGIN = 0.25;

  private final DayBars chart;
  private final Size size;
  private final Map<String, Integer> days = new HashMap<>();

  DayDrawing(DayBars chart, Size size) {
    this.chart = chart;
    this.size = size;
    for (Row row : chart.counted()) {
      days.put(row.key(), days.size());
    }
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
        chart.rows().stream()
            .mapToDouble(row -> row.value() == null ? 0 : row.value())
            .max()
            .orElse(0);
    ValueScale scale =
        ValueScale.of(
            chart.unit(),
            chart.formats(),
            0,
            most,
            ValueScale.Base.ZERO,
            size == Size.WIDE ? 5 : 4);
    MonthPlot frame = new MonthPlot(size, labels(), scale, true);
    frame.plot().setDataset(dataset());
    frame.plot().setRenderer(renderer());
    EndLabels labels = new EndLabels(width() * 0.26, size.text());
    usualLabel(labels);
    Rectangle2D area = frame.draw(g, labels.width());
    List<HotSpot> spots = new ArrayList<>(hotSpots(frame));
    spots.addAll(usual(g, area, frame));
    HappeningLines.draw(
        g,
        chart.happenings(),
        size,
        key -> days.getOrDefault(key, -1),
        day -> frame.x(day, area),
        area.getMaxX(),
        area.getMaxY());
    labels.draw(g, area.getMaxX(), 0, area.getMaxY(), value -> frame.y(value, area));
    frame.explainStar(g, chart, area);
    return spots;
  }

  private List<String> labels() {
    return chart.counted().stream()
        .map(
            row ->
                LocalDate.parse(row.key()).getDayOfMonth()
                    + (row.mark() == Mark.PROVISIONAL ? "*" : ""))
        .toList();
  }

  private DefaultTableXYDataset dataset() {
    XYSeries bars = new XYSeries("days", true, false);
    for (int day = 0; day < chart.counted().size(); day++) {
      bars.add((Number) day, chart.counted().get(day).value());
    }
    DefaultTableXYDataset data = new DefaultTableXYDataset(false);
    data.addSeries(bars);
    data.setIntervalWidth(1);
    return data;
  }

  private XYBarRenderer renderer() {
    XYBarRenderer renderer =
        new XYBarRenderer(MARGIN) {
          @Override
          public Paint getItemPaint(int series, int day) {
            return colour(chart.counted().get(day));
          }
        };
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    return renderer;
  }

  // A library compares renderers it is given by their fields; this one has none of its own.
  private static Color colour(Row row) {
    DayOfWeek day = LocalDate.parse(row.key()).getDayOfWeek();
    boolean isWeekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    return isWeekend ? Theme.PAST : Theme.BLUE;
  }

  private List<HotSpot> usual(Graphics2D g, Rectangle2D area, MonthPlot frame) {
    double half = area.getWidth() / Math.max(1, chart.counted().size()) * (1 - MARGIN) / 2;
    List<HotSpot> spots = new ArrayList<>();
    g.setPaint(Theme.INK);
    g.setStroke(Theme.LINE);
    for (Row row : chart.usual()) {
      Integer day = days.get(row.key());
      Double value = row.value();
      if (day != null && value != null) {
        double x = frame.x(day, area);
        double y = frame.y(value, area);
        g.draw(new Line2D.Double(x - half, y, x + half, y));
        Rectangle2D dash = new Rectangle2D.Double(x - half, y - 3, 2 * half, 6);
        spots.add(new HotSpot(dash, chart.tooltip(row.in(DayBars.USUAL)), row.href()));
      }
    }
    return spots;
  }

  private void usualLabel(EndLabels labels) {
    for (int i = chart.usual().size() - 1; i >= 0; i--) {
      Double value = chart.usual().get(i).value();
      if (value != null) {
        labels.add("– " + chart.usualName(), "", ChartFonts.regular(size.text()), Theme.INK, value);
        return;
      }
    }
  }

  private List<HotSpot> hotSpots(MonthPlot frame) {
    List<HotSpot> spots = new ArrayList<>();
    for (Object entity : frame.info().getEntityCollection().getEntities()) {
      if (entity instanceof XYItemEntity item) {
        Row row = row(item.getItem());
        if (row != null) {
          Rectangle2D bar = ((ChartEntity) entity).getArea().getBounds2D();
          spots.add(new HotSpot(bar, chart.tooltip(row), row.href()));
        }
      }
    }
    return spots;
  }

  private @Nullable Row row(int day) {
    Row row = chart.counted().get(day);
    return row.value() == null ? null : row;
  }
}
