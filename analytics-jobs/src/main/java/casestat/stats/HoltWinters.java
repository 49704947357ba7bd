package casestat.stats;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A series with a level, a trend and seasons, smoothed: C. C. Holt (1957) and P. R. Winters,
 * Management Science 6 (1960), 324-342. It begins as R's {@code HoltWinters} does: seasons and
 * trend of the first two periods by moving averages, a line through the trend.
 *
 * <p>No library was found that has it with intervals: those that have are toolkits of machine
 * learning, or unmaintained.
 */
public final class HoltWinters {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** How seasons act on the level. */
  public enum Seasons {
    ADDED,
    MULTIPLIED,
    NONE
  }

  /**
   * How fast level, trend and seasons follow the series, each from 0 to 1.
   *
   * @param beta null for a series without a trend
   * @param gamma null for one without seasons
   */
  public record Speeds(double alpha, @Nullable Double beta, @Nullable Double gamma) {
    private double trend() {
      return beta == null ? 0 : beta;
    }

    private double season() {
      return gamma == null ? 0 : gamma;
    }
  }

  private final Speeds speeds;
  private final Seasons seasons;
  private final int period;
  private final double[] season;
  private final double[] fitted;
  private final double[] errors;
  private double level;
  private double trend;

  private HoltWinters(double[] series, int period, Seasons seasons, Speeds speeds) {
    this.speeds = speeds;
    this.seasons = seasons;
    this.period = period;
    this.season = new double[seasons == Seasons.NONE ? 1 : period];
    int first = start(series);
    this.fitted = new double[series.length - first];
    this.errors = new double[series.length - first];
    for (int i = first; i < series.length; i++) {
      follow(series[i], i - first);
    }
  }

  /**
   * @param period points in a season, such as 12 months; 1 without seasons
   * @throws IllegalArgumentException for fewer points than two periods, or than three
   */
  public static HoltWinters of(double[] series, int period, Seasons seasons, Speeds speeds) {
    if (series.length < Math.max(3, 2 * period)) {
      throw new IllegalArgumentException(
          "%d points are no two periods of %d".formatted(series.length, period));
    }
    return new HoltWinters(series, period, seasons, speeds);
  }

  /** With those speeds, of a grid made finer around its best, that miss the series by the least. */
  public static HoltWinters fitted(double[] series, int period, Seasons seasons) {
    double[] best = {0.3, 0.1, 0.1};
    ToDoubleFunction<double[]> missed =
        at -> of(series, period, seasons, new Speeds(at[0], at[1], at[2])).squares();
    double least = missed.applyAsDouble(best);
    for (double step = 0.3; step > 0.002; step /= 2) {
      boolean moves = true;
      while (moves) {
        moves = false;
        for (int i = 0; i < best.length; i++) {
          for (int side = -1; side <= 1; side += 2) {
            double[] next = best.clone();
            next[i] = Math.max(0, Math.min(1, next[i] + side * step));
            double squares = missed.applyAsDouble(next);
            if (squares < least) {
              least = squares;
              best = next;
              moves = true;
            }
          }
        }
      }
    }
    return of(series, period, seasons, new Speeds(best[0], best[1], best[2]));
  }

  // Sets level, trend and seasons before the first point that is followed, and says which it is.
  private int start(double[] series) {
    if (seasons != Seasons.NONE) {
      startSeasons(Arrays.copyOf(series, 2 * period));
      return period;
    }
    if (speeds.beta() == null) {
      level = series[0];
      return 1;
    }
    level = series[1];
    trend = series[1] - series[0];
    return 2;
  }

