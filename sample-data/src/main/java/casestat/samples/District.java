package casestat.samples;

import java.util.Arrays;

/** The parts of Riverton, with their share of the cases and how slowly they are served. */
enum District {
  HARBOR("Harbor", 13, 1.55),
  OLD_TOWN("Old Town", 15, 1.05),
  NORTHSIDE("Northside", 16, 1.0),
  RIVERSIDE("Riverside", 12, 1.1),
  HILLCREST("Hillcrest", 9, 0.65),
  MILL_DISTRICT("Mill District", 11, 1.05),
  WEST_END("West End", 14, 0.95),
  UNIVERSITY("University", 10, 0.95);

  private static final District[] ALL = values();
  private static final double[] SHARES =
      Dice.runningTotals(Arrays.stream(ALL).mapToDouble(each -> each.share).toArray());

  private final String word;
  private final double share;
  private final double pace;

  District(String word, double share, double pace) {
    this.word = word;
    this.share = share;
    this.pace = pace;
  }

  String word() {
    return word;
  }

  /** In 2024. */
  int residents() {
    return (int) (share * 1430);
  }

  double pace() {
    return pace;
  }

  static District any(Dice dice) {
    return ALL[dice.pick(SHARES)];
  }
}
