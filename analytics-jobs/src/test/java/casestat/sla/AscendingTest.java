package casestat.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A place is where a reader would put a finger who goes through the numbers one by one. */
class AscendingTest {

  @Test
  void ofEqualNumbersTheLastCounts() {
    Ascending numbers = new Ascending(new long[] {3, 5, 5, 5, 9});

    assertThat(numbers.lastUpTo(2)).isEqualTo(-1);
    assertThat(numbers.lastUpTo(3)).isEqualTo(0);
    assertThat(numbers.lastUpTo(4)).isEqualTo(0);
    assertThat(numbers.lastUpTo(5)).isEqualTo(3);
    assertThat(numbers.lastUpTo(9)).isEqualTo(4);
    assertThat(numbers.lastUpTo(Micros.NEVER)).isEqualTo(4);
  }

  @Test
  void amongNoNumbersThereIsNoPlace() {
    assertThat(new Ascending(new long[0]).lastUpTo(0)).isEqualTo(-1);
  }

  @Property(tries = 300)
  void thePlaceIsThatOfALookAtEachNumber(
      @ForAll long seed,
      @ForAll @IntRange(max = 300) int count,
      @ForAll @IntRange(min = 1, max = 46) int crowded,
      @ForAll @IntRange(min = 1, max = 46) int wide) {
    Random dice = new Random(seed);
    long[] numbers = new long[count];
    long number = dice.nextLong() >> 12;
    for (int i = 0; i < count; i++) {
      // Crowds of numbers, and wide gaps between them.
      number += dice.nextLong() >>> (dice.nextInt(9) == 0 ? 64 - wide : 64 - crowded / 3 - 1);
      numbers[i] = number;
    }
    Ascending ascending = new Ascending(numbers);

    for (int i = 0; i < count; i++) {
      for (long near = numbers[i] - 1; near <= numbers[i] + 1; near++) {
        assertThat(ascending.lastUpTo(near)).isEqualTo(oneByOne(numbers, near));
      }
    }
    for (int i = 0; i < 50 && count > 0; i++) {
      long anywhere = numbers[0] + dice.nextLong() % (numbers[count - 1] - numbers[0] + 10);
      assertThat(ascending.lastUpTo(anywhere)).isEqualTo(oneByOne(numbers, anywhere));
    }
  }

  private static int oneByOne(long[] numbers, long number) {
    int place = -1;
    while (place + 1 < numbers.length && numbers[place + 1] <= number) {
      place++;
    }
    return place;
  }
}
