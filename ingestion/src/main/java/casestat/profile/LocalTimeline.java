package casestat.profile;

import casestat.profile.TimeReader.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The local times of a zone as instants.
 *
 * <p>Looking up the offset is the dear part of reading a time, and on all but two days of a year it
 * is the same from midnight to midnight: those offsets are kept by day.
 */
final class LocalTimeline {
  private static final Map<ZoneId, LocalTimeline> KNOWN = new ConcurrentHashMap<>();

  private static final int DAYS = 60_000; // from 1970 to 2134
  private static final int UNKNOWN = Integer.MIN_VALUE;
  private static final int CHANGES = Integer.MAX_VALUE;
  private static final int SECONDS_OF_DAY = 86_400;

  private final ZoneId zone;
  private final ZoneRules rules;
  // Threads may fill the same place at once: they write the same number.
  private final int[] offsets = new int[DAYS];

  private LocalTimeline(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
    Arrays.fill(offsets, UNKNOWN);
  }

  static LocalTimeline of(ZoneId zone) {
    return KNOWN.computeIfAbsent(zone, LocalTimeline::new);
  }

  Reading at(long epochDay, int secondOfDay, int nano) {
    return Reading.at(instant(epochDay, secondOfDay, nano));
  }

  private Instant instant(long epochDay, int secondOfDay, int nano) {
    int offset = epochDay >= 0 && epochDay < DAYS ? offset((int) epochDay) : CHANGES;
    if (offset == CHANGES) {
      LocalDateTime local =
          LocalDateTime.of(LocalDate.ofEpochDay(epochDay), LocalTime.ofSecondOfDay(secondOfDay));
      // In a gap and in an overlap alike this is the offset before the change.
      offset = rules.getOffset(local).getTotalSeconds();
    }
    return Instant.ofEpochSecond(epochDay * SECONDS_OF_DAY + secondOfDay - offset, nano);
  }

  Reading day(long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return Reading.day(
        date.atStartOfDay(zone).toInstant(),
        date.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1));
  }

  private int offset(int epochDay) {
    int known = offsets[epochDay];
    if (known == UNKNOWN) {
      known = find(epochDay);
      offsets[epochDay] = known;
    }
    return known;
  }

  private int find(int epochDay) {
    // A day on each side, so that no change near midnight is missed, whatever the offset.
    Instant noon = Instant.ofEpochSecond((long) epochDay * SECONDS_OF_DAY + SECONDS_OF_DAY / 2);
    ZoneOffsetTransition next = rules.nextTransition(noon.minusSeconds(2 * SECONDS_OF_DAY));
    if (next != null && next.getInstant().isBefore(noon.plusSeconds(2 * SECONDS_OF_DAY))) {
      return CHANGES;
    }
    ZoneOffset offset = rules.getOffset(noon);
    return offset.getTotalSeconds();
  }
}
