package casestat.report.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What the whole workbook is about. All times are in the zone of the report.
 *
 * @param state such as {@code Published, revision 2}
 * @param periodEnd the last day of the period, included
 * @param zone name of the zone all times are in
 * @param filter what was chosen, in words; {@code All cases} where nothing was
 * @param profileDigest tells under which rules the figures were made
 * @param notes how to read what follows, a sentence a line
 */
public record Cover(
    String title,
    String service,
    String state,
    LocalDate periodStart,
    LocalDate periodEnd,
    LocalDateTime asOf,
    LocalDateTime dataCompleteTo,
    String zone,
    String filter,
    String profileDigest,
    String contact,
    List<String> notes) {

  public Cover {
    notes = List.copyOf(notes);
  }
}
