package casestat.metrics;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.profile.Reporting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The fiscal year up to the end of a month, counted by the definitions that every other figure is
 * counted by. The engine keeps figures of whole fiscal years only, of which the last is as far as
 * the run: what one was at the end of an earlier month is asked here.
 *
 * @param period from the first day of the fiscal year, or the first that there is, to the last of
 *     the month; it ends as the month does
 */
public record ToDate(Period period) {
  /** That of no period that is stored. */
  private static final String GRAIN = "fiscal_year_to_date";

  /**
   * @param first the first month that there is
   * @param month the month at whose end the year is looked at
   */
  public static ToDate of(Period first, Period month, Reporting reporting, ZoneId zone) {
    LocalDate last = Period.yearMonth(month.month()).atEndOfMonth();
    LocalDate start = Grain.FISCAL_YEAR.start(last, last, reporting);
    LocalDate known = Period.yearMonth(first.month()).atDay(1);
    LocalDate from = start.isBefore(known) ? known : start;
    return new ToDate(
        new Period(
            GRAIN,
            Period.day(from),
            Period.day(last),
            from.atStartOfDay(zone).toInstant(),
            month.endsAt(),
            month.endsSecond(),
            month.complete()));
  }

  /** The month in which it begins, as {@code yyyyMM}. */
  public int firstMonth() {
    return period.month();
  }

  /**
   * Figures of it, as of the month that it ends with.
   *
   * @param engine that answers with DuckDB
   */
  public List<Figure> figures(SqlEngine engine, List<Metric> metrics, Slice slice, int month) {
    SqlEngine withPeriod = (sql, parameters) -> engine.query(with() + sql, parameters);
    return new Tally(withPeriod, List.of(period))
        .figures(metrics, slice).stream()
            .map(
                f ->
                    new Figure(
                        f.metric(),
                        "month",
                        Period.start(month),
                        f.dimension(),
                        f.member(),
                        f.numerator(),
                        f.denominator(),
                        f.cases()))
            .toList();
  }

  // Beside those that are stored, because some definitions look for the last instant of all.
  private String with() {
    return """
        with periods as (
          select grain, period_start, last_day, starts_at, ends_at, ends_second, complete
          from main.periods
          union all
          select '%1$s', %2$d, %3$d, timestamptz '%4$s', timestamptz '%5$s', %6$d, %7$s),
        period_days as (
          select grain, period_start, day from main.period_days
          union all
          select distinct '%1$s', %2$d, day from main.period_days
          where grain = 'month' and day between %2$d and %3$d)
        """
        .formatted(
            GRAIN,
            period.periodStart(),
            period.lastDay(),
            period.startsAt(),
            period.endsAt(),
            period.endsSecond(),
            period.complete());
  }
}
