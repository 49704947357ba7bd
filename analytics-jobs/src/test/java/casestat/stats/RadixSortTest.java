package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RadixSortTest {

  // On both sides of what is few, and of every number of digits.
  @Property(tries = 300)
  void itSortsAsJavaDoes(
      @ForAll long seed,
      @ForAll @IntRange(max = 9000) int count,
      @ForAll @IntRange(min = 0, max = 63) int bits,
      @ForAll long low) {
    long[] numbers =
        new Random(seed).longs(count).map(n -> low + (bits == 0 ? 0 : n >>> (64 - bits))).toArray();
    long[] expected = numbers.clone();
    Arrays.sort(expected);

    RadixSort.sort(numbers);

    assertThat(numbers).isEqualTo(expected);
  }
}
