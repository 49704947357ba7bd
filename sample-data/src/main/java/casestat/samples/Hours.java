package casestat.samples;

/** When in a day people get in touch: a weight for each local hour from midnight. */
enum Hours {
  OFFICE(0, 0, 0, 0, 0, 0, 1, 4, 10, 13, 13, 11, 9, 10, 10, 9, 7, 4, 2, 1, 0, 0, 0, 0),
  COUNTER(0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 6, 6, 5, 5, 6, 5, 2, 0, 0, 0, 0, 0, 0, 0),
  // Never 0, so that the hour which daylight saving repeats has cases too.
  EVENING(1, .8, .5, .4, .4, .6, 2, 4, 6, 7, 7, 6, 6, 6, 6, 6, 6, 7, 8, 9, 9, 7, 4, 2),
  NIGHT(9, 7, 4, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4, 5, 7, 9, 12, 13, 12);

  private final double[] weights;

  Hours(double... weights) {
    this.weights = weights;
  }

  double weight(int localHour) {
    return weights[localHour];
  }
}
