package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.report.chart.Formats;
import casestat.report.chart.Unit;
import casestat.stats.AreaGap;
import casestat.stats.AreaGap.Gap;
import casestat.stats.AreaGap.Wait;
import java.util.Comparator;
import java.util.List;

/**
 * Whether every area is served as fast, for the same things: the median wait in each against that
 * of the whole, cases opened in six months, those still open included.
 *
 * @param lines the slowest first; those of which nothing is said last
 */
public record Gaps(String months, List<Line> lines) {
  private static final double CONFIDENCE = 0.95;

  /**
   * @param ratio as shown; why there is none, where there is none
   * @param interval empty where there is no ratio
   * @param verdict in words
   */
  public record Line(
      String area, String cases, String ratio, String interval, String verdict, double order) {}

  public Gaps {
    lines = List.copyOf(lines);
  }

  /** Of the whole, up to the end of a period. */
  public static Gaps of(Shelf shelf, int period) {
    int month = shelf.lastMonth(period);
    int first = Period.plus(month, 1 - Waits.MONTHS);
    List<Wait> waits =
        shelf
            .reader()
            .ask(
                """
                select area, service_type,
                  coalesce(resolution_seconds, epoch(ended_at) - opened_second, ? - opened_second),
                  resolution_seconds is not null
                    and outcome in ('RESOLVED', 'REFERRED', 'NOT_RESPONSIBLE', 'UNABLE')
                from case_facts
                where flaw is null and opened_month between ? and ?
                """,
                List.of(shelf.run().asOf().getEpochSecond(), first, month),
                row ->
                    new Wait(
                        row.getString(1),
                        row.getString(2),
                        Math.max(0, row.getLong(3)),
                        row.getBoolean(4)));
    return new Gaps(
        shelf.say(
            "{0} to {1}", shelf.words().calendarMonth(first), shelf.words().calendarMonth(month)),
        AreaGap.of(waits, CONFIDENCE).stream()
            .map(gap -> line(shelf, gap))
            .sorted(Comparator.comparingDouble(Line::order).reversed().thenComparing(Line::area))
            .toList());
  }

  private static Line line(Shelf shelf, Gap gap) {
    Formats formats = shelf.formats();
    // Six months of an area, less those of them that are told, would be one that is not.
    String cases = formats.count(shelf.privacy().isKept() ? Figure.WITHHELD : gap.cases());
    if (gap.ratio().isEmpty()) {
      String why =
          gap.ends() < AreaGap.FEWEST
              ? shelf.say("fewer than {0} settled", AreaGap.FEWEST)
              : shelf.say("more than half are open still");
      return new Line(gap.area(), cases, why, "", "–", -1);
    }
    double ratio = gap.ratio().getAsDouble();
    double lower = gap.interval().lower();
    double upper = gap.interval().upper();
    String verdict = shelf.say(lower > 1 ? "slower" : upper < 1 ? "faster" : "no difference shown");
    return new Line(
        gap.area(),
        cases,
        formats.value(Unit.RATE, ratio),
        Double.isInfinite(upper)
            ? shelf.say("{0} or more", formats.value(Unit.RATE, lower))
            : shelf.say(
                "{0} to {1}", formats.value(Unit.RATE, lower), formats.value(Unit.RATE, upper)),
        verdict,
        ratio);
  }
}
