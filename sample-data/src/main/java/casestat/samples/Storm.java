package casestat.samples;

import java.time.LocalDate;

/** The storms of Riverton: a few days of many cases, then weeks in which everything is slow. */
enum Storm {
  ADA(LocalDate.of(2025, 2, 12), 3, 1.0),
  BRUNO(LocalDate.of(2025, 9, 23), 2, 0.8),
  CELIA(LocalDate.of(2026, 8, 18), 3, 1.1);

  // After this the crews have caught up.
  private static final int AFTERMATH_DAYS = 28;
  private static final double EASING_DAYS = 9;

  private final LocalDate firstDay;
  private final int days;
  private final double strength;

  Storm(LocalDate firstDay, int days, double strength) {
    this.firstDay = firstDay;
    this.days = days;
    this.strength = strength;
  }

  LocalDate firstDay() {
    return firstDay;
  }

  /** How hard a storm blows on a day; 0 is no storm, 1 a usual one. */
  static double strengthOn(LocalDate day) {
    for (Storm storm : values()) {
      long since = day.toEpochDay() - storm.firstDay.toEpochDay();
      if (since >= 0 && since < storm.days) {
        return storm.strength;
      }
    }
    return 0;
  }

  /** How much of the storm is still in the crews' way on a day; 0 is nothing. */
  static double aftermathOn(LocalDate day) {
    for (Storm storm : values()) {
      long since = day.toEpochDay() - storm.firstDay.toEpochDay();
      if (since >= 0 && since < AFTERMATH_DAYS) {
        return storm.strength * StrictMath.exp(-since / EASING_DAYS);
      }
    }
    return 0;
  }
}