  private void startSeasons(double[] two) {
    int half = period / 2;
    double[] middle = new double[two.length - 2 * half];
    for (int i = 0; i < middle.length; i++) {
      double sum = 0;
      for (int j = -half; j <= half; j++) {
        boolean isEdge = period % 2 == 0 && Math.abs(j) == half;
        sum += two[i + half + j] * (isEdge ? 0.5 : 1);
      }
      middle[i] = sum / period;
    }
    line(middle);
    double[] count = new double[period];
    for (int i = 0; i < middle.length; i++) {
      int place = (i + half) % period;
      double value = two[i + half];
      season[place] += seasons == Seasons.ADDED ? value - middle[i] : value / middle[i];
      count[place]++;
    }
    double mean = 0;
    for (int i = 0; i < period; i++) {
      season[i] /= count[i];
      mean += season[i] / period;
    }
    for (int i = 0; i < period; i++) {
      season[i] = seasons == Seasons.ADDED ? season[i] - mean : season[i] / mean;
    }
  }

  // Least squares over 1, 2, 3 and so on.
  private void line(double[] values) {
    double n = values.length;
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
      weighted += values[i] * (i + 1 - (n + 1) / 2);
    }
    trend = weighted / (n * (n * n - 1) / 12);
    level = sum / n - trend * (n + 1) / 2;
    if (speeds.beta() == null) {
      trend = 0;
    }
  }

  private void follow(double value, int i) {
    int place = i % season.length;
    double of = seasons == Seasons.NONE ? 0 : season[place];
    double before = level + trend;
    boolean multiplied = seasons == Seasons.MULTIPLIED;
    fitted[i] = multiplied ? before * of : before + of;
    errors[i] = value - fitted[i];
    double last = level;
    level = speeds.alpha() * (multiplied ? value / of : value - of) + (1 - speeds.alpha()) * before;
    if (speeds.beta() != null) {
      trend = speeds.trend() * (level - last) + (1 - speeds.trend()) * trend;
    }
    if (seasons != Seasons.NONE) {
      season[place] =
          speeds.season() * (multiplied ? value / level : value - level)
              + (1 - speeds.season()) * of;
    }
  }

  public Speeds speeds() {
    return speeds;
  }

  public double level() {
    return level;
  }

  /** A point; 0 without a trend. */
  public double trend() {
    return trend;
  }

  /** Of the points to come, the next first. */
  public double[] seasons() {
    double[] next = new double[seasons == Seasons.NONE ? 0 : period];
    for (int i = 0; i < next.length; i++) {
      next[i] = season[(fitted.length + i) % period];
    }
    return next;
  }

  /** What each point was expected to be before it was known, from the first that could be. */
  public double[] expected() {
    return fitted.clone();
  }

  /** By how much it was more than expected. */
  public double[] errors() {
    return errors.clone();
  }

  /** The sum of the squares of the errors. */
  public double squares() {
    return Arrays.stream(errors).map(e -> e * e).sum();
  }

  /**
   * @param ahead 1 for the next point
   */
  public double forecast(int ahead) {
    double straight = level + ahead * trend;
    if (seasons == Seasons.NONE) {
      return straight;
    }
    double of = season[(fitted.length + ahead - 1) % period];
    return seasons == Seasons.ADDED ? straight + of : straight * of;
  }

  /**
   * As sure as the errors so far allow, if they are independent and of one size; for added seasons
   * and for none.
   *
   * @param confidence such as 0.95
   */
  public Interval forecast(int ahead, double confidence) {
    if (seasons == Seasons.MULTIPLIED) {
      throw new IllegalStateException("no interval for seasons that multiply");
    }
    double growth = 1;
    for (int j = 1; j < ahead; j++) {
      growth += weight(j) * weight(j);
    }
    double reach =
        NORMAL.inverseSurvivalProbability((1 - confidence) / 2) * Math.sqrt(variance() * growth);
    return new Interval(forecast(ahead) - reach, forecast(ahead) + reach);
  }

  /** What an error does to the forecast so many points later. */
  double weight(int later) {
    boolean sameSeason = seasons != Seasons.NONE && later % period == 0;
    return speeds.alpha() * (1 + later * speeds.trend())
        + (sameSeason ? speeds.season() * (1 - speeds.alpha()) : 0);
  }

  double variance() {
    double mean = Arrays.stream(errors).average().orElse(0);
    return Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum() / (errors.length - 1);
  }
}
