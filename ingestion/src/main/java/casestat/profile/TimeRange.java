package casestat.profile;

import java.io.Serializable;

/**
 * Opening hours within one day, as seconds of the local day: from {@code start} up to, not with,
 * {@code end}. 86,400 is midnight at the end of the day.
 */
public record TimeRange(int start, int end) implements Serializable {

  public static final int DAY = 86_400;

  public TimeRange {
    if (start < 0 || end > DAY || start >= end) {
      throw new IllegalArgumentException("no range of a day: " + start + " to " + end);
    }
  }
}
