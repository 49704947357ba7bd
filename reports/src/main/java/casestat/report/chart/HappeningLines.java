package casestat.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What happened, on a chart over time: a numbered dotted line at each, or a band where it took
 * longer than a period; the words stand beneath the chart, and beside the line where there is one
 * with the room.
 */
final class HappeningLines {
  private HappeningLines() {}

  /** Where a period lies across. */
  interface Across {
    double of(double period);
  }

  /** Which period a key is; less than 0 for one that is not shown. */
  interface Places {
    int of(String key);
  }

  /**
   * @param right where the plot ends
   * @param bottom where the lines end
   */
  static void draw(
      Graphics2D g,
      List<Happening> happenings,
      Size size,
      Places places,
      Across across,
      double right,
      double bottom) {
    Font font = ChartFonts.regular(size.text());
    double line = size.text() + 3;
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < happenings.size(); i++) {
      Happening happening = happenings.get(i);
      int from = places.of(happening.key());
      int to = places.of(happening.lastKey());
      if (from < 0 && to < 0) {
        continue;
      }
      double x = across.of(from < 0 ? 0 : from);
      if (to > from) {
        double end = across.of(to);
        g.setPaint(Theme.BAND);
        g.fill(new Rectangle2D.Double(x, line, end - x, 3));
        dotted(g, end, line, bottom);
      }
      if (from >= 0) {
        dotted(g, x, line, bottom);
      }
      // Alone it is said in words; a narrow picture has no room for them, and its table has.
      boolean alone = happenings.size() == 1 && size == Size.WIDE;
      String number = Integer.toString(i + 1);
      String words = alone ? ChartFonts.fit(font, happening.text(), right / 3) : number;
      double width = ChartFonts.width(font, words);
      double start = alone ? x + 5 : x - width / 2;
      if (start + width > right && alone) {
        start = x - 5 - width;
      }
      // Two in one month stand beside each other.
      start = Math.max(start, free);
      g.setPaint(Theme.PINK);
      g.setFont(font);
      g.drawString(words, (float) start, size.text());
      free = start + width + 4;
    }
  }

  /** The lines alone, where the numbers stand above already. */
  static void lines(
      Graphics2D g,
      List<Happening> happenings,
      Places places,
      Across across,
      double top,
      double bottom) {
    for (Happening happening : happenings) {
      for (String key :
          List.of(happening.key(), happening.lastKey()).stream().distinct().toList()) {
        int place = places.of(key);
        if (place >= 0) {
          dotted(g, across.of(place), top, bottom);
        }
      }
    }
  }

  private static void dotted(Graphics2D g, double x, double top, double bottom) {
    g.setPaint(Theme.PINK);
    g.setStroke(Theme.DOTS);
    g.draw(new Line2D.Double(x, top, x, bottom));
  }
}
