package casestat.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The times of a cron pattern. The library is asked for local times only, in a zone that knows no
 * daylight saving; what a zone makes of them is {@link LocalClock}'s, as it is without cron.
 */
final class CronTimes {
  private final ExecutionTime times;

  CronTimes(String pattern) {
    this.times =
        ExecutionTime.forCron(
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
                .parse(pattern));
  }

  /** The first local time that stands for this instant or a later one. */
  LocalDateTime from(Instant start, ZoneId zone) {
    // No clock is ever set back by more than a day.
    LocalDateTime time = start.atZone(zone).toLocalDateTime().minusDays(1);
    do {
      time = next(time);
    } while (LocalClock.first(time, zone).isBefore(start));
    return time;
  }

  private LocalDateTime next(LocalDateTime after) {
    return times
        .nextExecution(after.atZone(ZoneOffset.UTC))
        .orElseThrow(() -> new IllegalStateException("a pattern without times: " + times))
        .toLocalDateTime();
  }
}
