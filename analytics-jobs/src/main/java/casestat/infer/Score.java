package casestat.infer;

/**
 * How many of some cases a rule gives the stated date.
 *
 * @param alike exactly, or with a convention of the source's own
 */
record Score(int cases, int exact, int alike) {
  static final Score NONE = new Score(0, 0, 0);

  static Score of(Fit fit) {
    return new Score(1, fit.isExact() ? 1 : 0, fit.isAlike() ? 1 : 0);
  }

  Score plus(Score other) {
    return new Score(cases + other.cases, exact + other.exact, alike + other.alike);
  }

  double exactShare() {
    return cases == 0 ? 0 : (double) exact / cases;
  }

  double alikeShare() {
    return cases == 0 ? 0 : (double) alike / cases;
  }
}
