package casestat.profile;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Month;

/**
 * Where the weeks and years of a service begin.
 *
 * @param fiscalYearStarts on the first of this month
 */
public record Reporting(DayOfWeek weekStarts, Month fiscalYearStarts) implements Serializable {
  /** ISO weeks, and a fiscal year that is the calendar's. */
  public static final Reporting STANDARD = new Reporting(DayOfWeek.MONDAY, Month.JANUARY);
}
