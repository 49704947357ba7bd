package casestat.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Where a local time lies in every zone there is, in gaps and in overlaps. */
class LocalClockPropertiesTest {
  private static final Instant FROM = Instant.parse("2010-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2034-01-01T00:00:00Z");

  @Property(tries = 20_000)
  void itIsTheFirstInstantAtWhichTheClockShowsTheTimeOrALaterOne(
      @ForAll("zones") ZoneId zone, @ForAll("times") LocalDateTime time) {
    Instant first = LocalClock.first(time, zone);

    assertThat(first.atZone(zone).toLocalDateTime()).isAfterOrEqualTo(time);
    assertThat(first.minusSeconds(1).atZone(zone).toLocalDateTime()).isBefore(time);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
  }

  @Provide
  Arbitrary<LocalDateTime> times() {
    long from = FROM.getEpochSecond() / 60;
    long to = TO.getEpochSecond() / 60;
    return Arbitraries.longs()
        .between(from, to)
        .map(minute -> LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC));
  }

  // Zones of the same rules are read once: there are some 350 different ones.
  @Test
  void aroundEveryChangeOfEveryZoneItIsWhatAMinuteByMinuteReadingFinds() {
    int changes = 0;
    for (ZoneId zone : ofDifferentRules()) {
      for (ZoneOffsetTransition change : changes(zone)) {
        changes++;
        for (LocalDateTime time : around(change)) {
          assertThat(LocalClock.first(time, zone))
              .as("%s %s", zone, time)
              .isEqualTo(readMinuteByMinute(time, zone, change));
        }
      }
    }
    assertThat(changes).isGreaterThan(2_000);
  }

  private static Collection<ZoneId> ofDifferentRules() {
    Map<ZoneRules, ZoneId> different = new HashMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) {
      different.putIfAbsent(ZoneId.of(id).getRules(), ZoneId.of(id));
    }
    return different.values();
  }

  private static List<ZoneOffsetTransition> changes(ZoneId zone) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
    while (change != null && change.getInstant().isBefore(TO)) {
      changes.add(change);
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return changes;
  }

  private static List<LocalDateTime> around(ZoneOffsetTransition change) {
    LocalDateTime one = change.getDateTimeBefore();
    LocalDateTime other = change.getDateTimeAfter();
    LocalDateTime within =
        one.plusSeconds(java.time.Duration.between(one, other).toSeconds() / 2).withSecond(0);
    return List.of(one.minusMinutes(1), one, within, other, other.plusMinutes(1));
  }

  // It shares nothing with what it checks but the offset at an instant.
  private static Instant readMinuteByMinute(
      LocalDateTime time, ZoneId zone, ZoneOffsetTransition change) {
    Instant minute = change.getInstant().minus(change.getDuration().abs()).minusSeconds(2 * 3600);
    while (minute.atZone(zone).toLocalDateTime().isBefore(time)) {
      minute = minute.plusSeconds(60);
    }
    return minute;
  }
}
