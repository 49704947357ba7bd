package casestat.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws {@link AreaMap}: each area in the shade of its value, hatched where it is withheld, with
 * its name and value where they have room. What the shades mean stands beside the map, or beneath
 * it where the picture is narrow.
 */
final class MapDrawing implements Drawing {
  private static final double HIGHEST = 460;
  private static final double LEGEND = 210;
  private static final double SWATCH = 14;
  private static final Color PLATE = new Color(255, 255, 255, 230);

  private final AreaMap chart;
  private final Size size;
  private final Font plain;
  private final Font strong;
  private final MapClasses classes;
  private final Map<String, Row> rows;
  private final MapShapes shapes;
  private final List<Row> elsewhere;

  MapDrawing(AreaMap chart, Size size) {
    this.chart = chart;
    this.size = size;
    plain = ChartFonts.regular(size.text());
    strong = ChartFonts.strong(size.text());
    classes = new MapClasses(chart);
    rows = chart.rows().stream().collect(Collectors.toMap(Row::key, Function.identity()));
    boolean wide = size == Size.WIDE;
    double width = size.width() - (wide ? LEGEND : 0) - 2;
    double high =
        size == Size.SPARK
            ? size.height() - 2
            : Math.min(HIGHEST, MapShapes.height(chart.outlines(), width));
    shapes = new MapShapes(chart.outlines(), new Rectangle2D.Double(1, 1, width, high));
    elsewhere = chart.rows().stream().filter(row -> !chart.mapped().contains(row.key())).toList();
  }

  @Override
  public int width() {
    return size.width();
  }

  @Override
  public int height() {
    if (size == Size.SPARK) {
      return size.height();
    }
    double below = size == Size.WIDE ? 8 : 14 + lines() * line();
    double beside = size == Size.WIDE ? lines() * line() + 14 : 0;
    double named = elsewhere.isEmpty() ? 0 : (elsewhere.size() + 1) * line() + 6;
    return (int) Math.ceil(Math.max(shapes.bounds().getMaxY() + below, beside) + named);
  }

  @Override
  public List<HotSpot> draw(Graphics2D g) {
    List<HotSpot> spots = new ArrayList<>();
    shapes.all().forEach((area, shape) -> fill(g, shape, row(area)));
    g.setStroke(Theme.HAIR);
    shapes
        .all()
        .forEach(
            (area, shape) -> {
              g.setPaint(Theme.QUIET);
              g.draw(shape);
            });
    if (size == Size.SPARK) {
      return List.of();
    }
    shapes
        .all()
        .forEach(
            (area, shape) -> {
              Row row = row(area);
              label(g, shape, row);
              if (row.value() != null) {
                spots.add(new HotSpot(shape, chart.tooltip(row), row.href()));
              }
            });
    legend(g);
    named(g, spots);
    return spots;
  }

  private Row row(String area) {
    Row row = rows.get(area);
    return row == null ? Row.absent(area, area, Mark.NO_CASES) : row;
  }

  private void fill(Graphics2D g, Path2D shape, Row row) {
    Double value = row.value();
    g.setPaint(value == null ? Theme.PAPER : classes.of(value));
    g.fill(shape);
    if (row.mark() == Mark.SUPPRESSED) {
      hatch(g, shape);
    }
  }

  // Lines of their own, because a clip would not reach a picture's file.
  private static void hatch(Graphics2D g, Shape shape) {
    Rectangle2D box = shape.getBounds2D();
    Area lines = new Area();
    for (double x = Math.floor(box.getX() - box.getHeight()); x < box.getMaxX(); x += 7) {
      Path2D line = new Path2D.Double();
      line.moveTo(x, box.getMaxY());
      line.lineTo(x + 1.2, box.getMaxY());
      line.lineTo(x + 1.2 + box.getHeight(), box.getY());
      line.lineTo(x + box.getHeight(), box.getY());
      line.closePath();
      lines.add(new Area(line));
    }
    lines.intersect(new Area(shape));
    g.setPaint(Theme.PAST);
    g.fill(lines);
  }

