package casestat.samples;

import java.time.Month;

/** How demand moves through the year: a weight per month from January, 1 being usual. */
enum Season {
  NONE(1.05, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.05),
  SPRING(1.1, 1.3, 1.9, 2.0, 1.4, 0.9, 0.7, 0.6, 0.6, 0.65, 0.75, 0.9),
  SUMMER(0.5, 0.5, 0.7, 0.9, 1.25, 1.75, 2.0, 1.85, 1.2, 0.8, 0.6, 0.6),
  AUTUMN(0.55, 0.55, 0.7, 0.8, 0.9, 1.05, 1.05, 1.1, 1.3, 1.9, 1.7, 0.7),
  WINTER(1.9, 1.8, 1.2, 0.8, 0.7, 0.7, 0.8, 0.8, 0.7, 0.8, 1.1, 1.6),
  WARM(0.7, 0.7, 0.9, 1.1, 1.25, 1.3, 1.25, 1.2, 1.05, 0.95, 0.75, 0.65),
  DARK(1.25, 1.15, 1, 0.9, 0.8, 0.7, 0.7, 0.8, 1, 1.2, 1.4, 1.45);

  private final double[] months;

  Season(double... months) {
    this.months = months;
  }

  double in(Month month) {
    return months[month.getValue() - 1];
  }
}
