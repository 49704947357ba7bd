package casestat.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether two groups wait equally long: N. Mantel, Cancer Chemotherapy Reports 50 (1966), 163-170.
 *
 * @param observed ends in the first group
 * @param expected ends that it would have had, if both were alike
 * @param chiSquared with one degree of freedom
 */
public record LogRank(double observed, double expected, double chiSquared) {

  /** Of two groups, each as {@link KaplanMeier} takes it. */
  public static LogRank of(
      double[] firstWaited, boolean[] firstEnded, double[] otherWaited, boolean[] otherEnded) {
    int size = firstWaited.length + otherWaited.length;
    double[] waited = new double[size];
    boolean[] ended = new boolean[size];
    System.arraycopy(firstWaited, 0, waited, 0, firstWaited.length);
    System.arraycopy(otherWaited, 0, waited, firstWaited.length, otherWaited.length);
    System.arraycopy(firstEnded, 0, ended, 0, firstEnded.length);
    System.arraycopy(otherEnded, 0, ended, firstEnded.length, otherEnded.length);
    KaplanMeier both = KaplanMeier.of(waited, ended);
    KaplanMeier first = KaplanMeier.of(firstWaited, firstEnded);
    double[] times = both.times();
    double[] own = first.times();
    double observed = 0;
    double expected = 0;
    double variance = 0;
    int place = 0;
    for (int i = 0; i < times.length; i++) {
      while (place < own.length && own[place] < times[i]) {
        place++;
      }
      double risk = place < own.length ? first.atRisk(place) : 0;
      double ends = place < own.length && own[place] == times[i] ? first.ends(place) : 0;
      double n = both.atRisk(i);
      double d = both.ends(i);
      observed += ends;
      expected += d * risk / n;
      if (n > 1) {
        variance += d * (risk / n) * (1 - risk / n) * (n - d) / (n - 1);
      }
    }
    double difference = observed - expected;
    return new LogRank(observed, expected, difference * difference / variance);
  }

  /** How likely a difference as large would be by chance, if both were alike. */
  public double probability() {
    return ChiSquaredDistribution.of(1).survivalProbability(chiSquared);
  }
}
