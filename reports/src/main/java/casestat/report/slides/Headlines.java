package casestat.report.slides;

import casestat.report.html.Card;
import java.util.List;

/**
 * The main values, side by side.
 *
 * @param sentence how they stand against their goals; may be empty
 */
public record Headlines(String title, String sentence, List<Card> cards) implements Slide {
  public Headlines {
    cards = List.copyOf(cards);
  }
}
