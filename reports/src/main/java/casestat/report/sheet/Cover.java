package casestat.report.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the whole workbook is about. All times are in the zone of the report.
 *
 * @param state such as {@code Published, revision 2}
 * @param periodEnd the last day of the period, included
 * @param dataCompleteTo how far the source goes that is furthest behind
 * @param sources each with how far it goes by itself
 * @param zone name of the zone all times are in
 * @param filter what was chosen, in words; {@code All cases} where nothing was
 * @param profileDigest tells under which rules the figures were made
 * @param contact whom to ask; empty where nobody is named
 * @param licence under which the numbers may be used; empty where none is named
 * @param notes how to read what follows, a sentence a line
 */
public record Cover(
    String title,
    String service,
    String state,
    LocalDate periodStart,
    LocalDate periodEnd,
    ZonedDateTime asOf,
    LocalDateTime dataCompleteTo,
    List<Source> sources,
    String zone,
    String filter,
    String profileDigest,
    String contact,
    String licence,
    List<String> notes) {

  /**
   * @param completeTo null where it tells no times
   */
  public record Source(String source, @Nullable LocalDateTime completeTo) {}

  public Cover {
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /** What every printed sheet says it is of: {@code Service report, October 2026, Draft}. */
  String edition() {
    return title + ", " + state;
  }
}
