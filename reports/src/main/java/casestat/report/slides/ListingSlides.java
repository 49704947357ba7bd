package casestat.report.slides;

import static casestat.report.slides.Canvas.box;

import casestat.report.chart.Theme;
import casestat.report.slides.Canvas.Style;
import casestat.report.slides.Canvas.Weight;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;

/** A table over as many slides as it needs, its head on each. */
final class ListingSlides {
  private static final int SIZE = 14;
  private static final double INSET = 8;
  private static final double PAD = 8;
  private static final double SENTENCE = 44;
  private static final double NOTE = 34;

  private final Deck deck;
  private final Listing listing;
  private final List<Double> widths = new ArrayList<>();

  ListingSlides(Deck deck, Listing listing) {
    this.deck = deck;
    this.listing = listing;
    double all = listing.widths().stream().mapToInt(w -> w).sum();
    listing.widths().forEach(width -> widths.add(Deck.INSIDE * width / all));
  }

  void write() {
    double room = Canvas.FLOOR - Canvas.BODY - SENTENCE - NOTE - height(listing.headings());
    List<List<Integer>> slides = new ArrayList<>();
    double used = room + 1;
    for (int i = 0; i < listing.rows().size(); i++) {
      double height = height(listing.rows().get(i));
      if (used + height > room) {
        slides.add(new ArrayList<>());
        used = 0;
      }
      slides.get(slides.size() - 1).add(i);
      used += height;
    }
    for (int i = 0; i < slides.size(); i++) {
      slide(slides.get(i), i == 0, i == slides.size() - 1);
    }
  }

  private void slide(List<Integer> rows, boolean isFirst, boolean isLast) {
    String title = listing.title();
    Canvas canvas = deck.canvas("", isFirst ? title : deck.formats().say("{0}, continued", title));
    double top = Canvas.BODY;
    if (isFirst) {
      canvas.text(
          box(Deck.MARGIN, top, Deck.INSIDE, SENTENCE),
          TextFit.of(listing.sentence(), Deck.INSIDE, SENTENCE - 4, 16, 15, 14, 13, 12),
          Theme.INK,
          Weight.PLAIN);
      top += SENTENCE;
    }
    double height = height(listing.headings());
    for (int row : rows) {
      height += height(listing.rows().get(row));
    }
    Grid grid =
        new Grid(
            canvas,
            rows.size() + 1,
            widths.size(),
            box(Deck.MARGIN, top, Deck.INSIDE, height),
            INSET);
    grid.describe(title, listing.sentence());
    for (int c = 0; c < widths.size(); c++) {
      grid.width(c, widths.get(c));
      Style head = new Style(SIZE, Theme.BLUE, Weight.BOLD, 0);
      grid.cell(0, c, listing.headings().get(c), head, align(c), Theme.BAND);
    }
    grid.height(0, height(listing.headings()));
    for (int r = 0; r < rows.size(); r++) {
      List<String> cells = listing.rows().get(rows.get(r));
      Weight weight = listing.strong().contains(rows.get(r)) ? Weight.BOLD : Weight.PLAIN;
      for (int c = 0; c < widths.size(); c++) {
        Style style = new Style(SIZE, Theme.INK, weight, 0);
        grid.cell(r + 1, c, cells.get(c), style, align(c), Theme.PAPER);
      }
      grid.height(r + 1, height(cells));
    }
    if (isLast && !listing.note().isEmpty()) {
      canvas.text(
          box(Deck.MARGIN, Canvas.FLOOR - NOTE + 4, Deck.INSIDE, NOTE - 4),
          TextFit.of(listing.note(), Deck.INSIDE, NOTE - 4, 13, 12),
          Theme.QUIET,
          Weight.PLAIN);
    }
  }

  private TextAlign align(int column) {
    return listing.numbers().contains(column) ? TextAlign.RIGHT : TextAlign.LEFT;
  }

  private double height(List<String> cells) {
    double height = 0;
    for (int i = 0; i < widths.size(); i++) {
      height =
          Math.max(height, TextFit.height(cells.get(i), widths.get(i) - 2 * INSET, SIZE) + PAD);
    }
    return height;
  }
}
