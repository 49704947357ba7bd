package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PercentileTest {

  @Property
  void itIsTheSmallestValueThatSoManyAreNoLargerThan(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int count,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    double[] values = new Random(seed).ints(count, 0, 15).asDoubleStream().sorted().toArray();

    double ours = new Percentile(percent / 100.0).of(values);

    for (double value : values) {
      // In whole numbers, so that nothing is rounded.
      long upTo = Arrays.stream(values).filter(v -> v <= value).count();
      if (100L * upTo >= (long) percent * count) {
        assertThat(ours).isEqualTo(value);
        return;
      }
    }
    throw new AssertionError("the largest is no smaller than all");
  }

  @Test
  void tenCasesMustLieBeyondIt() {
    assertThat(new Percentile(0.5).isEstimable(19)).isFalse();
    assertThat(new Percentile(0.5).isEstimable(20)).isTrue();
    assertThat(new Percentile(0.9).isEstimable(99)).isFalse();
    assertThat(new Percentile(0.9).isEstimable(100)).isTrue();
    assertThat(new Percentile(0.95).isEstimable(200)).isTrue();
  }
}
