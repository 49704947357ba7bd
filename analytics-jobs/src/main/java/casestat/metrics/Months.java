package casestat.metrics;

import casestat.lake.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Local months of the report zone. A month is written {@code yyyyMM} in rows and is the half-open
 * stretch from the first instant of its first day to that of the next month's.
 */
public final class Months {
  private final ZoneId zone;

  public Months(ZoneId zone) {
    this.zone = zone;
  }

  public int month(Instant at) {
    return Period.month(YearMonth.from(at.atZone(zone)));
  }

  public Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  /**
   * Every month from the first to the one that holds the last instant before {@code asOf}; that one
   * ends at {@code asOf} while it is not over.
   */
  public List<Period> periods(int first, Instant asOf) {
    List<Period> periods = new ArrayList<>();
    for (YearMonth month = Period.yearMonth(first);
        start(month).isBefore(asOf);
        month = month.plusMonths(1)) {
      Instant end = start(month.plusMonths(1));
      boolean complete = !end.isAfter(asOf);
      Instant endsAt = complete ? end : asOf;
      int number = Period.month(month);
      periods.add(
          new Period(
              "month",
              Period.start(number),
              number,
              start(month),
              endsAt,
              endsAt.getEpochSecond(),
              complete));
    }
    return periods;
  }
}
