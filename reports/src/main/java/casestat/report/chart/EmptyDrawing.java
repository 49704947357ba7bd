package casestat.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** Nothing to draw, said plainly. */
record EmptyDrawing(String words, Size size) implements Drawing {

  @Override
  public int width() {
    return size.width();
  }

  @Override
  public int height() {
    return size == Size.SPARK ? size.height() : size.height() / 2;
  }

  @Override
  public List<HotSpot> draw(Graphics2D g) {
    Font font = ChartFonts.regular(size == Size.SPARK ? size.text() : size.text() + 2);
    g.setFont(font);
    g.setPaint(Theme.QUIET);
    double x = (width() - ChartFonts.width(font, words)) / 2;
    g.drawString(words, (float) x, (float) (height() / 2.0));
    g.setPaint(Theme.GRID);
    g.setStroke(Theme.HAIR);
    g.draw(new Line2D.Double(0, height() - 1.5, width(), height() - 1.5));
    return List.of();
  }
}
