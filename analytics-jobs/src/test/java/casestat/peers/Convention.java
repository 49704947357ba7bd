package casestat.peers;

import static casestat.peers.Op.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A decision of others that is not casestat's, what it means, and who takes it in which operations.
 * RATIONALE.md#where-others-count-otherwise sets each against ours.
 */
enum Convention {
  REVERSED_IS_NEGATIVE(
      "An interval whose end comes before its start counts below zero.",
      in("working_hours", TIME_BETWEEN, DAYS_BETWEEN),
      in("business_time", TIME_BETWEEN),
      in("businesstime-py", BUSINESS_DELTA),
      in("date-manip", BUSINESS_DELTA),
      in("moment-business-time", DIFF),
      in("rickar-cal", DAYS_BETWEEN)),
  REVERSED_IS_POSITIVE(
      "An interval whose end comes before its start counts as if they were swapped.",
      in("rickar-cal", TIME_BETWEEN),
      in("businesstimedelta", TIME_BETWEEN)),
  ROUNDED_TO_THE_SECOND(
      "An answer is rounded to the nearest second, halves up.",
      in("working_hours", TIME_BETWEEN, ADD_TIME, SNAP_BACKWARD)),
  CLOCK_OF_THE_WALL(
      "A window that daylight saving makes longer or shorter counts as long as the wall shows.",
      in("working_hours", TIME_BETWEEN, ADD_TIME)),
  DATES_ARE_DAYS(
      "An interval is counted from date to date, the rest is what the clock times differ by.",
      in("businesstime-py", BUSINESS_DELTA)),
  EXACT_FIT_MOVES_ON(
      "A sum that lands on a closing instant moves to the next opening.",
      in("biz", ADD_TIME),
      in("date-manip", ADD_DAYS_THEN_TIME),
      in("zammad", SLA, DESTINATION_AFTER_WORKING_MINUTES)),
  EXACT_FIT_MOVES_ON_GOING_BACK(
      "A difference that lands on an opening instant moves to the closing before it.",
      in("biz", SUB_TIME)),
  MIDNIGHT_CLOSE_MOVES_ON(
      "A sum that lands on midnight moves to the next opening, though not at other closings.",
      in("business_time", ADD_TIME)),
  ZERO_MOVES_INTO_HOURS(
      "Adding nothing outside hours moves to the nearest open instant in that direction.",
      in("biz", ADD_TIME, SUB_TIME, ADD_DAYS, SUB_DAYS),
      in("business_time", ADD_TIME, SUB_TIME, ADD_DAYS, SUB_DAYS),
      in("moment-business-time", ADD_TIME, SUB_TIME, ADD_MIXED, SUB_MIXED)),
  NEGATIVE_ADDS_NOTHING("Adding less than nothing changes nothing.", in("rickar-cal", ADD_TIME)),
  NO_HOURS_COUNT_THE_CLOCK(
      "A calendar without any hours counts day and night.", in("chatwoot", ADD_TIME)),
  NO_HOURS_CHANGE_NOTHING(
      "A sum by a calendar without any hours leaves the start as it is.", in("otrs", ADD_TIME)),
  TWICE_IS_THE_SECOND(
      "A local time that the wall clock shows twice is the second of the two.",
      in("otrs", ADD_TIME, TIME_BETWEEN)),
  LAST_STEP_FIRST(
      "Of several amounts the one that is named last is added first.",
      in("moment-business-time", ADD_MIXED, SUB_MIXED)),
  CLOCK_TIME_KEPT(
      "A sum of days keeps the time of day of its start.",
      in("working_hours", ADD_DAYS),
      in("business_time", ADD_DAYS, SUB_DAYS),
      in("biz", ADD_DAYS, SUB_DAYS),
      in("rickar-cal", ADD_DAYS),
      in("moment-business-time", ADD_MIXED, SUB_MIXED),
      in("fixmystreet", ADD_DAYS, SUB_DAYS),
      in("glpi", ADD_DAYS, SLA_TARGET),
      in("date-manip", ADD_DAYS_THEN_TIME)),
  DAY_ZERO_ROLLS_ALONG(
      "A start on a closed date first moves to the nearest working date in the direction of the sum.",
      in("working_hours", ADD_DAYS),
      in("business_time", ADD_DAYS, SUB_DAYS),
      in("glpi", ADD_DAYS, SLA_TARGET)),
  DAY_ZERO_ROLLS_FORWARD(
      "A start on a closed date first moves to the next working date, whatever the direction.",
      in("date-manip", NEXT_BUSINESS_DAY, PREV_BUSINESS_DAY, ADD_DAYS_THEN_TIME)),
  ROLLED_START_OPENS(
      "A start that was moved off a closed date counts from the opening of the other.",
      in("business_time", ADD_DAYS, SUB_DAYS),
      in("glpi", ADD_DAYS, SLA_TARGET)),
  START_MOVES_INTO_HOURS(
      "A sum of days that starts outside hours starts from the next opening.",
      in("date-manip", ADD_DAYS_THEN_TIME, NEXT_BUSINESS_DAY, PREV_BUSINESS_DAY)),
  DAYS_END_INSIDE_HOURS(
      "A sum of days that ends outside hours moves to the nearest open instant in its direction.",
      in("biz", ADD_DAYS, SUB_DAYS),
      in("business_time", ADD_DAYS, SUB_DAYS)),
  BACK_TO_THE_OPENING(
      "Going back, that is to the opening of the day.", in("business_time", ADD_DAYS, SUB_DAYS)),
  CLAMPED_TO_CLOSING(
      "A sum of days that ends after hours ends when they do.", in("glpi", ADD_DAYS, SLA_TARGET)),
  FIRST_DATE_COUNTS(
      "Between two dates the first counts and the last does not.",
      in("business_time", DAYS_BETWEEN)),
  BOTH_DATES_COUNT("Between two dates both count.", in("rickar-cal", DAYS_BETWEEN)),
  CLOSING_INSTANT_IS_OPEN(
      "The instant at which hours end is still open.",
      in("moment-business-time", IS_WORKING_TIME, SNAP_FORWARD, ADD_TIME, ADD_MIXED),
      in("biz", ADD_DAYS, SUB_DAYS)),
  CLOSING_SECOND_IS_OPEN(
      "The second in which hours end is still open.",
      in("rickar-cal", IS_WORKING_TIME, NEXT_CLOSE),
      in("date-manip", IS_WORKING_TIME, ADD_DAYS_THEN_TIME, NEXT_BUSINESS_DAY, PREV_BUSINESS_DAY),
      in("glpi", IS_WORKING_TIME),
      in("business_time", IS_WORKING_TIME, ADD_DAYS, SUB_DAYS)),
  OPENING_KEPT_GOING_BACK(
      "Going back to open time, an opening instant stays where it is.",
      in("business_time", SNAP_BACKWARD, SUB_TIME, ADD_DAYS, SUB_DAYS),
      in("moment-business-time", SNAP_BACKWARD, SUB_TIME, SUB_MIXED)),
  BREAKS_ARE_WORKING_TIME(
      "From the first opening of a date to its last closing it is working time, breaks or not.",
      in("moment-business-time", IS_WORKING_TIME)),
  MIDNIGHT_IS_A_MICROSECOND_EARLY(
      "Hours that end at midnight end a millionth of a second before it.",
      in("working_hours", NEXT_CLOSE, NEXT_OPEN_STRICT, SNAP_FORWARD, IS_WORKING_TIME)),
  CLOSED_DAYS_HAVE_HOURS(
      "A closed date opens and closes when it would as a working date.",
      in("business_time", DAY_OPEN, DAY_CLOSE)),
  LISTED_IS_A_HOLIDAY(
      "A date on the list is a holiday even where its weekday is closed anyway.",
      in("biz", IS_HOLIDAY),
      in("businesstime-py", IS_HOLIDAY),
      in("glpi", IS_HOLIDAY),
      in("fixmystreet", IS_HOLIDAY)),
  HOLIDAY_BEATS_DATED_HOURS(
      "A holiday is closed even where the date has hours of its own.",
      in("biz", IS_WORKING_TIME, ADD_TIME, SUB_TIME, TIME_BETWEEN, PERIODS_AFTER, PERIODS_BEFORE)),
  BREAKS_OUTSIDE_HOURS("A break is one outside hours too.", in("biz", IS_ON_BREAK)),
  EMPTY_PERIODS_COUNT(
      "A period of which the origin leaves nothing but its edge is one all the same.",
      in("biz", PERIODS_AFTER, PERIODS_BEFORE)),
  SHIFT_CROSSES_MIDNIGHT(
      "Hours past midnight are one period, of the date on which they began.",
      in("businesstimedelta", PERIODS_AFTER, PERIODS_BEFORE)),
  PAUSES_LEAVE_THE_RESPONSE(
      "Pauses do not stop the clock of the response.", in("glpi", SLA_TARGET)),
  WAITING_ADDED_AT_THE_END(
      "The open time of all pauses is added to the due time, also where that is a date.",
      in("glpi", SLA_TARGET)),
  DAY_OFFSETS_COUNT_DATES(
      "A reminder a day or more before or after the due time is counted in working dates.",
      in("glpi", SLA_TARGET)),
  MINUTES_ARE_CUT_OFF(
      "Pauses begin and end with the minute they are in.",
      in("zammad", SLA, WORKING_MINUTES_IN_PERIOD, DESTINATION_AFTER_WORKING_MINUTES),
      in("zammad", PAUSES_TO_DAILY_BREAKS)),
  BREAKS_NAMED_BY_THEIR_START(
      "Of two pauses that begin in the same minute of a date only the later one is known.",
      in("zammad", PAUSES_TO_DAILY_BREAKS)),
  RESOLVED_IN_TIME_UNLESS_SEEN_LATE(
      "A conversation that is resolved when it is first looked at was resolved in time.",
      in("chatwoot", SLA_VERDICT)),
  CLOCKS_IGNORE_EACH_OTHER(
      "A ticket that is closed unanswered still waits for its first response.", in("zammad", SLA)),
  REACHED_IS_DUE_NO_MORE(
      "A target that has been reached has no due time any more.", in("zammad", SLA)),
  ONLY_OPEN_TICKETS_ARE_DUE(
      "In a ticket that is pending or closed nothing is due, late or not.", in("zammad", SLA)),
  REMOVED_PROMISE_HOLDS_NO_MORE(
      "A ticket that its policy matches no more has no targets.", in("zammad", SLA));

  private record Habit(String peer, Set<Op> ops) {}

  private final String meaning;
  private final List<Habit> habits;

  Convention(String meaning, Habit... habits) {
    this.meaning = meaning;
    this.habits = List.of(habits);
  }

  private static Habit in(String peer, Op first, Op... others) {
    return new Habit(peer, EnumSet.of(first, others));
  }

  String meaning() {
    return meaning;
  }

  /** Whether a peer, or each of several joined by a plus sign, is known to have it. */
  boolean isOf(String peers, Op op) {
    return Arrays.stream(peers.split("\\+"))
        .allMatch(
            peer ->
                habits.stream()
                    .anyMatch(habit -> habit.peer().equals(peer) && habit.ops().contains(op)));
  }
}
