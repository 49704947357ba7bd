package casestat.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart with what must be beside it where no page is around it: its title, of what it is, and
 * beneath it what its numbered lines are, and its source.
 */
final class StandAlone implements Drawing {
  private static final int MARGIN = 16;
  private static final int GAP = 10;

  private final Drawing chart;
  private final Font title;
  private final Font small;
  private final List<String> head;
  private final List<String> about;
  private final List<String> foot;

  /**
   * @param scope which cases and which month it is about, in words; may be empty
   */
  StandAlone(ChartSpec chart, Size size, String scope) {
    this.chart = Drawing.of(chart, size);
    this.title = ChartFonts.strong(size.text() + 4);
    this.small = ChartFonts.regular(size.text());
    int room = this.chart.width();
    this.head = wrap(title, chart.caption().title(), room);
    this.about = new ArrayList<>(wrap(small, scope, room));
    about.addAll(wrap(small, chart.caption().question(), room));
    this.foot = new ArrayList<>();
    List<Happening> lines = chart.happenings();
    for (int i = 0; i < lines.size(); i++) {
      String number = lines.size() == 1 ? "" : i + 1 + ". ";
      foot.addAll(wrap(small, number + lines.get(i).said(), room));
    }
    foot.addAll(wrap(small, source(chart), room));
  }

  @Override
  public int width() {
    return chart.width() + 2 * MARGIN;
  }

  @Override
  public int height() {
    return (int) Math.ceil(top() + chart.height() + foot.size() * line() + MARGIN);
  }

  @Override
  public List<HotSpot> draw(Graphics2D g) {
    AffineTransform before = g.getTransform();
    g.translate(MARGIN, 0);
    g.setPaint(Theme.INK);
    double y = write(g, head, title, titleLine(), MARGIN);
    g.setPaint(Theme.QUIET);
    write(g, about, small, line(), y);
    write(g, foot, small, line(), top() + chart.height() + 4);
    g.translate(0, top());
    List<HotSpot> spots = chart.draw(g);
    g.setTransform(before);
    return spots.stream().map(this::moved).toList();
  }

  private HotSpot moved(HotSpot spot) {
    Shape area = spot.area();
    Shape there =
        area instanceof Rectangle2D box
            ? new Rectangle2D.Double(
                box.getX() + MARGIN, box.getY() + top(), box.getWidth(), box.getHeight())
            : AffineTransform.getTranslateInstance(MARGIN, top()).createTransformedShape(area);
    return new HotSpot(there, spot.text(), spot.href());
  }

  private double top() {
    return Math.ceil(MARGIN + head.size() * titleLine() + about.size() * line() + GAP);
  }

  private double titleLine() {
    return title.getSize2D() * 1.3;
  }

  private double line() {
    return small.getSize2D() * 1.35;
  }

  private static String source(ChartSpec chart) {
    String source = chart.caption().source();
    return source.isEmpty() ? "" : chart.formats().say("Source: {0}", source);
  }

  private static double write(
      Graphics2D g, List<String> lines, Font font, double height, double top) {
    g.setFont(font);
    double y = top;
    for (String line : lines) {
      g.drawString(line, 0f, (float) (y + font.getSize2D()));
      y += height;
    }
    return y;
  }

  private static List<String> wrap(Font font, String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && ChartFonts.width(font, line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(ChartFonts.fit(font, line.toString(), width));
    }
    return lines;
  }
}
