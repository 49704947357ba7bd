package casestat.infer;

import casestat.profile.Calendar;
import casestat.sla.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/** A calendar that a target may be counted on; each is made once, and is equal to no other. */
final class WorkCalendar {
  private final Calendar calendar;
  private final BusinessCalendar hours;
  private final @Nullable Recipe recipe;
  private final boolean own;
  private final double cost;

  private WorkCalendar(Calendar calendar, @Nullable Recipe recipe, boolean own, double cost) {
    this.calendar = calendar;
    this.hours = new BusinessCalendar(calendar);
    this.recipe = recipe;
    this.own = own;
    this.cost = cost;
  }

  /** One that the profile states. */
  static WorkCalendar own(Calendar calendar) {
    return new WorkCalendar(calendar, null, true, 0);
  }

  /** Day and night, where the profile has no such calendar. */
  static WorkCalendar always(Calendar calendar) {
    return new WorkCalendar(calendar, null, false, 0);
  }

  /**
   * @param cost what it takes from a guess that needs it: see {@link Guess#cost}
   */
  static WorkCalendar of(Recipe recipe, String name, double cost) {
    return new WorkCalendar(recipe.calendar(name), recipe, false, cost);
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

  /** What it is made of; null where it is the profile's, or open day and night. */
  @Nullable Recipe recipe() {
    return recipe;
  }

  boolean isOwn() {
    return own;
  }

  double cost() {
    return cost;
  }
}
