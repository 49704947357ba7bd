package casestat.peers;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The operations of the files that casestat can answer, by their names there. */
enum Op {
  ADD_TIME(TimeSums::addTime),
  SUB_TIME(TimeSums::subTime),
  ADD_MIXED(TimeSums::addMixed),
  SUB_MIXED(TimeSums::subMixed),
  ADD_DAYS_THEN_TIME(TimeSums::addDaysThenTime),
  TIME_BETWEEN(Intervals::timeBetween),
  BUSINESS_DELTA(Intervals::businessDelta),
  DIFF(Intervals::diff),
  ADD_DAYS(DaySums::addDays),
  SUB_DAYS(DaySums::subDays),
  NEXT_WORKING_DAY(DaySums::nextWorkingDay),
  PREV_WORKING_DAY(DaySums::prevWorkingDay),
  NEXT_WORKING_DAY_SAME_TIME(DaySums::nextWorkingDaySameTime),
  PREV_WORKING_DAY_SAME_TIME(DaySums::prevWorkingDaySameTime),
  NEXT_BUSINESS_DAY(DaySums::nextBusinessDay),
  PREV_BUSINESS_DAY(DaySums::prevBusinessDay),
  NEAREST_BUSINESS_DAY(DaySums::nearestBusinessDay),
  DAYS_BETWEEN(DayCounts::daysBetween),
  WORKDAYS_IN_MONTH(DayCounts::workdaysInMonth),
  WORKDAYS_REMAINING_IN_MONTH(DayCounts::workdaysRemainingInMonth),
  IS_WORKING_TIME(Moments::isWorkingTime),
  IS_WORKING_DAY(Moments::isWorkingDay),
  IS_WEEKDAY(Moments::isWeekday),
  IS_HOLIDAY(Moments::isHoliday),
  IS_ON_BREAK(Moments::isOnBreak),
  SNAP_FORWARD(Edges::snapForward),
  SNAP_BACKWARD(Edges::snapBackward),
  NEXT_OPEN(Edges::nextOpen),
  NEXT_OPEN_STRICT(Edges::nextOpenStrict),
  NEXT_CLOSE(Edges::nextClose),
  DAY_OPEN(Edges::dayOpen),
  DAY_CLOSE(Edges::dayClose),
  PERIODS_AFTER(Periods::after),
  PERIODS_BEFORE(Periods::before),
  SLA_TARGET(AgreementTarget::of),
  SLA(TicketClocks::sla),
  WORKING_MINUTES_IN_PERIOD(TicketClocks::minutes),
  DESTINATION_AFTER_WORKING_MINUTES(TicketClocks::destination),
  PAUSES_TO_DAILY_BREAKS(DailyBreaks::of),
  SLA_VERDICT(SpokenVerdict::of);

  private final Function<Question, Answer> answers;

  Op(Function<Question, Answer> answers) {
    this.answers = answers;
  }

  static Optional<Op> named(String name) {
    for (Op op : values()) {
      if (op.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(op);
      }
    }
    return Optional.empty();
  }

  Answer answer(Question question) {
    return answers.apply(question);
  }
}
