package casestat.metrics;

import casestat.profile.EditionPeriod;
import casestat.profile.Reporting;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long the periods are that figures are counted for. */
public enum Grain {
  DAY,
  /** ISO weeks, or those that begin on the day that the profile names. */
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  /** Where it is another year than the calendar's. */
  FISCAL_YEAR,
  /** From the first day that there is to the as-of instant. */
  TO_DATE;

  /** As in rows: {@code fiscal_year}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of the figures that an edition tells: a fiscal year that is the calendar's is a year. */
  public static Grain of(EditionPeriod period) {
    return switch (period.edition()) {
      case MONTH -> MONTH;
      case QUARTER -> QUARTER;
      case FISCAL_YEAR -> period.first().getMonth() == Month.JANUARY ? YEAR : FISCAL_YEAR;
    };
  }

  /**
   * The first day of the period that a day lies in.
   *
   * @param first the first day that there is
   */
  LocalDate start(LocalDate day, LocalDate first, Reporting reporting) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(reporting.weekStarts()));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR -> day.withDayOfYear(1);
      case FISCAL_YEAR -> fiscalYear(day, reporting.fiscalYearStarts());
      case TO_DATE -> first;
    };
  }

  /** The first day after a period that begins on a day; the day after {@code last} to date. */
  LocalDate end(LocalDate start, LocalDate last) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR, FISCAL_YEAR -> start.plusYears(1);
      case TO_DATE -> last.plusDays(1);
    };
  }

  private static LocalDate fiscalYear(LocalDate day, Month starts) {
    LocalDate start = LocalDate.of(day.getYear(), starts, 1);
    return start.isAfter(day) ? start.minusYears(1) : start;
  }
}
