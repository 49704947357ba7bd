package casestat.samples.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** When the people of a desk work. Instants are epoch seconds. */
final class DeskTime {
  // Long enough for the slowest case.
  private static final int DAYS_AFTER_THE_END = 900;

  private final ZoneId zone;
  private final List<Long> opens = new ArrayList<>();
  private final List<Long> closes = new ArrayList<>();

  DeskTime(Desk desk, LocalDate first, LocalDate last) {
    this.zone = desk.zone();
    LocalDate end = last.plusDays(DAYS_AFTER_THE_END);
    for (LocalDate day = first.minusDays(1); day.isBefore(end); day = day.plusDays(1)) {
      Desk.Opening opening = null;
      for (Desk.Opening each : desk.hours()) {
        opening = each.fits(day) ? each : opening;
      }
      if (opening != null
          && opening.days().contains(day.getDayOfWeek())
          && !desk.closed().contains(day)) {
        opens.add(day.atTime(opening.opens()).atZone(zone).toEpochSecond());
        closes.add(day.atTime(opening.closes()).atZone(zone).toEpochSecond());
      }
    }
  }

  long midnight(LocalDate day) {
    return day.atStartOfDay(zone).toEpochSecond();
  }

  LocalDate day(long at) {
    return Instant.ofEpochSecond(at).atZone(zone).toLocalDate();
  }

  boolean isOpen(LocalDate day) {
    long midnight = midnight(day);
    int next = index(opens, midnight);
    return next < opens.size() && opens.get(next) < midnight(day.plusDays(1));
  }

  /** The instant at which so much working time has passed. */
  long after(long at, double seconds) {
    int day = index(closes, at + 1);
    long left = (long) seconds;
    long now = at;
    while (day < opens.size()) {
      now = Math.max(now, opens.get(day));
      if (now + left <= closes.get(day)) {
        return now + left;
      }
      left -= closes.get(day) - now;
      day++;
    }
    return closes.get(closes.size() - 1);
  }

  // The first that is not before.
  private static int index(List<Long> list, long at) {
    int index = Collections.binarySearch(list, at);
    return index < 0 ? -index - 1 : index;
  }
}
