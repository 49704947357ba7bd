package casestat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Delivery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The as-of that ingest proposes for what comes next. */
class NextAsOfTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant ARRIVAL = Instant.parse("2026-11-25T20:00:00Z");

  @Test
  void oldFilesAreLookedAtAtTheEndOfTheirLastMonth() {
    assertThat(asOf(delivery("2019-01-31T23:59:59-05:00"), delivery("2018-03-01T00:00:00Z")))
        .isEqualTo(Instant.parse("2019-02-01T05:00:00Z"));
  }

  @Test
  void aMonthThatGoesOnIsLookedAtUpToTheLastMidnight() {
    assertThat(asOf(delivery("2026-11-20T10:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-25T05:00:00Z"));
  }

  @Test
  void noDateOfTheFutureDecides() {
    assertThat(asOf(delivery("2099-01-01T00:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-25T05:00:00Z"));
    assertThat(asOf(delivery(null))).isEqualTo(Instant.parse("2026-11-25T05:00:00Z"));
    assertThat(asOf()).isEqualTo(Instant.parse("2026-11-25T05:00:00Z"));
  }

  private static Instant asOf(Delivery... deliveries) {
    return Ingest.asOf(List.of(deliveries), ZONE, ARRIVAL);
  }

  private static Delivery delivery(@Nullable String latest) {
    Instant latestAt = latest == null ? null : OffsetDateTime.parse(latest).toInstant();
    return new Delivery(
        "d", "p", "cases", "CASES", "f.csv", "d", ARRIVAL, 1, 1, 1, 0, 0, 0, latestAt);
  }
}
