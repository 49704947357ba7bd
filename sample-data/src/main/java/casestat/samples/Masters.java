package casestat.samples;

/** Remembers the newest case of each type and district: the one a duplicate repeats. */
final class Masters {
  private static final long TEN_DAYS = 10L * 86_400;
  private static final int DISTRICTS = District.values().length;

  private final long[] numbers = new long[ServiceType.count() * DISTRICTS];
  private final long[] opened = new long[numbers.length];

  /** The number of a case that this one may repeat, or 0. */
  long find(Arrival arrival, District district) {
    int place = place(arrival, district);
    return arrival.openedAt() - opened[place] < TEN_DAYS ? numbers[place] : 0;
  }

  void remember(Arrival arrival, District district) {
    int place = place(arrival, district);
    numbers[place] = arrival.number();
    opened[place] = arrival.openedAt();
  }

  @SuppressWarnings("EnumOrdinal") // a table in memory, gone with the run
  private static int place(Arrival arrival, District district) {
    return arrival.type().ordinal() * DISTRICTS + district.ordinal();
  }
}