  // Name and value, the value alone, or nothing: the table beneath has all.
  private void label(Graphics2D g, Shape shape, Row row) {
    Double value = row.value();
    String shown =
        value == null
            ? row.mark().bracketed()
            : chart.formats().brief(chart.unit(), value) + (isHollow(row) ? "*" : "");
    double line = size.text() * 1.2;
    List<List<String>> tries = List.of(List.of(row.label(), shown), List.of(shown));
    for (List<String> lines : tries) {
      double wide = 0;
      for (int i = 0; i < lines.size(); i++) {
        Font font = i == lines.size() - 1 ? strong : plain;
        wide = Math.max(wide, ChartFonts.width(font, lines.get(i)));
      }
      double high = lines.size() * line + 2;
      Point2D middle = MapShapes.room(shape, wide + 6, high);
      if (middle != null) {
        g.setPaint(row.mark() == Mark.SUPPRESSED ? Theme.PAPER : PLATE);
        g.fill(
            new Rectangle2D.Double(
                middle.getX() - wide / 2 - 3, middle.getY() - high / 2, wide + 6, high));
        g.setPaint(Theme.INK);
        for (int i = 0; i < lines.size(); i++) {
          Font font = i == lines.size() - 1 ? strong : plain;
          g.setFont(font);
          double x = middle.getX() - ChartFonts.width(font, lines.get(i)) / 2;
          double y = middle.getY() - high / 2 + line * (i + 0.8) + 1;
          g.drawString(lines.get(i), (float) x, (float) y);
        }
        return;
      }
    }
  }

  private static boolean isHollow(Row row) {
    return row.mark() == Mark.PROVISIONAL || row.mark() == Mark.LOW_RELIABILITY;
  }

  private boolean hasAny(Mark mark) {
    return chart.rows().stream()
        .anyMatch(row -> row.mark() == mark && chart.mapped().contains(row.key()));
  }

  private double line() {
    return size.text() * 1.7;
  }

  private List<Mark> explained() {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark :
        List.of(
            Mark.SUPPRESSED,
            Mark.NO_CASES,
            Mark.NOT_COMPLETE,
            Mark.NOT_APPLICABLE,
            Mark.PROVISIONAL,
            Mark.LOW_RELIABILITY)) {
      if (hasAny(mark)) {
        marks.add(mark);
      }
    }
    return marks;
  }

  private int lines() {
    return classes.all().size() + explained().size() + 1;
  }

  private void legend(Graphics2D g) {
    double x = size == Size.WIDE ? width() - LEGEND + 22 : 1;
    double y = size == Size.WIDE ? 4 : shapes.bounds().getMaxY() + 12;
    Goal goal = chart.goal();
    String head =
        goal == null
            ? chart.caption().valueName()
            : goal.label() + " " + chart.formats().brief(chart.unit(), goal.value());
    g.setFont(strong);
    g.setPaint(Theme.INK);
    double room = width() - x;
    g.drawString(ChartFonts.fit(strong, head, room), (float) x, (float) (y + size.text()));
    y += line();
    // The most on top, as in a column of numbers.
    for (int i = classes.all().size() - 1; i >= 0; i--) {
      MapClasses.Shade one = classes.all().get(i);
      swatch(g, x, y, one.colour(), false);
      words(g, x, y, one.words(), room);
      y += line();
    }
    for (Mark mark : explained()) {
      boolean isBeside = !mark.isAbsence();
      if (isBeside) {
        g.setFont(strong);
        g.setPaint(Theme.INK);
        g.drawString("*", (float) (x + 4), (float) (y + size.text()));
      } else {
        swatch(g, x, y, Theme.PAPER, mark == Mark.SUPPRESSED);
      }
      String said = mark.words(chart.formats().language(), chart.caption().subjects());
      words(g, x, y, isBeside ? said : mark.bracketed() + " " + said, room);
      y += line();
    }
  }

  private void swatch(Graphics2D g, double x, double y, Color colour, boolean hatched) {
    Rectangle2D box = new Rectangle2D.Double(x, y, SWATCH, SWATCH);
    g.setPaint(colour);
    g.fill(box);
    if (hatched) {
      hatch(g, box);
    }
    g.setPaint(Theme.QUIET);
    g.setStroke(Theme.HAIR);
    g.draw(box);
  }

  private void words(Graphics2D g, double x, double y, String words, double room) {
    g.setFont(plain);
    g.setPaint(Theme.INK);
    g.drawString(
        ChartFonts.fit(plain, words, room - SWATCH - 6),
        (float) (x + SWATCH + 6),
        (float) (y + size.text() - 0.5));
  }

  private void named(Graphics2D g, List<HotSpot> spots) {
    if (elsewhere.isEmpty()) {
      return;
    }
    double y = height() - (elsewhere.size() + 1) * line();
    g.setFont(strong);
    g.setPaint(Theme.INK);
    g.drawString(chart.formats().say("Not on the map"), 1f, (float) (y + size.text()));
    y += line();
    for (Row row : elsewhere) {
      g.setFont(plain);
      g.setPaint(Theme.INK);
      String shown = row.label() + ": " + chart.formats().value(chart, row);
      g.drawString(ChartFonts.fit(plain, shown, width() - 4), 1f, (float) (y + size.text()));
      if (row.value() != null) {
        spots.add(
            new HotSpot(
                new Rectangle2D.Double(0, y - 2, width(), line()), chart.tooltip(row), row.href()));
      }
      y += line();
    }
  }
}
