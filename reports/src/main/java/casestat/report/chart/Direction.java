package casestat.report.chart;

import casestat.language.Language;

/** Which way is good news. */
public enum Direction {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER,
  NEUTRAL;

  /** Whether a value reaches a goal; a neutral measure has no goal to reach. */
  public boolean reaches(double value, double goal) {
    return switch (this) {
      case HIGHER_IS_BETTER -> value >= goal;
      case LOWER_IS_BETTER -> value <= goal;
      case NEUTRAL -> true;
    };
  }

  /** In words, for the line under a title; empty when there is nothing to say. */
  public String words(Language language) {
    return switch (this) {
      case HIGHER_IS_BETTER -> language.say("Higher is better");
      case LOWER_IS_BETTER -> language.say("Lower is better");
      case NEUTRAL -> "";
    };
  }
}
