package casestat.report.slides;

import java.io.IOException;
import java.io.OutputStream;

/** Writes decks. Same input, same bytes. */
public final class Slides {

  private Slides() {}

  /** A deck as a document of PowerPoint, which others open too. What is written to stays open. */
  public static void write(SlidesSpec spec, OutputStream out) throws IOException {
    try (Deck deck = new Deck(spec)) {
      for (Slide slide : spec.slides()) {
        if (slide instanceof Opening opening) {
          OpeningSlide.write(deck, opening);
        } else if (slide instanceof Headlines headlines) {
          HeadlineSlides.write(deck, headlines);
        } else if (slide instanceof Picture picture) {
          PictureSlide.write(deck, picture);
        } else if (slide instanceof Listing listing) {
          new ListingSlides(deck, listing).write();
        } else if (slide instanceof Tabled tabled) {
          TableSlides.write(deck, tabled);
        } else if (slide instanceof Remarks remarks) {
          RemarkSlides.write(deck, remarks);
        }
      }
      deck.write(out);
    }
  }
}
