package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReaderTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd HH:mm:ss, 2022-01-21 13:47:00, 2022-01-21T18:47:00Z",
    "MM/dd/yyyy hh:mm:ss a, 04/18/2019 09:55:45 PM, 2019-04-19T01:55:45Z",
    "MM/dd/yyyy hh:mm:ss a, 04/18/2019 12:00:00 am, 2019-04-18T04:00:00Z",
    "M/d/yy H:mm, 1/1/20 0:05, 2020-01-01T05:05:00Z",
    "M/d/yy H:mm, 10/21/18 0:00, 2018-10-21T04:00:00Z",
    "dd/MM/yyyy HH:mm:ss, 21/01/2022 13:47:00, 2022-01-21T18:47:00Z",
    "MM/dd/yyyy hh:mm a, 12/17/2019 10:16 AM, 2019-12-17T15:16:00Z",
    "yyyy-MM-dd'T'HH:mm:ss.SSS, 2018-12-31T23:55:30.250, 2019-01-01T04:55:30.250Z",
    "d MMM yyyy HH:mm, 3 Mar 2024 08:00, 2024-03-03T13:00:00Z",
    "yyyy-MM-dd HH:mm:ss XXX, 2024-03-03 08:00:00 +01:00, 2024-03-03T07:00:00Z",
    "yyyy-MM-dd HH:mm[:ss], 2024-07-03 08:00, 2024-07-03T12:00:00Z",
    "iso, 2026-10-01T10:00:00Z, 2026-10-01T10:00:00Z",
    "iso, 2026-10-01T10:00:00.5+0530, 2026-10-01T04:30:00.500Z",
    "iso, 2026-10-01T10:00-04, 2026-10-01T14:00:00Z",
    "epoch_seconds, 1525132800, 2018-05-01T00:00:00Z",
    "epoch_seconds, 1525132800.0, 2018-05-01T00:00:00Z",
    "epoch_millis, 1525132800250, 2018-05-01T00:00:00.250Z"
  })
  void aTimeIsReadInItsPattern(String pattern, String text, Instant at) {
    TimeReader.Reading reading = read(text, pattern);

    assertThat(reading.complaint()).isNull();
    assertThat(reading.first()).isEqualTo(at).isEqualTo(reading.last());
    assertThat(reading.precision()).isEqualTo(TimeReader.Precision.INSTANT);
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd HH:mm:ss, 2024-02-31 10:00:00, no such date",
    "dd/MM/yyyy, 31/02/2024, no such date",
    "yyyy-MM-dd, 2023-02-29, no such date",
    "yyyy-MM-dd HH:mm:ss, 2024-02-01 24:00:00, no such time of day",
    "MM/dd/yyyy hh:mm:ss a, 01/02/2024 13:00:00 PM, no such time of day",
    "iso, 2024-02-31T10:00:00Z, no such date",
    "iso, 2024-02-01T24:00:00Z, no such time of day",
    "iso, 2024-02-01T10:00:00, not a time written as iso",
    "d MMM yyyy, 31 Feb 2024, no such date or time of day",
    "yyyy-MM-dd, 2024-2-1, not a time written as yyyy-MM-dd",
    "yyyy-MM-dd, 02024-02-01, not a time written as yyyy-MM-dd",
    "yyyy-MM-dd, 2024-02-01 10:00, not a time written as yyyy-MM-dd",
    "epoch_seconds, 1525132800250, no time of our days"
  })
  void whatIsNoTimeIsRefusedWithAReason(String pattern, String text, String complaint) {
    assertThat(read(text, pattern).complaint()).isEqualTo(complaint);
  }

  @Test
  void theFirstPatternThatFitsIsUsed() {
    TimeReader reader =
        TimeReader.of(List.of("MM/dd/yyyy hh:mm:ss a", "MM/dd/yyyy", "M/d/yy H:mm"), NEW_YORK);

    assertThat(reader.read("10/21/2018 12:00:00 AM").precision())
        .isEqualTo(TimeReader.Precision.INSTANT);
    assertThat(reader.read("10/21/2018").precision()).isEqualTo(TimeReader.Precision.DAY);
    assertThat(reader.read("10/21/18 0:59").first())
        .isEqualTo(Instant.parse("2018-10-21T04:59:00Z"));
    assertThat(reader.read("soon").complaint())
        .isEqualTo("not a time written as MM/dd/yyyy hh:mm:ss a or MM/dd/yyyy or M/d/yy H:mm");
  }

  @Test
  void aDateIsAWholeLocalDay() {
    TimeReader.Reading shortDay = read("2024-03-10", "yyyy-MM-dd");

    assertThat(shortDay.first()).isEqualTo(Instant.parse("2024-03-10T05:00:00Z"));
    assertThat(shortDay.last()).isEqualTo(Instant.parse("2024-03-11T03:59:59Z"));
    assertThat(shortDay.precision()).isEqualTo(TimeReader.Precision.DAY);
  }

  @Test
  void aTimeThatTheClocksSkipMovesForward() {
    assertThat(read("2024-03-10 02:30:00", "yyyy-MM-dd HH:mm:ss").first())
        .isEqualTo(Instant.parse("2024-03-10T07:30:00Z"));
  }

  @Test
  void aTimeThatTheClocksRepeatIsTheEarlier() {
    assertThat(read("2024-11-03 01:30:00", "yyyy-MM-dd HH:mm:ss").first())
        .isEqualTo(Instant.parse("2024-11-03T05:30:00Z"));
  }

  @Test
  void twoDigitsMean1970To2069() {
    assertThat(read("1/1/69 0:00", "M/d/yy H:mm").first())
        .isEqualTo(Instant.parse("2069-01-01T05:00:00Z"));
    assertThat(read("1/1/70 0:00", "M/d/yy H:mm").first())
        .isEqualTo(Instant.parse("1970-01-01T05:00:00Z"));
    assertThat(read("1 Jan 70", "d MMM yy").first())
        .isEqualTo(Instant.parse("1970-01-01T05:00:00Z"));
  }

  @Test
  void aPatternThatNoProfileMayHaveIsRefused() {
    assertThatThrownBy(() -> TimeReader.of(List.of("YYYY-MM-dd"), NEW_YORK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("say yyyy");
  }

  private static TimeReader.Reading read(String text, String pattern) {
    return TimeReader.of(List.of(pattern), NEW_YORK).read(text);
  }
}
