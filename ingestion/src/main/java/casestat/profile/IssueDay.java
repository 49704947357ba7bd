package casestat.profile;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Locale;

/**
 * A day of any month, as people say it. A month that has fewer of such days has the last one
 * instead, so that {@link #LAST} is a number as any other.
 */
public sealed interface IssueDay extends Serializable {
  /** No month has more days. */
  int LAST = 31;

  /** Counted from 1. */
  int nth();

  /** What is counted: {@code business day}. */
  String what();

  /** As a profile says it: {@code 3rd business day}, {@code last day}. */
  default String words() {
    return (nth() == LAST ? "last" : nth() + ending(nth())) + " " + what();
  }

  /** {@code 3rd business day}: the third date of the month on which the calendar opens. */
  record BusinessDay(int nth) implements IssueDay {
    @Override
    public String what() {
      return "business day";
    }
  }

  /** {@code 15th}. */
  record DayOfMonth(int nth) implements IssueDay {
    @Override
    public String what() {
      return "day";
    }
  }

  /** {@code 2nd Tuesday}. */
  record Weekday(int nth, DayOfWeek day) implements IssueDay {
    @Override
    public String what() {
      return name(day);
    }
  }

  /** {@code Tuesday}. */
  static String name(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The letters after a number: {@code rd} of 3rd. */
  static String ending(int nth) {
    if (nth / 10 == 1) {
      return "th";
    }
    return switch (nth % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
