package casestat.peers;

import java.math.BigDecimal;
import java.time.Duration;

/** Units of time as the files name them. */
enum Units {
  MILLISECOND(1),
  SECOND(1000),
  MINUTE(60_000),
  HOUR(3_600_000),
  /** A working day: its length is the calendar's. */
  DAY(0),
  /** A working date that lies between two instants, whatever their hours. */
  DATE(0);

  private final long millis;

  Units(long millis) {
    this.millis = millis;
  }

  static Units named(String name) {
    return switch (name.endsWith("s") && name.length() > 2
        ? name.substring(0, name.length() - 1)
        : name) {
      case "millisecond", "ms" -> MILLISECOND;
      case "second" -> SECOND;
      case "minute" -> MINUTE;
      case "hour" -> HOUR;
      case "day" -> DAY;
      case "calendarDay" -> DATE;
      default -> throw new NotOurs("no unit of working time: " + name);
    };
  }

  Duration length() {
    return Duration.ofMillis(millis);
  }

  Duration times(BigDecimal count) {
    return Duration.ofNanos(
        count.multiply(BigDecimal.valueOf(millis)).movePointRight(6).longValueExact());
  }
}
