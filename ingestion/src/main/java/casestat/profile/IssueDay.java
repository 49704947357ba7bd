package casestat.profile;

import java.io.Serializable;
import java.time.DayOfWeek;

/**
 * A day of any month, as people say it. A month that has fewer of such days has the last one
 * instead, so that {@link #LAST} is a number as any other.
 */
public sealed interface IssueDay extends Serializable {
  /** No month has more days. */
  int LAST = 31;

  /** Counted from 1. */
  int nth();

  /** {@code 3rd business day}: the third date of the month on which the calendar opens. */
  record BusinessDay(int nth) implements IssueDay {}

  /** {@code 15th}. */
  record DayOfMonth(int nth) implements IssueDay {}

  /** {@code 2nd Tuesday}. */
  record Weekday(int nth, DayOfWeek day) implements IssueDay {}
}
