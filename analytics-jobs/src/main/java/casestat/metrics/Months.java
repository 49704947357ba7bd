package casestat.metrics;

import casestat.lake.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

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
}
