package casestat.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockChangeTest {
  private static final String EVERY_HALF_HOUR =
      """
      select timestamptz '2026-01-01 00:00:00Z' + to_minutes(30 * i), epoch(t) from (
        select i, timestamptz '2026-01-01 00:00:00Z' + to_minutes(30 * i) as t
        from range(17520) as g(i))
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {"UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo"})
  void noInstantOfAYearIsReadOtherwiseWhereTheMachinesClocksChange(String zone) {
    TimeZone before = TimeZone.getDefault();
    List<Instant> wrong = new ArrayList<>();
    try (LakeReader reader = LakeReader.ofNothing()) {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      for (List<Object> row : reader.query(EVERY_HALF_HOUR, List.of())) {
        Instant read = ((OffsetDateTime) row.get(0)).toInstant();
        if (read.getEpochSecond() != ((Number) row.get(1)).longValue()) {
          wrong.add(read);
        }
      }
    } finally {
      TimeZone.setDefault(before);
    }

    assertThat(wrong).isEmpty();
  }
}
