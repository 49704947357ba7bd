package casestat.samples;

/** How cases reach the centre, and when in the day they do. */
enum Channel {
  PHONE("phone", Hours.OFFICE, 38, 10, 0.7, 0.1),
  WEB("web", Hours.EVENING, 24, 34, 1.0, 0.55),
  MOBILE("mobile", Hours.EVENING, 20, 38, 1.0, 0.55),
  EMAIL("email", Hours.EVENING, 8, 9, 1.4, 0.35),
  COUNTER("counter", Hours.COUNTER, 4, 0, 0.6, 0),
  SOCIAL("social", Hours.EVENING, 6, 9, 1.5, 0);

  private static final Channel[] ALL = values();
  private static final double[] WEEKDAY = shares(false);
  private static final double[] WEEKEND = shares(true);

  private final String word;
  private final Hours hours;
  private final double weekdayShare;
  private final double weekendShare;
  private final double replyPace;
  private final double receipts;

  Channel(
      String word,
      Hours hours,
      double weekdayShare,
      double weekendShare,
      double replyPace,
      double receipts) {
    this.word = word;
    this.hours = hours;
    this.weekdayShare = weekdayShare;
    this.weekendShare = weekendShare;
    this.replyPace = replyPace;
    this.receipts = receipts;
  }

  String word() {
    return word;
  }

  Hours hours() {
    return hours;
  }

  /** How slow a first answer is; 1 is usual. */
  double replyPace() {
    return replyPace;
  }

  /** The share of cases that get an automatic receipt, or on the phone a spoken one. */
  double receipts() {
    return receipts;
  }

  boolean spoken() {
    return this == PHONE || this == COUNTER;
  }

  static Channel onWeekday(Dice dice) {
    return ALL[dice.pick(WEEKDAY)];
  }

  static Channel onWeekend(Dice dice) {
    return ALL[dice.pick(WEEKEND)];
  }

  static Channel at(int ordinal) {
    return ALL[ordinal];
  }

  private static double[] shares(boolean weekend) {
    double[] shares = new double[ALL.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = weekend ? ALL[i].weekendShare : ALL[i].weekdayShare;
    }
    return Dice.runningTotals(shares);
  }
}
