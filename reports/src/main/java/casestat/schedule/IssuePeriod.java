package casestat.schedule;

import casestat.profile.Issue.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The local days that one edition is about.
 *
 * @param first its first day, the first of a month
 * @param next the first day after it
 */
public record IssuePeriod(Edition edition, LocalDate first, LocalDate next) {
  private static final Pattern NAME =
      Pattern.compile("(?:(\\d{4})-(?:(\\d\\d)|Q([1-4]))|FY(\\d{4}))");

  /**
   * The one that a day lies in.
   *
   * @param fiscalYearStarts on the first of this month
   */
  public static IssuePeriod containing(Edition edition, LocalDate day, Month fiscalYearStarts) {
    LocalDate month = day.withDayOfMonth(1);
    int begins =
        switch (edition) {
          case MONTH -> 0;
          case QUARTER -> (month.getMonthValue() - 1) % 3;
          case FISCAL_YEAR ->
              Math.floorMod(month.getMonthValue() - fiscalYearStarts.getValue(), 12);
        };
    LocalDate first = month.minusMonths(begins);
    return new IssuePeriod(edition, first, first.plusMonths(months(edition)));
  }

  /** The one that has a name; empty where nothing has, as a folder of somebody else's. */
  public static Optional<IssuePeriod> named(String name, Month fiscalYearStarts) {
    Matcher said = NAME.matcher(name);
    if (!said.matches()) {
      return Optional.empty();
    }
    if (said.group(4) != null) {
      int year = Integer.parseInt(said.group(4));
      LocalDate last = LocalDate.of(year, fiscalYearStarts, 1).minusDays(1);
      return Optional.of(
          containing(
              Edition.FISCAL_YEAR,
              last.getYear() == year ? last : last.plusYears(1),
              fiscalYearStarts));
    }
    int year = Integer.parseInt(said.group(1));
    if (said.group(3) != null) {
      LocalDate first = LocalDate.of(year, Integer.parseInt(said.group(3)) * 3 - 2, 1);
      return Optional.of(containing(Edition.QUARTER, first, fiscalYearStarts));
    }
    int month = Integer.parseInt(said.group(2));
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(containing(Edition.MONTH, LocalDate.of(year, month, 1), fiscalYearStarts));
  }

  private static int months(Edition edition) {
    return switch (edition) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case FISCAL_YEAR -> 12;
    };
  }

  public IssuePeriod following() {
    return new IssuePeriod(edition, next, next.plusMonths(months(edition)));
  }

  public IssuePeriod preceding() {
    return new IssuePeriod(edition, first.minusMonths(months(edition)), first);
  }

  /**
   * As folders and {@code report --period} have it: {@code 2026-10}, {@code 2026-Q3}, {@code
   * FY2026}.
   */
  public String name() {
    int year = first.getYear();
    return switch (edition) {
      case MONTH -> "%04d-%02d".formatted(year, first.getMonthValue());
      case QUARTER -> "%04d-Q%d".formatted(year, (first.getMonthValue() + 2) / 3);
      // A fiscal year is called after the year in which it ends.
      case FISCAL_YEAR -> "FY%04d".formatted(next.minusDays(1).getYear());
    };
  }

  /** The first instant after it. */
  public Instant endsAt(ZoneId zone) {
    return next.atStartOfDay(zone).toInstant();
  }
}
