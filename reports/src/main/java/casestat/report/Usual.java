package casestat.report;

import org.jspecify.annotations.Nullable;

/**
 * How a month stands against what is usual.
 *
 * @param words {@code within what is usual, 61 % to 72 %}
 * @param judgement {@code SAME} for usual variation; else what the signal means
 * @param direction 1 where a signal speaks of more, -1 where of less; 0 for usual variation
 * @param assurance what the goal can expect; null without a goal or a good way
 */
public record Usual(
    String words, Tile.Judgement judgement, int direction, @Nullable String assurance) {

  /** Whether it is more than chance makes. */
  public boolean isSignal() {
    return judgement != Tile.Judgement.SAME;
  }

  /** What it looks like without colour: which way it goes, or a ring. */
  public String shape() {
    return direction > 0 ? "▲" : direction < 0 ? "▼" : "○";
  }
}
