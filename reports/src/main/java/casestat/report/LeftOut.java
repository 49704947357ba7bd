package casestat.report;

import casestat.lake.LakeReader;
import casestat.lake.Run;
import casestat.report.chart.Formats;
import java.util.List;
import java.util.Locale;

/**
 * Something that was delivered and kept, and is not in every figure.
 *
 * @param source the table that holds it: {@code cases} or {@code events}
 * @param reason why, and which figures are without it
 * @param rows of that table
 * @param cases that these rows are about
 */
public record LeftOut(String source, String reason, long rows, long cases) {

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
      )
      select source, reason, rows, cases
      from (from flawed union all from later union all from undescribed)
      where rows > 0
      order by place, reason
      """;

  static List<LeftOut> of(LakeReader reader, Run run) {
    return reader.ask(
        SQL,
        List.of(run.runId()),
        row ->
            new LeftOut(row.getString(1), words(row.getString(2)), row.getLong(3), row.getLong(4)));
  }

  private static String words(String reason) {
    return switch (reason) {
      case "LATER" -> "opened after the as-of instant: in no figure";
      case "UNDESCRIBED" -> "of a case that no row describes: in no figure";
      default -> Words.of(reason.toLowerCase(Locale.ROOT)) + ": not in times and promises";
    };
  }

  /** {@code 5 cases}, {@code 12 events of 7 cases}. */
  public String amount() {
    String about = Formats.count(cases) + (cases == 1 ? " case" : " cases");
    return source.equals("cases")
        ? about
        : "%s %s of %s".formatted(Formats.count(rows), rows == 1 ? "event" : "events", about);
  }
}
