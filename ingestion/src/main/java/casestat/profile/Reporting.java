package casestat.profile;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;

/**
 * Where the weeks and years of a service begin, and which of its channels are digital.
 *
 * @param fiscalYearStarts on the first of this month
 * @param digital channels by which people help themselves without a person; empty where the profile
 *     does not say
 */
public record Reporting(DayOfWeek weekStarts, Month fiscalYearStarts, List<String> digital)
    implements Serializable {
  /** ISO weeks, and a fiscal year that is the calendar's. */
  public static final Reporting STANDARD = new Reporting(DayOfWeek.MONDAY, Month.JANUARY);

  public Reporting {
    digital = List.copyOf(digital);
  }

  /** Without a word on channels. */
  public Reporting(DayOfWeek weekStarts, Month fiscalYearStarts) {
    this(weekStarts, fiscalYearStarts, List.of());
  }
}
