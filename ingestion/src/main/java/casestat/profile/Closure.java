package casestat.profile;

import java.time.LocalDate;

/**
 * A date in a file of holidays, and what it does to the calendar that names the file.
 *
 * @param name as the file calls it
 */
public record Closure(LocalDate date, String name, Effect effect) {

  /** What a listed date does. */
  public enum Effect {
    /** The service would be open. */
    CLOSES,
    /** The service is closed on such a day anyway. */
    CLOSED_ANYWAY,
    /** The profile states hours of its own for the date. */
    HAS_HOURS,
    /** The profile takes the date out of the list. */
    LEFT_OUT
  }
}
