package casestat.infer;

import casestat.profile.Calendar;
import casestat.sla.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/** A calendar that a target may be counted on; each is made once, and is equal to no other. */
final class WorkCalendar {
  private final Calendar calendar;
  private final BusinessCalendar hours;
  private final @Nullable String holidayFile;
  private final boolean own;
  private final double cost;

  /**
   * @param holidayFile the shipped list its holidays are from; null where there is none, or more
   * @param own whether the profile states it
   * @param cost what it takes from a guess that needs it: see {@link Guess#cost}
   */
  WorkCalendar(Calendar calendar, @Nullable String holidayFile, boolean own, double cost) {
    this.calendar = calendar;
    this.hours = new BusinessCalendar(calendar);
    this.holidayFile = holidayFile;
    this.own = own;
    this.cost = cost;
  }

  Calendar calendar() {
    return calendar;
  }

  BusinessCalendar hours() {
    return hours;
  }

  String name() {
    return calendar.calendar();
  }

  @Nullable String holidayFile() {
    return holidayFile;
  }

  boolean isOwn() {
    return own;
  }

  double cost() {
    return cost;
  }
}
