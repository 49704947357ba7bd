package casestat.infer;

import casestat.profile.Target;
import casestat.sla.Due;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A target on a calendar, tried as the rule behind stated dates. */
final class Guess {
  private final Target target;
  private final @Nullable LocalTime receivedBy;
  private final WorkCalendar calendar;
  private final Due due;

  Guess(Target target, WorkCalendar calendar) {
    this(target, null, calendar);
  }

  /**
   * @param receivedBy what comes later in its day, or on none of the calendar's, counts as received
   *     on the next; null where the hour does not matter
   */
  Guess(Target target, @Nullable LocalTime receivedBy, WorkCalendar calendar) {
    this.target = target;
    this.receivedBy = receivedBy;
    this.calendar = calendar;
    this.due = Due.of(target, receivedBy, calendar.hours());
  }

  Target target() {
    return target;
  }

  @Nullable LocalTime receivedBy() {
    return receivedBy;
  }

  WorkCalendar calendar() {
    return calendar;
  }

  Guess on(WorkCalendar other) {
    return new Guess(target, receivedBy, other);
  }

  /** Whether it gives the stated date, as exactly as that is known. */
  boolean fits(StatedDue row) {
    return due.at(row.openedAt()).filter(row::isAt).isPresent();
  }

  /** Whether it gives a date, and an earlier one than was stated. */
  boolean isBefore(StatedDue row) {
    return due.at(row.openedAt()).filter(row.dueAt()::isAfter).isPresent();
  }

  /**
   * What a case has to be fitted better by to be worth a target that is less simple, as a share of
   * a case. Small: a rule that is right in one case in a hundred more is the better rule.
   */
  double cost(StatedDue.Grain grain) {
    double cost = calendar.cost() + (receivedBy == null ? 0 : 0.003);
    if (target instanceof Target.CalendarTime elapsed) {
      // The end of a day is what a date without a time means, not an hour within it.
      double vague = grain == StatedDue.Grain.DAY ? 0.003 : 0;
      return cost + vague + oddness(elapsed.time());
    }
    if (target instanceof Target.CalendarDays) {
      return cost + (grain == StatedDue.Grain.DAY ? 0.003 : 0);
    }
    if (target instanceof Target.BusinessTime business) {
      return cost + 0.001 + (isWhole(business.time(), ChronoUnit.HOURS) ? 0 : 0.001);
    }
    return target instanceof Target.CutOff ? cost + 0.001 : cost + 0.0005;
  }

  // Whoever says 721 hours means 30 days, and the clocks were changed in all the cases seen.
  private static double oddness(Duration time) {
    if (!isWhole(time, ChronoUnit.HOURS)) {
      return 0.002;
    }
    return time.toDays() > 3 ? 0.001 : 0;
  }

  private static boolean isWhole(Duration time, ChronoUnit unit) {
    return time.toSeconds() % unit.getDuration().toSeconds() == 0;
  }

  /** In the words of a profile. */
  String words() {
    return TargetText.of(target);
  }

  /** With the hour by which a case must be received, where it matters. */
  String fullWords() {
    return receivedBy == null ? words() : words() + ", received by " + receivedBy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Guess guess
        && guess.target.equals(target)
        && Objects.equals(guess.receivedBy, receivedBy)
        && guess.calendar == calendar;
  }

  @Override
  public int hashCode() {
    return Objects.hash(target, receivedBy, System.identityHashCode(calendar));
  }

  @Override
  public String toString() {
    return fullWords() + " on " + calendar.name();
  }
}
