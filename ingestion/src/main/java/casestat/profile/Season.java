package casestat.profile;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Dates with a week of their own: a term, the summer.
 *
 * @param from first date
 * @param to last date
 */
public record Season(String season, LocalDate from, LocalDate to, Week week)
    implements Serializable {

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
