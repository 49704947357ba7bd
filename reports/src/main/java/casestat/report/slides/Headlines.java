package casestat.report.slides;

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

  /** How a value is judged. Words say it too. */
  public enum Tone {
    GOOD,
    BAD,
    NEUTRAL
  }

  /**
   * One value.
   *
   * @param verdict against its goal, in words; may be empty
   * @param lines what stands beneath: changes, what is usual, what it rests on
   */
  public record Card(String name, String value, String verdict, Tone tone, List<String> lines) {
    public Card {
      lines = List.copyOf(lines);
    }
  }
}
