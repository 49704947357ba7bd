package casestat.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of cron, where the clocks change and where they do not. */
class CronTimesTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "0 8 3 * *, America/New_York",
    "30 2 * * *, America/New_York",
    "*/20 1-3 * * *, America/New_York",
    "'15 0 1 1,4,7,10 *', America/Havana",
    "45 23 * * 1-5, Australia/Lord_Howe",
    "0 0 * * 0, Pacific/Apia",
    "0 0 * * 7, Africa/Casablanca",
    "59 23 31 * *, Europe/Berlin",
    "0 12 29 2 *, Asia/Kathmandu",
  })
  void itIsWhatAMinuteByMinuteReadingFinds(String pattern, ZoneId zone) {
    CronTimes times = new CronTimes(pattern);
    for (String start :
        new String[] {
          "2027-12-31T23:59:00Z", "2028-02-29T03:00:00Z", "2026-03-08T06:30:00Z",
          "2026-03-08T07:00:00Z", "2026-11-01T05:10:00Z", "2026-11-01T06:10:00Z",
          "2026-04-04T15:00:00Z", "2026-10-03T15:29:00Z"
        }) {
      Instant from = Instant.parse(start);
      LocalDateTime found = times.from(from, zone);

      assertThat(found).as(start).isEqualTo(read(pattern, from, zone));
    }
  }

  // The first local minute that fits, and that does not come before the start.
  private static LocalDateTime read(String pattern, Instant from, ZoneId zone) {
    String[] fields = pattern.split(" ");
    LocalDateTime minute =
        from.atZone(zone).toLocalDateTime().minusDays(2).truncatedTo(ChronoUnit.MINUTES);
    while (true) {
      boolean isDay =
          fits(fields[2], minute.getDayOfMonth())
              && fits(fields[3], minute.getMonthValue())
              && (fits(fields[4], minute.getDayOfWeek().getValue())
                  || fits(fields[4], minute.getDayOfWeek().getValue() % 7));
      if (!isDay) {
        minute = minute.toLocalDate().plusDays(1).atStartOfDay();
      } else if (fits(fields[0], minute.getMinute())
          && fits(fields[1], minute.getHour())
          && !LocalClock.first(minute, zone).isBefore(from)) {
        return minute;
      } else {
        minute = minute.plusMinutes(1);
      }
    }
  }

  private static boolean fits(String field, int value) {
    for (String part : field.split(",")) {
      if (part.equals("*")
          || (part.startsWith("*/") && value % Integer.parseInt(part.substring(2)) == 0)) {
        return true;
      }
      String[] ends = part.split("-");
      if (!part.startsWith("*")
          && value >= Integer.parseInt(ends[0])
          && value <= Integer.parseInt(ends[ends.length - 1])) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aTimeThatIsSkippedIsTheFirstInstantAfterTheGap() {
    LocalDateTime time = new CronTimes("30 2 * * *").from(at("2026-03-08T05:00:00Z"), NEW_YORK);

    assertThat(LocalClock.first(time, NEW_YORK)).isEqualTo("2026-03-08T07:00:00Z");
  }

  @Test
  void aTimeThatComesTwiceIsTheFirstOfTheTwoAndNotTheSecond() {
    CronTimes times = new CronTimes("30 1 * * *");

    LocalDateTime first = times.from(at("2026-11-01T05:00:00Z"), NEW_YORK);
    LocalDateTime next = times.from(at("2026-11-01T05:31:00Z"), NEW_YORK);

    assertThat(LocalClock.first(first, NEW_YORK)).isEqualTo("2026-11-01T05:30:00Z");
    assertThat(LocalClock.first(next, NEW_YORK)).isEqualTo("2026-11-02T06:30:00Z");
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
