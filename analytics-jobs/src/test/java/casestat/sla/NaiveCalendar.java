package casestat.sla;

import casestat.profile.Calendar;
import casestat.profile.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Goes through the dates one by one and lets {@code java.time} say where their hours lie. Slow, and
 * right by reading.
 */
final class NaiveCalendar {
  private final ZoneId zone;
  // Open stretches that do not touch, by where they begin.
  private final TreeMap<Instant, Instant> open = new TreeMap<>();

  NaiveCalendar(Calendar calendar, LocalDate first, LocalDate last) {
    this.zone = calendar.zone();
    NaiveHours hours = new NaiveHours(calendar);
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      for (TimeRange range : hours.on(date)) {
        join(begin(date, range.start()), end(date, range.end()));
      }
    }
  }

  private void join(Instant begin, Instant end) {
    if (!begin.isBefore(end)) {
      return;
    }
    Instant from = begin;
    Instant to = end;
    var before = open.floorEntry(to);
    while (before != null && !before.getValue().isBefore(from)) {
      from = before.getKey().isBefore(from) ? before.getKey() : from;
      to = before.getValue().isAfter(to) ? before.getValue() : to;
      open.remove(before.getKey());
      before = open.floorEntry(to);
    }
    open.put(from, to);
  }

  private Instant begin(LocalDate date, int second) {
    LocalDateTime local = date.atStartOfDay().plusSeconds(second);
    return isSkipped(local) ? gapEnd(local) : local.atZone(zone).toInstant();
  }

  private Instant end(LocalDate date, int second) {
    LocalDateTime local = date.atStartOfDay().plusSeconds(second);
    if (isSkipped(local)) {
      return gapEnd(local);
    }
    ZonedDateTime later = local.atZone(zone).withLaterOffsetAtOverlap();
    boolean isMidnight = second % TimeRange.DAY == 0;
    // A second midnight ends the date only if the date is still shown just before it.
    boolean returns =
        later.toInstant().minusMillis(1).atZone(zone).toLocalDate().isBefore(local.toLocalDate());
    return isMidnight && !returns ? local.atZone(zone).toInstant() : later.toInstant();
  }

  private boolean isSkipped(LocalDateTime local) {
    return zone.getRules().getValidOffsets(local).isEmpty();
  }

  private Instant gapEnd(LocalDateTime local) {
    return zone.getRules().getTransition(local).getInstant();
  }

  Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (var stretch : open.entrySet()) {
      Instant start = stretch.getKey().isBefore(from) ? from : stretch.getKey();
      Instant stop = stretch.getValue().isAfter(to) ? to : stretch.getValue();
      if (start.isBefore(stop)) {
        sum = sum.plus(Duration.between(start, stop));
      }
    }
    return sum;
  }

  /** Empty where the hours of these dates do not suffice. */
  Optional<Instant> plus(Instant from, Duration time) {
    if (time.isZero()) {
      return Optional.of(from);
    }
    Duration left = time;
    for (var stretch : open.entrySet()) {
      Instant start = stretch.getKey().isBefore(from) ? from : stretch.getKey();
      if (start.isBefore(stretch.getValue())) {
        Duration length = Duration.between(start, stretch.getValue());
        if (length.compareTo(left) >= 0) {
          return Optional.of(start.plus(left));
        }
        left = left.minus(length);
      }
    }
    return Optional.empty();
  }

  Optional<Instant> nextOpen(Instant from) {
    return open.entrySet().stream()
        .filter(stretch -> stretch.getValue().isAfter(from))
        .map(stretch -> stretch.getKey().isBefore(from) ? from : stretch.getKey())
        .findFirst();
  }
}
