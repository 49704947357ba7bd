package casestat.report.slides;

import static casestat.report.slides.Canvas.box;

import casestat.report.chart.Theme;
import casestat.report.slides.Canvas.Style;
import casestat.report.slides.Canvas.Weight;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;

/** A table over as many slides as it needs, its head on each, and which of them it is. */
final class ListingSlides {
  private static final int SIZE = 14;

  /** Beside small letters, on either side of a cell. */
  static final double SMALL_INSET = 5;

  private static final double SENTENCE = 44;
  private static final double NOTE = 34;

  private final Deck deck;
  private final String section;
  private final Listing listing;
  private final int size;
  private final double inset;
  private final double pad;
  private final List<Double> widths = new ArrayList<>();
  private final List<List<Integer>> slides = new ArrayList<>();

  ListingSlides(Deck deck, Listing listing) {
    this(deck, "", listing, SIZE);
  }

  /**
   * @param section where it belongs; stands small above the title
   * @param size of its letters
   */
  ListingSlides(Deck deck, String section, Listing listing, int size) {
    this.deck = deck;
    this.section = section;
    this.listing = listing;
    this.size = size;
    // Small letters stand in long tables, which grow with every point between their cells.
    this.inset = size < SIZE ? SMALL_INSET : 8;
    this.pad = size < SIZE ? 4 : 8;
    double all = listing.widths().stream().mapToInt(w -> w).sum();
    listing.widths().forEach(width -> widths.add(Deck.INSIDE * width / all));
    split();
  }

  private void split() {
    double room = Canvas.FLOOR - Canvas.BODY - SENTENCE - NOTE - height(listing.headings());
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
  }

  /** How many slides it takes. */
  int count() {
    return slides.size();
  }

  void write() {
    write(0, count());
  }

  /**
   * @param before how many slides of the same there are before
   * @param all how many there are together
   */
  void write(int before, int all) {
    for (int i = 0; i < slides.size(); i++) {
      String title =
          all == 1
              ? listing.title()
              : deck.formats().say("{0} ({1} of {2})", listing.title(), before + i + 1, all);
      slide(title, slides.get(i), before + i == 0);
    }
  }

  // The note explains marks, and so stands on every slide.
  private void slide(String title, List<Integer> rows, boolean isFirst) {
    Canvas canvas = deck.canvas(section, title);
    double top = Canvas.BODY;
    if (isFirst && !listing.sentence().isEmpty()) {
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
            inset);
    grid.describe(title, listing.sentence());
    for (int c = 0; c < widths.size(); c++) {
      grid.width(c, widths.get(c));
      Style head = new Style(size, Theme.BLUE, Weight.BOLD, 0);
      grid.cell(0, c, listing.headings().get(c), head, align(c), Theme.BAND);
    }
    grid.height(0, height(listing.headings()));
    for (int r = 0; r < rows.size(); r++) {
      List<String> cells = listing.rows().get(rows.get(r));
      Weight weight = listing.strong().contains(rows.get(r)) ? Weight.BOLD : Weight.PLAIN;
      for (int c = 0; c < widths.size(); c++) {
        Style style = new Style(size, Theme.INK, weight, 0);
        grid.cell(r + 1, c, cells.get(c), style, align(c), Theme.PAPER);
      }
      grid.height(r + 1, height(cells));
    }
    if (!listing.note().isEmpty()) {
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
          Math.max(height, TextFit.height(cells.get(i), widths.get(i) - 2 * inset, size) + pad);
    }
    return height;
  }
}
