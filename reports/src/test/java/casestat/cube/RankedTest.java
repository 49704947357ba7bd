package casestat.cube;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.stats.Percentile;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RankedTest {

  /** Of many values and few, alike and not, in runs that are in order each by itself. */
  @Property(tries = 200)
  void aRankAndACountAreThoseOfAllValuesSortedTogether(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int runs,
      @ForAll @IntRange(min = 1, max = 400) int longest,
      @ForAll @IntRange(min = 1, max = 1_000_000) int range) {
    Random dice = new Random(seed);
    int[] lows = new int[runs];
    int[] highs = new int[runs];
    long[] values = new long[0];
    for (int run = 0; run < runs; run++) {
      long[] more = dice.longs(1 + dice.nextInt(longest), -range, range).sorted().toArray();
      lows[run] = values.length;
      values = Arrays.copyOf(values, values.length + more.length);
      System.arraycopy(more, 0, values, lows[run], more.length);
      highs[run] = values.length;
    }
    Ranked ranked = new Ranked(SortedValues.of(new int[0], values), lows, highs, runs);
    long[] sorted = values.clone();
    Arrays.sort(sorted);

    assertThat(ranked.count()).isEqualTo(sorted.length);
    assertThat(ranked.smallest()).isEqualTo(sorted[0]);
    assertThat(ranked.largest()).isEqualTo(sorted[sorted.length - 1]);
    for (double share : new double[] {0, 0.1, 0.5, 0.9, 0.95, 1}) {
      Percentile percentile = new Percentile(share);
      assertThat(ranked.percentile(percentile)).isEqualTo(sorted[percentile.rank(sorted.length)]);
    }
    for (int i = 0; i < 5; i++) {
      long bound = dice.nextInt(2 * range) - (long) range;
      assertThat((long) ranked.below(bound))
          .isEqualTo(Arrays.stream(sorted).filter(value -> value < bound).count());
    }
  }
}
