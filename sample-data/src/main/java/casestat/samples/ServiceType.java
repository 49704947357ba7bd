package casestat.samples;

import java.time.DayOfWeek;
import java.time.Month;

/**
 * What people ask for, how often and when in the year, and within how many business days the city
 * means to settle a case of normal priority.
 */
enum ServiceType {
  POTHOLE("Pothole", Department.PUBLIC_WORKS, 9, 5, 1, Season.SPRING),
  STREET_LIGHT("Street light out", Department.TRANSPORTATION, 8, 7, 2.2, Season.DARK),
  TRAFFIC_SIGNAL("Traffic signal", Department.TRANSPORTATION, 4, 2, 4.5, Season.NONE),
  MISSED_COLLECTION("Missed collection", Department.SANITATION, 11, 2, 1.3, Season.NONE),
  BULKY_ITEM("Bulky item", Department.SANITATION, 10, 7, 1, Season.WARM),
  ILLEGAL_DUMPING("Illegal dumping", Department.SANITATION, 8, 5, 1, Season.WARM),
  GRAFFITI("Graffiti", Department.PUBLIC_WORKS, 6, 7, 1, Season.WARM),
  TREE_DAMAGE("Tree damage", Department.PARKS, 6, 10, 7.5, Season.AUTUMN),
  WATER_LEAK("Water leak", Department.WATER, 5, 3, 5.5, Season.WINTER),
  NOISE("Noise", Department.CODE, 8, 3, 1, Season.SUMMER),
  ABANDONED_VEHICLE("Abandoned vehicle", Department.CODE, 5, 10, 1, Season.NONE),
  PARKING("Parking complaint", Department.TRANSPORTATION, 8, 3, 1, Season.NONE),
  PROPERTY("Property condition", Department.CODE, 5, 20, 1.2, Season.WARM),
  GENERAL("General enquiry", Department.DESK, 9, 2, 1.4, Season.NONE);

  private static final ServiceType[] ALL = values();
  private static final double[] WEEK = {1.22, 1.13, 1.08, 1.04, 0.96, 0.42, 0.33};
  private static final double[] LOUD_WEEK = {0.75, 0.75, 0.8, 0.9, 1.2, 1.5, 1.35};
  private static final int SECONDS_PER_DAY = 86_400;

  private final String word;
  private final Department department;
  private final double share;
  private final int promiseDays;
  private final double stormFactor;
  private final Season season;

  ServiceType(
      String word,
      Department department,
      double share,
      int promiseDays,
      double stormFactor,
      Season season) {
    this.word = word;
    this.department = department;
    this.share = share;
    this.promiseDays = promiseDays;
    this.stormFactor = stormFactor;
    this.season = season;
  }

  String word() {
    return word;
  }

  Department department() {
    return department;
  }

  boolean stormy() {
    return stormFactor > 2;
  }

  /** Crews stand by day and night. */
  boolean aroundTheClock(Priority priority) {
    return priority == Priority.EMERGENCY || this == TRAFFIC_SIGNAL;
  }

  /** The promise in seconds of the time that counts: around the clock, or working hours. */
  double promise(Priority priority) {
    if (priority == Priority.EMERGENCY) {
      return SECONDS_PER_DAY;
    }
    if (this == TRAFFIC_SIGNAL) {
      return 2.0 * SECONDS_PER_DAY;
    }
    double days =
        switch (priority) {
          case EMERGENCY, HIGH -> Math.max(1, promiseDays / 2.0);
          case NORMAL -> promiseDays;
          case LOW -> promiseDays * 1.5;
        };
    return days * WorkingTime.SECONDS_PER_DAY;
  }

  /** How much of this type arrives on such a day. */
  double demand(Month month, DayOfWeek weekday, double storm) {
    double[] week = this == NOISE ? LOUD_WEEK : WEEK;
    double blown = 1 + storm * (stormFactor - 1);
    // Storms do not keep to the working week.
    double weekly = storm > 0 && stormy() ? 1.1 : week[weekday.getValue() - 1];
    return share * season.in(month) * weekly * blown;
  }

  Priority anyPriority(Dice dice, double storm) {
    double emergency =
        switch (this) {
          case TRAFFIC_SIGNAL -> 0.22;
          case WATER_LEAK -> 0.16;
          case TREE_DAMAGE -> 0.09;
          case STREET_LIGHT, POTHOLE -> 0.015;
          default -> 0;
        };
    double draw = dice.unit();
    if (draw < emergency * (1 + storm)) {
      return Priority.EMERGENCY;
    }
    double high = emergency > 0 ? 0.14 : 0.06;
    draw = dice.unit();
    if (draw < high) {
      return Priority.HIGH;
    }
    return draw > 0.88 ? Priority.LOW : Priority.NORMAL;
  }

  static ServiceType any(Dice dice) {
    return dice.pick(ALL);
  }

  static ServiceType at(int ordinal) {
    return ALL[ordinal];
  }

  static int count() {
    return ALL.length;
  }
}
