package casestat.peers;

import casestat.sla.OpenTime;
import casestat.sla.OpenTime.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What the peers ask and casestat never does: backwards, and by working dates with a time of day.
 * All of it rests on which stretches casestat's calendar has open on a date.
 */
record Days(OpenTime open) {
  // A calendar that is closed for this long does not open again.
  private static final int FOREVER = 4000;

  ZoneId zone() {
    return open.zone();
  }

  LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, zone());
  }

  LocalTime clock(Instant at) {
    return LocalTime.ofInstant(at, zone());
  }

  Instant at(LocalDate date, LocalTime clock) {
    return date.atTime(clock).atZone(zone()).toInstant();
  }

  boolean isOpen(LocalDate date) {
    return !open.on(date).isEmpty();
  }

  /** Its first opening; the date has hours. */
  Instant opens(LocalDate date) {
    return open.on(date).get(0).from();
  }

  /** Its last closing; the date has hours. */
  Instant closes(LocalDate date) {
    List<Stretch> stretches = open.on(date);
    return stretches.get(stretches.size() - 1).to();
  }

  Duration length(LocalDate date) {
    return open.on(date).stream()
        .map(stretch -> Duration.between(stretch.from(), stretch.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The date itself if it is a working date, else the nearest one in that direction. */
  LocalDate rolled(LocalDate date, int direction) {
    LocalDate at = date;
    for (int i = 0; !isOpen(at); i++) {
      if (i > FOREVER) {
        throw new NoAnswer(date + ": no working date");
      }
      at = at.plusDays(direction);
    }
    return at;
  }

  /** The n-th working date after the date, or before it where n is negative. */
  LocalDate stepped(LocalDate date, int n) {
    int direction = Integer.signum(n);
    LocalDate at = date;
    for (int left = Math.abs(n); left > 0; left--) {
      at = rolled(at.plusDays(direction), direction);
    }
    return at;
  }

  /** Working dates in {@code (after, upTo]}. */
  int count(LocalDate after, LocalDate upTo) {
    int count = 0;
    for (LocalDate at = after.plusDays(1); !at.isAfter(upTo); at = at.plusDays(1)) {
      count += isOpen(at) ? 1 : 0;
    }
    return count;
  }

  Instant forward(Instant at) {
    return open.nextOpen(at).orElseThrow(() -> new NoAnswer(at + ": never open again"));
  }

  Instant plus(Instant from, Duration time) {
    return open.plus(from, time).orElseThrow(() -> new NoAnswer(from + ": never due"));
  }

  /** The last instant, this one or earlier, that has open time right before it. */
  Instant backward(Instant at) {
    return last(at, Duration.ZERO);
  }

  /** The latest instant from which so much open time has passed until this one. */
  Instant minus(Instant at, Duration time) {
    return time.isZero() ? at : last(at, time);
  }

  private Instant last(Instant at, Duration time) {
    Duration left = time;
    LocalDate date = date(at);
    for (int closed = 0; closed < FOREVER; date = date.minusDays(1), closed++) {
      List<Stretch> stretches = open.on(date);
      for (int i = stretches.size() - 1; i >= 0; i--) {
        Stretch stretch = stretches.get(i);
        if (!stretch.from().isBefore(at)) {
          continue;
        }
        closed = 0;
        Instant end = stretch.to().isBefore(at) ? stretch.to() : at;
        Duration length = Duration.between(stretch.from(), end);
        if (left.compareTo(length) <= 0) {
          return end.minus(left);
        }
        left = left.minus(length);
      }
    }
    throw new NoAnswer(at + ": never open before");
  }
}
