package casestat.sla;

import casestat.lake.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Local months and days of the report zone, as rows write them: {@code yyyyMM} and {@code
 * yyyyMMdd}. An instant belongs to the month whose half-open stretch it lies in.
 */
final class LocalDates {
  /** Months within these years are looked up; others, which only faulty data has, are computed. */
  private static final int FIRST_YEAR = 1970;

  private static final int YEARS = 150;

  private final ZoneRules rules;
  private final long[] monthStarts = new long[YEARS * 12 + 1];

  LocalDates(ZoneId zone) {
    this.rules = zone.getRules();
    WallClock wall = new WallClock(zone);
    YearMonth first = YearMonth.of(FIRST_YEAR, 1);
    Arrays.setAll(monthStarts, i -> wall.startOfDay(first.plusMonths(i).atDay(1).toEpochDay()));
  }

  int month(Instant at) {
    int i = Arrays.binarySearch(monthStarts, Micros.of(at));
    int month = i >= 0 ? i : -i - 2;
    return month < 0 || month >= YEARS * 12
        ? day(at) / 100
        : (FIRST_YEAR + month / 12) * 100 + month % 12 + 1;
  }

  @Nullable Integer monthOrNull(@Nullable Instant at) {
    return at == null ? null : month(at);
  }

  @Nullable Integer dayOrNull(@Nullable Instant at) {
    return at == null ? null : day(at);
  }

  /** Of the week, as in {@code Mon 08}. */
  String hour(Instant at) {
    return Period.hour(at.atOffset(rules.getOffset(at)).toLocalDateTime());
  }

  int day(Instant at) {
    long second = at.getEpochSecond() + rules.getOffset(at).getTotalSeconds();
    return Period.day(LocalDate.ofEpochDay(Math.floorDiv(second, 86_400L)));
  }
}
