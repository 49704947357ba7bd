package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  /** R. G. Newcombe, Statistics in Medicine 17 (1998), table I. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0,   20, 0.0000, 0.1611",
    "1,   29, 0.0061, 0.1718"
  })
  void wilsonsIntervalIsThatOfNewcombesTable(int met, int of, double lower, double upper) {
    Interval interval = new Share(met, of).wilson(0.95);

    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
  }

  @Property
  void theIntervalHoldsTheShareAndNarrowsWithTheCases(
      @ForAll @IntRange(min = 0, max = 500) int met,
      @ForAll @IntRange(min = 0, max = 500) int missed) {
    if (met + missed == 0) {
      return;
    }
    Share share = new Share(met, met + missed);
    Share tenfold = new Share(10L * met, 10L * (met + missed));

    Interval interval = share.wilson(0.95);

    assertThat(interval.lower()).isBetween(0.0, share.value());
    assertThat(interval.upper()).isBetween(share.value(), 1.0);
    Interval narrow = tenfold.wilson(0.95);
    assertThat(narrow.upper() - narrow.lower()).isLessThan(interval.upper() - interval.lower());
  }

  @Test
  void aShareOfNothingOrOfMoreThanAllIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2));
  }
}
