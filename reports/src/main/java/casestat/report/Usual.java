package casestat.report;

import org.jspecify.annotations.Nullable;

/**
 * How a month stands against what is usual.
 *
 * @param words {@code within what is usual, 61 % to 72 %}
 * @param judgement {@code SAME} for usual variation; else what the signal means
 * @param assurance what the goal can expect; null without a goal or a good way
 */
public record Usual(String words, Tile.Judgement judgement, @Nullable String assurance) {

  /** Whether it is more than chance makes. */
  public boolean isSignal() {
    return judgement != Tile.Judgement.SAME;
  }
}
