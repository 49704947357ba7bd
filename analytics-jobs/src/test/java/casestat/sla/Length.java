package casestat.sla;

import java.time.Duration;

/** How long the cases of the benchmark take. */
public enum Length {
  HOURS_12(Duration.ofHours(12)),
  DAYS_12(Duration.ofDays(12)),
  YEARS_12(Duration.ofDays(12 * 365 + 3));

  private final Duration time;

  Length(Duration time) {
    this.time = time;
  }

  Duration time() {
    return time;
  }
}
