package casestat.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * So many of so many, and how sure one can be of the share behind it.
 *
 * @param met 0 to {@code of}
 * @param of at least 1
 */
public record Share(long met, long of) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * @throws IllegalArgumentException for a share of nothing, or of more than all
   */
  public Share {
    if (of < 1 || met < 0 || met > of) {
      throw new IllegalArgumentException(met + " of " + of + " is no share");
    }
  }

  public double value() {
    return (double) met / of;
  }

  /**
   * Wilson's score interval: E. B. Wilson, Journal of the American Statistical Association 22
   * (1927), 209-212.
   *
   * @param confidence such as 0.95
   */
  public Interval wilson(double confidence) {
    return score(confidence, 0);
  }

  /**
   * The same with a continuity correction: R. G. Newcombe, Statistics in Medicine 17 (1998),
   * 857-872, method 4, the correction no larger than the distance from a half, as R's {@code
   * prop.test} has it.
   */
  public Interval wilsonCorrected(double confidence) {
    return score(confidence, Math.min(0.5, Math.abs(met - of / 2.0)));
  }

  private Interval score(double confidence, double correction) {
    double z = NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
    return new Interval(
        Math.max(0, bound(z, -1, correction)), Math.min(1, bound(z, 1, correction)));
  }

  private double bound(double z, int side, double correction) {
    double p = value() + side * correction / of;
    if (p <= 0 && side < 0) {
      return 0;
    }
    if (p >= 1 && side > 0) {
      return 1;
    }
    double half = z * z / (2.0 * of);
    double root = Math.sqrt(p * (1 - p) / of + half / (2.0 * of));
    return (p + half + side * z * root) / (1 + z * z / of);
  }

  /**
   * The exact interval: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), 404-413. Wider than
   * it need be, and never too narrow.
   */
  public Interval clopperPearson(double confidence) {
    double tail = (1 - confidence) / 2;
    double lower =
        met == 0
            ? 0
            : BetaDistribution.of((double) met, of - met + 1.0).inverseCumulativeProbability(tail);
    double upper =
        met == of
            ? 1
            : BetaDistribution.of(met + 1.0, (double) of - met).inverseSurvivalProbability(tail);
    return new Interval(lower, upper);
  }
}
