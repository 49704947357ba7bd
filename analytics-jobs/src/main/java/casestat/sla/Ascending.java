package casestat.sla;

/**
 * Finds places among numbers that never fall from one to the next.
 *
 * <p>The range is cut into slices of equal width, about as many as there are numbers. A slice of
 * opening hours holds one or two, so that one look at the slice and one comparison find the place;
 * where numbers crowd, the slice is halved until one is left. Instants are asked about in no order,
 * and a processor guesses every other turn of {@code Arrays.binarySearch} wrong, which costs more
 * than the search.
 */
final class Ascending {
  private static final int SLICES_PER_NUMBER = 2;

  private final long[] numbers;

  // A slice is two to this wide; the last place up to where it begins.
  private final int width;
  private final int[] places;

  Ascending(long[] numbers) {
    this.numbers = numbers;
    int count = numbers.length;
    long range = count == 0 ? 0 : numbers[count - 1] - numbers[0];
    int bits = 0;
    while (range >>> bits >= (long) SLICES_PER_NUMBER * count && bits < Long.SIZE - 1) {
      bits++;
    }
    this.width = bits;
    this.places = new int[(int) (range >>> bits) + 2];
    int place = 0;
    for (int slice = 0; slice < places.length; slice++) {
      while (place + 1 < count && numbers[place + 1] - numbers[0] <= (long) slice << bits) {
        place++;
      }
      places[slice] = place;
    }
  }

  /** The last place with this number or less; -1 before all of them. */
  int lastUpTo(long number) {
    int last = numbers.length - 1;
    if (last < 0 || number < numbers[0]) {
      return -1;
    }
    if (number >= numbers[last]) {
      return last;
    }
    int slice = (int) ((number - numbers[0]) >>> width);
    int place = places[slice];
    int left = places[slice + 1] - place + 1;
    while (left > 1) {
      int half = left >>> 1;
      place += numbers[place + half] <= number ? half : 0;
      left -= half;
    }
    return place;
  }
}
