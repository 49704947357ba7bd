package casestat.sla;

import casestat.profile.Calendar;
import casestat.profile.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A calendar as tests of other packages ask it: to the microsecond, and by date. */
public final class OpenTime {
  private final BusinessCalendar calendar;

  public OpenTime(Calendar calendar) {
    this.calendar = new BusinessCalendar(calendar);
  }

  /** A stretch of open time within one date: {@code [from, to)}. */
  public record Stretch(Instant from, Instant to) {}

  public ZoneId zone() {
    return calendar.zone();
  }

  public Duration between(Instant from, Instant to) {
    return Micros.duration(calendar.openBetween(Micros.of(from), Micros.of(to)));
  }

  public Optional<Instant> plus(Instant from, Duration time) {
    return instant(calendar.plus(Micros.of(from), Micros.of(time)));
  }

  public Optional<Instant> nextOpen(Instant from) {
    return calendar.nextOpen(from);
  }

  public boolean isOpen(Instant at) {
    return calendar.isOpen(at);
  }

  public boolean isHoliday(LocalDate date) {
    return calendar.isHoliday(date.toEpochDay());
  }

  /** The hours of a date, in order; empty on a closed day. */
  public List<Stretch> on(LocalDate date) {
    WallClock wall = calendar.wall();
    long end = wall.end(date.toEpochDay(), TimeRange.DAY);
    List<Stretch> stretches = new ArrayList<>(2);
    long open = calendar.nextOpen(wall.startOfDay(date.toEpochDay()));
    while (open < end) {
      long close = calendar.openTo(open, end);
      stretches.add(new Stretch(Micros.instant(open), Micros.instant(close)));
      open = calendar.nextOpen(close);
    }
    return stretches;
  }

  private static Optional<Instant> instant(long micros) {
    return micros == Micros.NEVER ? Optional.empty() : Optional.of(Micros.instant(micros));
  }
}
