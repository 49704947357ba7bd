package casestat.stats;

/**
 * A percentile by nearest rank: the smallest value that at least this share of the values is no
 * larger than. It is always one that occurred. (Type 1 of R. J. Hyndman and Y. Fan, The American
 * Statistician 50 (1996), 361-365; SQL's {@code percentile_disc}.)
 *
 * @param share between 0 and 1, such as 0.9
 */
public record Percentile(double share) {
  /** So many values must lie beyond it before anybody should rest on it. */
  private static final int BEYOND = 10;

  /**
   * @throws IllegalArgumentException for a share that is none
   */
  public Percentile {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(share + " is no share");
    }
  }

  /**
   * @param sorted ascending, at least one
   */
  public double of(double[] sorted) {
    return sorted[rank(sorted.length)];
  }

  /**
   * The place of the percentile among so many values in order, from 0. A product that should be
   * whole is not made larger by the last bit of a share.
   */
  public int rank(int count) {
    double exact = share * count;
    double nearest = Math.rint(exact);
    double up = Math.abs(exact - nearest) < 1e-9 * count ? nearest : Math.ceil(exact);
    return (int) Math.max(0, Math.min(count - 1.0, up - 1));
  }

  /**
   * Whether so many values are enough: fewer than ten beyond the percentile make it a tale of a few
   * cases, 20 for a median and 100 for the 90th.
   */
  public boolean isEstimable(long count) {
    double beyond = Math.min(share, 1 - share);
    return beyond > 0 && count * beyond >= BEYOND - 1e-9;
  }
}
