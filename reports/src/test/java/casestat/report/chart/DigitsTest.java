package casestat.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class DigitsTest {
  @Property(tries = 5000)
  void aCoordinateIsWrittenAsTheFormatWritesIt(
      @ForAll @DoubleRange(min = -3000, max = 3000) double value) {
    DecimalFormat slow = new DecimalFormat("#.##", DecimalFormatSymbols.getInstance(Locale.ROOT));

    assertThat(new Digits().format(value)).isEqualTo(slow.format(value));
  }

  @Property(tries = 5000)
  void halvesAndZerosToo(@ForAll("thousandths") double value) {
    DecimalFormat slow = new DecimalFormat("#.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    DecimalFormat up = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    up.setRoundingMode(RoundingMode.HALF_UP);

    assertThat(new Digits().format(value)).isEqualTo(slow.format(value));
    assertThat(Formats.plain(value, 2)).isEqualTo(up.format(value).replaceFirst("^-0$", "0"));
  }

  @Provide
  Arbitrary<Double> thousandths() {
    return Arbitraries.integers().between(-20_000, 20_000).map(i -> i / 1000.0);
  }
}
