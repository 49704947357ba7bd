package casestat.report.slides;

import static casestat.report.slides.Canvas.box;

import casestat.report.chart.Theme;
import casestat.report.slides.Canvas.Style;
import casestat.report.slides.Canvas.Weight;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** The first slide: whose figures, which month, how final. */
final class OpeningSlide {
  private static final double LEFT = 96;
  private static final double WIDE = Deck.WIDTH - LEFT - Deck.MARGIN;

  private OpeningSlide() {}

  static void write(Deck deck, Opening opening) {
    Canvas canvas = deck.bare();
    canvas.block(box(0, 0, 40, Deck.HEIGHT), Theme.BLUE, List.of());
    canvas.title(opening.title(), box(LEFT, 96, WIDE, 124), 48, 40, 32, 26, 20);
    canvas.text(
        box(LEFT, 228, WIDE, 44),
        TextFit.of(opening.period(), WIDE, 44, 32, 26, 20),
        Theme.INK,
        Weight.PLAIN);
    canvas.text(
        box(LEFT, 282, WIDE, 34),
        TextFit.of(opening.state(), WIDE, 34, 20, 16, 14),
        Theme.INK,
        Weight.BOLD);
    XSLFTextShape facts = canvas.textBox(box(LEFT, 350, WIDE, 140));
    for (String fact : opening.facts()) {
      canvas.line(facts, fact, new Style(16, Theme.QUIET, Weight.PLAIN, 4));
    }
  }
}
