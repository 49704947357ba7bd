package casestat.infer;

/** How a stated date and ours agree. */
enum Fit {
  /** The same, as exactly as the source states it. */
  EXACT(1),
  /**
   * No open time lies between: where the target is used up at closing time, the source names the
   * next opening.
   */
  NEXT_OPENING(0.97),
  OFF(0);

  private final double worth;

  Fit(double worth) {
    this.worth = worth;
  }

  /** What it counts for where guesses are compared: of two that are alike the exact one wins. */
  double worth() {
    return worth;
  }

  boolean isExact() {
    return this == EXACT;
  }

  /** The same rule, with a convention of the source's own. */
  boolean isAlike() {
    return this != OFF;
  }
}
