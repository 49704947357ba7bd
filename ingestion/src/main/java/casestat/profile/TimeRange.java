package casestat.profile;

import java.io.Serializable;

/**
 * Opening hours of a date, as seconds of its local day: from {@code start} up to, not with, {@code
 * end}. 86,400 is midnight at the end of the day, and what is beyond it lies on the next date: a
 * night from 22:00 to 06:00 ends at 108,000.
 */
public record TimeRange(int start, int end) implements Serializable {

  public static final int DAY = 86_400;

  public TimeRange {
    if (start < 0 || end > 2 * DAY || start >= end) {
      throw new IllegalArgumentException("no range of a day: " + start + " to " + end);
    }
  }

  boolean overlaps(TimeRange other) {
    return start < other.end && other.start < end;
  }

  /** The same hours, counted from the midnight before. */
  TimeRange fromDayBefore() {
    return new TimeRange(start + DAY, end + DAY);
  }
}
