package casestat.peers;

import static casestat.peers.Convention.CLOCK_OF_THE_WALL;
import static casestat.peers.Convention.DATES_ARE_DAYS;
import static casestat.peers.Convention.REVERSED_IS_NEGATIVE;
import static casestat.peers.Convention.REVERSED_IS_POSITIVE;
import static casestat.peers.Convention.ROUNDED_TO_THE_SECOND;

import casestat.sla.OpenTime.Stretch;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Open time between two instants. Casestat's own: elapsed time to the microsecond, and none where
 * the end comes first. A day of it is as long as the hours of its first working date.
 */
final class Intervals {
  private Intervals() {}

  static Answer timeBetween(Question q) {
    Duration time = between(q, q.time("start"), q.time("end"));
    return Answer.of(q, "seconds", q.has(ROUNDED_TO_THE_SECOND) ? rounded(time) : time);
  }

  static Duration between(Question q, Instant start, Instant end) {
    if (end.isBefore(start)) {
      if (q.has(REVERSED_IS_NEGATIVE)) {
        return between(q, end, start).negated();
      }
      return q.has(REVERSED_IS_POSITIVE) ? between(q, end, start) : Duration.ZERO;
    }
    return q.has(CLOCK_OF_THE_WALL)
        ? byTheWindow(q.days(), start, end)
        : q.open().between(start, end);
  }

  static Duration rounded(Duration time) {
    return Duration.ofSeconds(
        BigDecimal.valueOf(time.toNanos(), 9).setScale(0, RoundingMode.HALF_UP).longValue());
  }

  static Instant rounded(Instant at) {
    return Instant.EPOCH.plus(rounded(Duration.between(Instant.EPOCH, at)));
  }

  // A window that is used up whole counts as long as it looks on the wall; only in the last one
  // does time elapse.
  private static Duration byTheWindow(Days days, Instant start, Instant end) {
    Duration sum = Duration.ZERO;
    for (Instant at = days.forward(start); at.isBefore(end); at = days.forward(at)) {
      Instant close = around(days, at).to();
      Duration left = byTheWall(days, at, close);
      Duration rest = Duration.between(at, end);
      if (rest.compareTo(left) <= 0) {
        return sum.plus(rest);
      }
      sum = sum.plus(left);
      at = close;
    }
    return sum;
  }

  /** From an instant to the end of its window, which is on its date or the end of it. */
  static Duration byTheWall(Days days, Instant from, Instant to) {
    LocalDateTime end = to.atZone(days.zone()).toLocalDateTime();
    // Where midnight is skipped, a day ends at one in the morning all the same at 24:00.
    LocalDateTime midnight = days.date(from).plusDays(1).atStartOfDay();
    return Duration.between(
        from.atZone(days.zone()).toLocalDateTime(), end.isAfter(midnight) ? midnight : end);
  }

  /** The stretch that an open instant lies in. */
  static Stretch around(Days days, Instant at) {
    return days.open().on(days.date(at)).stream()
        .filter(stretch -> at.isBefore(stretch.to()))
        .findFirst()
        .orElseThrow(() -> new NoAnswer(at + " is closed"));
  }

  static Answer businessDelta(Question q) {
    boolean swapped = q.input("swap_operands").asBoolean();
    Instant start = q.time(swapped ? "end" : "start");
    Instant end = q.time(swapped ? "start" : "end");
    int sign = 1;
    if (end.isBefore(start)) {
      sign = q.has(REVERSED_IS_NEGATIVE) ? -1 : 0;
      Instant earlier = end;
      end = start;
      start = earlier;
    }
    Days days = q.days();
    Duration day = dayAt(days, start);
    long count;
    Duration rest;
    if (q.has(DATES_ARE_DAYS)) {
      Instant from = days.forward(start);
      Instant to = days.backward(end);
      if (!from.isBefore(to)) {
        return delta(q, 0, Duration.ZERO);
      }
      count = days.count(days.date(from), days.date(to));
      rest = Duration.between(days.clock(from), days.clock(to));
      if (rest.isNegative()) {
        count--;
        rest = rest.plus(day);
      }
    } else {
      Duration time = q.open().between(start, end);
      count = time.dividedBy(day);
      rest = time.minus(day.multipliedBy(count));
    }
    return delta(q, sign * count, rest.multipliedBy(sign));
  }

  private static Answer delta(Question q, long days, Duration rest) {
    return Answer.of(q, "days", BigDecimal.valueOf(days)).with("rest_seconds", rest);
  }

  private static Duration dayAt(Days days, Instant at) {
    LocalDate date = days.rolled(days.date(at), 1);
    return days.length(date);
  }

  /** A minus b in some unit, cut off towards zero unless a fraction is asked for. */
  static Answer diff(Question q) {
    Instant a = q.time("a");
    Instant b = q.time("b");
    Units unit = Units.named(q.input("unit").asText("millisecond"));
    if (unit == Units.DATE) {
      int count = DayCounts.count(q, q.date("b"), q.date("a"));
      return Answer.of(q, "value", count);
    }
    Duration time = between(q, b, a);
    Duration length = unit == Units.DAY ? dayAt(q.days(), b) : unit.length();
    BigDecimal value =
        BigDecimal.valueOf(time.toNanos())
            .divide(BigDecimal.valueOf(length.toNanos()), MathContext.DECIMAL64);
    boolean isFraction = q.input("fractional").asBoolean();
    return Answer.of(q, "value", isFraction ? value : value.setScale(0, RoundingMode.DOWN));
  }
}
