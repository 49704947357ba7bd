package casestat.profile;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;

/** How much time a promise allows. */
public sealed interface Target extends Serializable {

  /**
   * Time inside the hours of the calendar: {@code 4 business hours}.
   *
   * @param toOpening what is used up at the very end of opening hours is due when they next begin:
   *     {@code 4 business hours, to the next opening}
   */
  record BusinessTime(Duration time, boolean toOpening) implements Target {
    public BusinessTime(Duration time) {
      this(time, false);
    }
  }

  /**
   * End of business on the n-th working date after the day of the start: {@code 2 business days}.
   */
  record BusinessDays(int days) implements Target {}

  /**
   * A time of day on the n-th working date: {@code by 17:00 on the 2nd business day}; 0 for {@code
   * by 17:00 on the same business day}, which is the next one for what comes later.
   */
  record CutOff(LocalTime at, int days) implements Target {}

  /** Elapsed time, day and night: {@code 24 hours}. */
  record CalendarTime(Duration time) implements Target {}

  /**
   * The same time of day so many dates later, by the wall clock of the calendar: {@code 5 calendar
   * days}. Where the clocks are changed in between, an hour more or less of elapsed time.
   */
  record CalendarDays(int days) implements Target {}

  /** The date that the source states for the case: {@code by due_at}. It never moves. */
  record FixedDate() implements Target {}
}
