package casestat.report.slides;

import static casestat.report.slides.Canvas.box;

import casestat.report.chart.Theme;
import casestat.report.html.Card;
import casestat.report.html.Judged;
import casestat.report.slides.Canvas.Style;
import casestat.report.slides.Canvas.Weight;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Cards side by side, at most six to a slide. */
final class HeadlineSlides {
  private static final int MOST = 6;
  private static final int ACROSS = 3;
  private static final double GAP = 16;
  private static final double WIDEST = (Deck.INSIDE - GAP) / 2;
  private static final double PAD = 14;
  private static final double SENTENCE = 46;

  private HeadlineSlides() {}

  static void write(Deck deck, Headlines headlines) {
    List<Card> cards = headlines.cards();
    // As many on each: a last slide with one card looks like a mistake.
    int slides = Math.max(1, (cards.size() + MOST - 1) / MOST);
    for (int i = 0; i < slides; i++) {
      int from = cards.size() * i / slides;
      int to = cards.size() * (i + 1) / slides;
      String title =
          i == 0 ? headlines.title() : deck.formats().say("{0}, continued", headlines.title());
      Canvas canvas = deck.canvas("", title);
      double top = Canvas.BODY + 6;
      if (i == 0 && !headlines.sentence().isEmpty()) {
        canvas.text(
            box(Deck.MARGIN, Canvas.BODY, Deck.INSIDE, SENTENCE),
            TextFit.of(headlines.sentence(), Deck.INSIDE, SENTENCE - 4, 16, 15, 14, 13, 12),
            Theme.INK,
            Weight.PLAIN);
        top += SENTENCE;
      }
      grid(canvas, cards.subList(from, to), top);
    }
  }

  private static void grid(Canvas canvas, List<Card> cards, double top) {
    int rows = cards.size() > ACROSS ? 2 : 1;
    int across = Math.max(1, (cards.size() + rows - 1) / rows);
    double width = Math.min(WIDEST, (Deck.INSIDE - (across - 1) * GAP) / across);
    double most = (Canvas.FLOOR - top - (rows - 1) * GAP) / rows;
    double height = rows == 1 ? Math.min(most, 220) : most;
    for (int i = 0; i < cards.size(); i++) {
      int row = i / across;
      card(
          canvas,
          cards.get(i),
          box(Deck.MARGIN + i % across * (width + GAP), top + row * (height + GAP), width, height));
    }
  }

  private static void card(Canvas canvas, Card card, Rectangle2D place) {
    Judged goal = card.goal();
    Judged.Tone tone = goal == null ? Judged.Tone.PLAIN : goal.tone();
    canvas.block(place, Theme.PAPER, List.of(Theme.GRID));
    canvas.block(box(place.getX(), place.getY(), 5, place.getHeight()), edge(tone), List.of());
    double inside = place.getWidth() - 2 * PAD;
    TextFit name = TextFit.of(card.name(), inside, 36, 15, 14, 13, 12);
    TextFit value = TextFit.of(card.value(), inside, 36, 26, 22, 18, 14);
    double left =
        place.getHeight()
            - PAD
            - TextFit.height(name.text(), inside, name.size())
            - TextFit.height(value.text(), inside, value.size())
            - (goal == null ? 0 : 17);
    TextFit lines = TextFit.of(String.join("\n", lines(card)), inside, left, 13, 12);
    XSLFTextShape box =
        canvas.textBox(
            box(place.getX() + PAD, place.getY() + PAD / 2, inside, place.getHeight() - PAD));
    canvas.line(box, name.text(), new Style(name.size(), Theme.QUIET, Weight.BOLD, 0));
    canvas.line(box, value.text(), new Style(value.size(), Theme.INK, Weight.BOLD, 0));
    if (goal != null) {
      Color said = tone == Judged.Tone.MISSED ? Theme.PINK : Theme.INK;
      TextFit verdict = TextFit.of(goal.words(), inside, 18, 14, 13, 12);
      canvas.line(box, verdict.text(), new Style(verdict.size(), said, Weight.BOLD, 0));
    }
    for (String line : lines.text().split("\n")) {
      if (!line.isEmpty()) {
        canvas.line(box, line, new Style(lines.size(), Theme.INK, Weight.PLAIN, 0));
      }
    }
  }

  // Changes, what is usual, what it rests on.
  private static List<String> lines(Card card) {
    List<String> lines = new ArrayList<>();
    card.changes().forEach(change -> lines.add(change.words()));
    Judged usual = card.usual();
    if (usual != null) {
      lines.add(usual.words());
    }
    if (!card.basis().isEmpty()) {
      lines.add(card.basis());
    }
    return lines;
  }

  // Words say it too.
  private static Color edge(Judged.Tone tone) {
    return switch (tone) {
      case MET -> Theme.TURQUOISE;
      case MISSED -> Theme.PINK;
      case SIGNAL_UP, SIGNAL_DOWN, USUAL, BETTER, WORSE, PLAIN -> Theme.BAND_EDGE;
    };
  }
}
