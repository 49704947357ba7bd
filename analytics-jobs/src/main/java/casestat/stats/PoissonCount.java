package casestat.stats;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * So many events that come independently of each other, and how sure one can be of the number
 * behind them.
 *
 * @param events 0 or more
 */
public record PoissonCount(long events) {

  /**
   * @throws IllegalArgumentException for fewer than none
   */
  public PoissonCount {
    if (events < 0) {
      throw new IllegalArgumentException(events + " events");
    }
  }

  /**
   * The exact interval of the mean: F. Garwood, Biometrika 28 (1936), 437-442. Divided by the time
   * watched it is that of the rate.
   *
   * @param confidence such as 0.95
   */
  public Interval garwood(double confidence) {
    double tail = (1 - confidence) / 2;
    double lower =
        events == 0
            ? 0
            : GammaDistribution.of((double) events, 1).inverseCumulativeProbability(tail);
    return new Interval(
        lower, GammaDistribution.of(events + 1.0, 1).inverseSurvivalProbability(tail));
  }
}
