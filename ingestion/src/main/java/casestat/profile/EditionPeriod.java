package casestat.profile;

import casestat.lake.Period;
import casestat.profile.Issue.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch that an edition is about: a month, a quarter of the calendar, or a fiscal year.
 *
 * @param first the month in which it begins
 */
public record EditionPeriod(Edition edition, YearMonth first) implements Comparable<EditionPeriod> {
  private static final Pattern NAME =
      Pattern.compile("(?:([0-9]{4})-(?:(0[1-9]|1[0-2])|Q([1-4]))|FY([0-9]{4}))");

  public static EditionPeriod month(YearMonth month) {
    return new EditionPeriod(Edition.MONTH, month);
  }

  public static EditionPeriod quarter(int year, int quarter) {
    return new EditionPeriod(Edition.QUARTER, YearMonth.of(year, quarter * 3 - 2));
  }

  /**
   * @param year in which it ends, as fiscal years are called
   */
  public static EditionPeriod fiscalYear(int year, Reporting reporting) {
    Month starts = reporting.fiscalYearStarts();
    return new EditionPeriod(
        Edition.FISCAL_YEAR, YearMonth.of(starts == Month.JANUARY ? year : year - 1, starts));
  }

  /** The one that a day lies in. */
  public static EditionPeriod containing(Edition edition, LocalDate day, Reporting reporting) {
    YearMonth month = YearMonth.from(day);
    int begins =
        switch (edition) {
          case MONTH -> 0;
          case QUARTER -> (month.getMonthValue() - 1) % 3;
          case FISCAL_YEAR ->
              Math.floorMod(month.getMonthValue() - reporting.fiscalYearStarts().getValue(), 12);
        };
    return new EditionPeriod(edition, month.minusMonths(begins));
  }

  /** The one that has a {@link #name}; empty where nothing has, as a folder of somebody else's. */
  public static Optional<EditionPeriod> named(String name, Reporting reporting) {
    Matcher said = NAME.matcher(name);
    if (!said.matches()) {
      return Optional.empty();
    }
    if (said.group(4) != null) {
      return Optional.of(fiscalYear(Integer.parseInt(said.group(4)), reporting));
    }
    int year = Integer.parseInt(said.group(1));
    return Optional.of(
        said.group(3) != null
            ? quarter(year, Integer.parseInt(said.group(3)))
            : month(YearMonth.of(year, Integer.parseInt(said.group(2)))));
  }

  /** As folders and {@code --period} have it: {@code 2026-10}, {@code 2026-Q3}, {@code FY2026}. */
  public String name() {
    return switch (edition) {
      case MONTH -> first.toString();
      // The year as a month has it: four digits, whatever the default locale's are.
      case QUARTER -> year(first) + "-Q" + (first.getMonthValue() + 2) / 3;
      // A fiscal year is called after the year in which it ends.
      case FISCAL_YEAR -> "FY" + year(last());
    };
  }

  private static String year(YearMonth month) {
    String text = month.toString();
    return text.substring(0, text.lastIndexOf('-'));
  }

  /** How many months it has. */
  public int months() {
    return edition.months();
  }

  public YearMonth last() {
    return first.plusMonths(months() - 1L);
  }

  /** The month after it. */
  public YearMonth next() {
    return first.plusMonths(months());
  }

  public EditionPeriod following() {
    return new EditionPeriod(edition, next());
  }

  public EditionPeriod preceding() {
    return new EditionPeriod(edition, first.minusMonths(months()));
  }

  /** The first instant after it. */
  public Instant endsAt(ZoneId zone) {
    return next().atDay(1).atStartOfDay(zone).toInstant();
  }

  /** {@code 202610}: its first month, as figures know it. */
  public int key() {
    return Period.month(first);
  }

  /** {@code 202612}: the last of its months. */
  public int lastMonth() {
    return Period.month(last());
  }

  /** By end, and of two that end together the shorter first. */
  @Override
  public int compareTo(EditionPeriod other) {
    int byEnd = last().compareTo(other.last());
    return byEnd != 0 ? byEnd : edition.compareTo(other.edition);
  }
}
