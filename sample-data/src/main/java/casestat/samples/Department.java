package casestat.samples;

/** Who does the work in Riverton. */
enum Department {
  PUBLIC_WORKS("Public Works"),
  TRANSPORTATION("Transportation"),
  SANITATION("Sanitation"),
  PARKS("Parks and Trees"),
  WATER("Water"),
  CODE("Code Enforcement"),
  DESK("311 Desk");

  private static final Department[] ALL = values();
  // The decline begins this many months before the end, so that a reader of trends must find it.
  private static final double DECLINE_MONTHS = 5;

  private final String word;

  Department(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /**
   * How slow the department is; 1 is usual. Sanitation gets better all the time, Code Enforcement
   * worse in the last months.
   *
   * @param month months since the first day of the sample, with fraction
   * @param months length of the sample
   */
  double pace(double month, double months) {
    return switch (this) {
      case SANITATION -> 1.6 - 1.0 * month / months;
      case CODE -> 0.85 + 0.34 * Math.max(0, month - (months - DECLINE_MONTHS));
      case PARKS -> 1.1;
      case PUBLIC_WORKS, TRANSPORTATION, WATER, DESK -> 1.0;
    };
  }

  /** What a month costs, about. */
  int budget() {
    return switch (this) {
      case PUBLIC_WORKS -> 41_000;
      case TRANSPORTATION -> 22_500;
      case SANITATION -> 30_000;
      case PARKS -> 17_000;
      case WATER -> 19_500;
      case CODE -> 14_000;
      case DESK -> 9_000;
    };
  }

  static Department any(Dice dice) {
    return dice.pick(ALL);
  }
}
