package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Metric;
import casestat.report.chart.Mark;
import java.util.List;
import java.util.Locale;

/**
 * Something that was delivered and kept, and is not in every figure; or is, with a flag.
 *
 * @param source what it is: cases, events or clocks
 * @param reason why, and which figures are without it
 * @param rows of that table
 * @param amount {@code 5 cases}, {@code 12 events of 7 cases}
 * @param isFlagged whether it is in the figures all the same
 */
public record LeftOut(String source, String reason, long rows, String amount, boolean isFlagged) {

  /**
   * One row per reason, flaws first. What the facts do not have was not opened yet, or is known
   * from its events alone; only what had arrived for the run is looked at.
   */
  private static final String SQL =
      """
      with arrived as (
        select d.delivery_id
        from deliveries d join runs r on r.run_id = ?
        where r.known_at is null or d.received_at <= r.known_at
      ),
      described as (
        select distinct case_id from cases semi join arrived using (delivery_id)
      ),
      flawed as (
        select 'cases' as source, 1 as place, flaw as reason, count(*) as rows, count(*) as cases
        from case_facts where flaw is not null group by flaw
      ),
      later as (
        select 'cases' as source, 2 as place, 'LATER' as reason, count(*) as rows, count(*) as cases
        from described anti join case_facts using (case_id)
      ),
      undescribed as (
        select 'events' as source, 3 as place, 'UNDESCRIBED' as reason,
          count(*) as rows, count(distinct case_id) as cases
        from (select case_id from events semi join arrived using (delivery_id))
          anti join described using (case_id)
      ),
      uncovered as (
        select 'clocks' as source, 4 as place, 'UNCOVERED' as reason,
          count(*) as rows, count(distinct case_id) as cases
        from clock_readings where not covered
      )
      select source, reason, rows, cases
      from (from flawed union all from later union all from undescribed union all from uncovered)
      where rows > 0
      order by place, reason
      """;

  static List<LeftOut> of(Shelf shelf) {
    return shelf
        .reader()
        .ask(
            SQL,
            List.of(shelf.run().runId()),
            row -> of(shelf, row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
  }

  private static LeftOut of(Shelf shelf, String source, String reason, long rows, long cases) {
    boolean isTold = shelf.told(rows) == rows && shelf.told(cases) == cases;
    String about = shelf.words().amount(cases, Metric.Subject.CASES);
    return new LeftOut(
        switch (source) {
          case "events" -> shelf.say("events");
          case "clocks" -> shelf.say("clocks");
          default -> shelf.words().many(Metric.Subject.CASES);
        },
        words(shelf, reason),
        isTold ? rows : Figure.WITHHELD,
        isTold ? amount(shelf, source, rows, about) : Mark.SUPPRESSED.bracketed(),
        source.equals("clocks"));
  }

  private static String amount(Shelf shelf, String source, long rows, String about) {
    return switch (source) {
      case "events" -> shelf.say("{0, plural, one {# event} other {# events}} of {1}", rows, about);
      case "clocks" -> shelf.say("{0, plural, one {# clock} other {# clocks}} of {1}", rows, about);
      default -> about;
    };
  }

  private static String words(Shelf shelf, String reason) {
    return switch (reason) {
      case "LATER" -> shelf.say("opened after the as-of instant: in no figure");
      case "UNDESCRIBED" -> shelf.say("of {a_case} that no row describes: in no figure");
      case "UNCOVERED" -> shelf.say("past the known dates of their calendar: counted, and flagged");
      default ->
          shelf.say(
              "{0}: not in times and promises", shelf.words().of(reason.toLowerCase(Locale.ROOT)));
    };
  }
}
