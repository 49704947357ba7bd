package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonCountTest {

  /** The table of F. Garwood, Biometrika 28 (1936), as every handbook has it. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 3.689",
    "1, 0.0253, 5.572",
    "2, 0.2422, 7.225",
    "5, 1.623, 11.668",
    "10, 4.795, 18.39",
    "20, 12.22, 30.89",
    "50, 37.11, 65.92"
  })
  void theExactIntervalIsThatOfTheTables(long events, double lower, double upper) {
    Interval interval = new PoissonCount(events).garwood(0.95);

    assertThat(interval.lower()).isCloseTo(lower, within(0.0051));
    assertThat(interval.upper()).isCloseTo(upper, within(0.0051));
  }

  @Test
  void moreConfidenceIsAWiderInterval() {
    assertThat(new PoissonCount(7).garwood(0.99).lower())
        .isLessThan(new PoissonCount(7).garwood(0.95).lower());
  }
}
