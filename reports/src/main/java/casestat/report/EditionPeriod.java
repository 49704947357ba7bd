package casestat.report;

import casestat.command.Refusal;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Grain;
import casestat.profile.Reporting;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch that an edition is about: a month, a quarter of the calendar, or a fiscal year.
 *
 * @param name {@code 2026-10}, {@code 2026-Q3} or {@code FY2026}: also the name of its folder
 * @param grain of the figures that it tells; {@code YEAR} for a fiscal year that is the calendar's
 * @param first the month in which it begins
 * @param months how many it has
 */
public record EditionPeriod(String name, Grain grain, YearMonth first, int months)
    implements Comparable<EditionPeriod> {

  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern FISCAL = Pattern.compile("FY(\\d{4})");

  public static EditionPeriod month(YearMonth month) {
    return new EditionPeriod(month.toString(), Grain.MONTH, month, 1);
  }

  public static EditionPeriod quarter(int year, int quarter) {
    return new EditionPeriod(
        "%04d-Q%d".formatted(year, quarter), Grain.QUARTER, YearMonth.of(year, quarter * 3 - 2), 3);
  }

  /**
   * @param year in which it ends, as fiscal years are called
   */
  public static EditionPeriod fiscalYear(int year, Reporting reporting) {
    Month starts = reporting.fiscalYearStarts();
    boolean isCalendar = starts == Month.JANUARY;
    return new EditionPeriod(
        "FY%04d".formatted(year),
        isCalendar ? Grain.YEAR : Grain.FISCAL_YEAR,
        YearMonth.of(isCalendar ? year : year - 1, starts),
        12);
  }

  /**
   * @throws Refusal if it is none of the three
   */
  public static EditionPeriod parse(String text, Reporting reporting) {
    return find(text, reporting)
        .orElseThrow(
            () ->
                Refusal.usage(
                    "\"%s\" is no period: write a month as 2026-10, a quarter as 2026-Q3, or a"
                        + " fiscal year as FY2026",
                    text));
  }

  /** As {@link #parse}; empty where it is no period. */
  static Optional<EditionPeriod> find(String text, Reporting reporting) {
    if (MONTH.matcher(text).matches()) {
      return Optional.of(month(YearMonth.parse(text)));
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return Optional.of(
          quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2))));
    }
    Matcher fiscal = FISCAL.matcher(text);
    if (fiscal.matches()) {
      return Optional.of(fiscalYear(Integer.parseInt(fiscal.group(1)), reporting));
    }
    return Optional.empty();
  }

  /**
   * As a run of a lake has it.
   *
   * @throws Refusal if it has no such period
   */
  Period in(LakeReader reader) {
    return reader
        .rows(Table.PERIODS, "grain = ? and period_start = ?", grain.word(), Period.start(key()))
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.usage("the lake has no figures for %s: analyze as of its end first", name));
  }

  /** {@code 202610}: its first month, as figures know it. */
  public int key() {
    return Period.month(first);
  }

  /** {@code 202612}: the last of its months. */
  public int lastMonth() {
    return Period.month(last());
  }

  public YearMonth last() {
    return first.plusMonths(months - 1L);
  }

  public boolean isMonth() {
    return grain == Grain.MONTH;
  }

  /** By end, and of two that end together the shorter first. */
  @Override
  public int compareTo(EditionPeriod other) {
    int byEnd = last().compareTo(other.last());
    return byEnd != 0 ? byEnd : Integer.compare(months, other.months);
  }
}
