package casestat.report.slides;

import static casestat.report.slides.Canvas.box;

import casestat.report.chart.Theme;
import casestat.report.slides.Canvas.Style;
import casestat.report.slides.Canvas.Weight;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Sentences beneath each other, over as many slides as they need. */
final class RemarkSlides {
  private static final double SIZE = 16;
  private static final double BETWEEN = 8;

  private RemarkSlides() {}

  static void write(Deck deck, Remarks remarks) {
    double room = Canvas.FLOOR - Canvas.BODY - 6;
    double used = room + 1;
    boolean first = true;
    XSLFTextShape box = null;
    Canvas canvas = null;
    for (String line : remarks.lines()) {
      TextFit fit = TextFit.of(line, Deck.INSIDE, room, (int) SIZE, 14, 12);
      double height = TextFit.height(fit.text(), Deck.INSIDE, fit.size()) + BETWEEN;
      if (canvas == null || box == null || used + height > room) {
        String title = remarks.title();
        canvas = deck.canvas("", first ? title : deck.formats().say("{0}, continued", title));
        box = canvas.textBox(box(Deck.MARGIN, Canvas.BODY + 6, Deck.INSIDE, room));
        first = false;
        used = 0;
      }
      canvas.line(box, fit.text(), new Style(fit.size(), Theme.INK, Weight.PLAIN, BETWEEN));
      used += height;
    }
  }
}
