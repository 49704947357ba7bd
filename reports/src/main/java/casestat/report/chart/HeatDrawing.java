package casestat.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Draws {@link HeatTable}: the deeper the shade, the larger the value. Days run down and hours
 * across; where the picture is narrow it is the other way round. What rests on few is a small
 * square, and where there is nothing there is none.
 */
final class HeatDrawing implements Drawing {
  private static final int HOURS = 24;

  private final HeatTable chart;
  private final Size size;
  private final Font plain;
  private final Map<String, Row> cells = new HashMap<>();
  private final List<Double> edges;

  HeatDrawing(HeatTable chart, Size size) {
    this.chart = chart;
    this.size = size;
    this.plain = ChartFonts.regular(size.text());
    chart.rows().forEach(row -> cells.put(row.series() + row.key(), row));
    this.edges = edges();
  }

  @Override
  public int width() {
    return size.width();
  }

  @Override
  public int height() {
    return size == Size.SPARK ? size.height() : (int) (top() + down() * cellHeight() + 34);
  }

  @Override
  public List<HotSpot> draw(Graphics2D g) {
    List<HotSpot> spots = new ArrayList<>();
    g.setFont(plain);
    for (int day = 0; day < chart.series().size(); day++) {
      for (int hour = 0; hour < HOURS; hour++) {
        Row row = cells.get(chart.series().get(day) + key(hour));
        Rectangle2D cell = cell(day, hour);
        if (row != null && row.value() != null) {
          fill(g, cell, row, row.value());
          spots.add(new HotSpot(cell, chart.tooltip(row), row.href()));
        }
      }
    }
    if (size == Size.SPARK) {
      return List.of();
    }
    names(g);
    legend(g);
    return spots;
  }

  private void fill(Graphics2D g, Rectangle2D cell, Row row, double value) {
    double shrink = row.mark() == Mark.NONE ? 0 : Math.min(cell.getWidth(), cell.getHeight()) / 4;
    g.setPaint(Theme.SHADES.get(shade(value)));
    g.fill(
        new Rectangle2D.Double(
            cell.getX() + 1 + shrink,
            cell.getY() + 1 + shrink,
            cell.getWidth() - 2 - 2 * shrink,
            cell.getHeight() - 2 - 2 * shrink));
  }

  private void names(Graphics2D g) {
    g.setPaint(Theme.INK);
    for (int day = 0; day < chart.series().size(); day++) {
      name(g, chart.series().get(day), cell(day, 0), isNarrow());
    }
    for (int hour = 0; hour < HOURS; hour += isNarrow() ? 1 : 2) {
      name(g, key(hour), cell(0, hour), !isNarrow());
    }
  }

  private void name(Graphics2D g, String name, Rectangle2D cell, boolean above) {
    double width = ChartFonts.width(plain, name);
    double x = above ? cell.getCenterX() - width / 2 : left() - width - 6;
    double y = above ? top() - 6 : cell.getCenterY() + size.text() * 0.36;
    g.drawString(name, (float) x, (float) y);
  }

  // Each shade with the largest value that it stands for.
  private void legend(Graphics2D g) {
    double x = left();
    double y = top() + down() * cellHeight() + 12;
    for (int i = 0; i < Theme.SHADES.size(); i++) {
      if (i > 0 && edges.get(i).equals(edges.get(i - 1))) {
        continue;
      }
      g.setPaint(Theme.SHADES.get(i));
      g.fill(new Rectangle2D.Double(x, y, 12, 12));
      g.setPaint(Theme.INK);
      String edge = chart.formats().brief(chart.unit(), edges.get(i));
      String words = i == 0 ? chart.formats().say("to {0}", edge) : edge;
      g.drawString(words, (float) (x + 16), (float) (y + 10));
      x += 16 + ChartFonts.width(plain, words) + 14;
    }
    boolean anyFew =
        chart.rows().stream().anyMatch(row -> row.mark() != Mark.NONE && row.value() != null);
    String few = chart.formats().say("small: few {0}", chart.caption().subjects());
    if (anyFew && x + ChartFonts.width(plain, few) < width()) {
      g.setPaint(Theme.QUIET);
      g.drawString(few, (float) x, (float) (y + 10));
    }
  }

  /** The largest value of each fifth of the different values: most nights are alike. */
  private List<Double> edges() {
    List<Double> values =
        chart.rows().stream()
            .flatMap(row -> Stream.ofNullable(row.value()))
            .distinct()
            .sorted()
            .toList();
    List<Double> largest = new ArrayList<>();
    for (int i = 1; i <= Theme.SHADES.size(); i++) {
      int rank = (int) Math.ceil(values.size() * i / (double) Theme.SHADES.size());
      largest.add(values.isEmpty() ? 0.0 : values.get(Math.max(0, rank - 1)));
    }
    return largest;
  }

  private int shade(double value) {
    int shade = 0;
    while (shade < Theme.SHADES.size() - 1 && value > edges.get(shade)) {
      shade++;
    }
    return shade;
  }

  private Rectangle2D cell(int day, int hour) {
    int column = isNarrow() ? day : hour;
    int line = isNarrow() ? hour : day;
    return new Rectangle2D.Double(
        left() + column * cellWidth(), top() + line * cellHeight(), cellWidth(), cellHeight());
  }

  private boolean isNarrow() {
    return size == Size.NARROW;
  }

  private double left() {
    return size == Size.SPARK ? 0 : isNarrow() ? 24 : 34;
  }

  private double top() {
    return size == Size.SPARK ? 0 : 20;
  }

  private int down() {
    return isNarrow() ? HOURS : chart.series().size();
  }

  private double cellWidth() {
    return (width() - left()) / (isNarrow() ? chart.series().size() : HOURS);
  }

  private double cellHeight() {
    return size == Size.SPARK ? size.height() / (double) down() : isNarrow() ? 24 : 28;
  }

  private static String key(int hour) {
    return (hour < 10 ? "0" : "") + hour;
  }
}
