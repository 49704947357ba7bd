package casestat.report.chart;

/** How long the periods of a series are. Each is known by the month in which it begins. */
public enum Pace {
  MONTH(1),
  QUARTER(3),
  /** Also of one that is the calendar's. */
  FISCAL_YEAR(12);

  private final int months;

  Pace(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }
}
