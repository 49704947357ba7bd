package casestat.metrics;

import casestat.lake.ClockHour;
import casestat.lake.Period;
import casestat.lake.PeriodDay;
import casestat.profile.Reporting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The periods of a report zone, and which days are in them. A period is the half-open stretch from
 * the first instant of its first day to that of the day after its last; one that is not over ends
 * at the as-of instant.
 *
 * <p>Months and what is made of months reach back to the first; days and weeks only so far as
 * anyone looks at a day or week, because there are many. Figures of others are counted on demand,
 * by the same definitions.
 */
public final class Periods {
  /** Days before the as-of instant whose figures are kept. */
  public static final int DAYS = 92;

  /** Weeks likewise: two years, and the same week of the year before. */
  public static final int WEEKS = 106;

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final ZoneId zone;
  private final Reporting reporting;

  public Periods(ZoneId zone, Reporting reporting) {
    this.zone = zone;
    this.reporting = reporting;
  }

  /**
   * Of every grain, by grain and oldest first.
   *
   * @param firstMonth {@code yyyyMM}, the first in which anything happened
   * @return none where {@code asOf} is not after the beginning of the first month
   */
  public List<Period> upTo(int firstMonth, Instant asOf) {
    LocalDate first = Period.yearMonth(firstMonth).atDay(1);
    if (!start(first).isBefore(asOf)) {
      return List.of();
    }
    LocalDate last = asOf.minusNanos(1).atZone(zone).toLocalDate();
    List<Period> periods = new ArrayList<>();
    for (Grain grain : Grain.values()) {
      LocalDate from =
          switch (grain) {
            case DAY -> last.minusDays(DAYS - 1);
            case WEEK -> last.minusWeeks(WEEKS - 1);
            default -> first;
          };
      if (grain != Grain.FISCAL_YEAR || reporting.fiscalYearStarts() != Month.JANUARY) {
        addAll(periods, grain, from.isBefore(first) ? first : from, first, last, asOf);
      }
    }
    return List.copyOf(periods);
  }

  private void addAll(
      List<Period> periods,
      Grain grain,
      LocalDate from,
      LocalDate first,
      LocalDate last,
      Instant asOf) {
    LocalDate start = grain.start(from, first, reporting);
    while (!start.isAfter(last)) {
      LocalDate next = grain.end(start, last);
      Instant end = start(next);
      boolean complete = !end.isAfter(asOf);
      Instant endsAt = complete ? end : asOf;
      periods.add(
          new Period(
              grain.word(),
              Period.day(start),
              Period.day(next.minusDays(1)),
              start(start),
              endsAt,
              endsAt.getEpochSecond(),
              complete));
      start = next;
    }
  }

  /** Which days are in which of these periods. */
  public static List<PeriodDay> days(List<Period> periods) {
    List<PeriodDay> days = new ArrayList<>();
    for (Period period : periods) {
      LocalDate last = date(period.lastDay());
      for (LocalDate day = date(period.periodStart()); !day.isAfter(last); day = day.plusDays(1)) {
        days.add(new PeriodDay(period.grain(), period.periodStart(), Period.day(day)));
      }
    }
    return days;
  }

  /** The local day of an instant as {@code yyyyMMdd}. */
  public static int day(Instant at, ZoneId zone) {
    return Period.day(at.atZone(zone).toLocalDate());
  }

  /** The hour of the local week, as in {@code Mon 08}. */
  public static String hour(Instant at, ZoneId zone) {
    return Period.hour(at.atZone(zone).toLocalDateTime());
  }

  /**
   * How long each hour of the clock lasted on each day of these periods, up to their end; hours
   * that the clocks skip are left out.
   */
  public static List<ClockHour> hours(List<Period> periods, ZoneId zone) {
    Instant from =
        periods.stream().map(Period::startsAt).min(Comparator.naturalOrder()).orElse(null);
    Instant until =
        periods.stream().map(Period::endsAt).max(Comparator.naturalOrder()).orElse(null);
    if (from == null || until == null) {
      return List.of();
    }
    List<ClockHour> hours = new ArrayList<>();
    Instant at = from;
    while (at.isBefore(until)) {
      LocalDateTime local = at.atZone(zone).toLocalDateTime();
      int day = Period.day(local.toLocalDate());
      String hour = Period.hour(local);
      // No zone of this century is off by less than a quarter of an hour.
      Instant next = at.plus(QUARTER);
      long seconds = Duration.between(at, next.isAfter(until) ? until : next).toSeconds();
      ClockHour last = hours.isEmpty() ? null : hours.get(hours.size() - 1);
      if (last != null && last.day() == day && last.hour().equals(hour)) {
        hours.set(hours.size() - 1, new ClockHour(day, hour, last.seconds() + seconds));
      } else {
        hours.add(new ClockHour(day, hour, seconds));
      }
      at = next;
    }
    return List.copyOf(hours);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static LocalDate date(int number) {
    return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
  }
}
