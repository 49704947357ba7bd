package casestat.infer;

/** How many of some cases a rule gives the stated date. */
record Score(int cases, int fitting) {
  static final Score NONE = new Score(0, 0);

  static Score of(boolean fits) {
    return new Score(1, fits ? 1 : 0);
  }

  Score plus(Score other) {
    return new Score(cases + other.cases, fitting + other.fitting);
  }

  double share() {
    return cases == 0 ? 0 : (double) fitting / cases;
  }
}
