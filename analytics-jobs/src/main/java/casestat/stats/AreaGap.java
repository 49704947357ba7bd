package casestat.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Whether people wait longer in one area than elsewhere for the same things: the median wait of an
 * area divided by that of the whole, both with the mix of services that the whole has, cases still
 * open included.
 *
 * <p>The curve of an area is the mean of the Kaplan-Meier curves of its services, weighted by how
 * many cases of each the whole has (direct standardisation); the whole is weighted alike, by the
 * services that the area has. The interval is that of the bootstrap: cases are drawn anew with
 * Poisson weights of mean 1, always in the same order, so that it comes out the same every time.
 */
public final class AreaGap {
  /** With fewer ends nothing is said about an area. */
  public static final int FEWEST = 30;

  private static final int MANY_CELLS = 60_000;
  private static final int HOUR = 3600;
  private static final long SEED = 311;

  private final List<String> areas;
  private final Cell[] cells;
  private final double[] weights;

  /**
   * One case.
   *
   * @param waited in seconds, until it ended or up to now
   * @param ended whether it was settled; false for one that waits still, or left otherwise
   */
  public record Wait(String area, String service, long waited, boolean ended) {}

  /**
   * @param cases of the area
   * @param ends how many of them were settled
   * @param ratio of its median to the whole's; empty where there are too few, or more than half are
   *     open still
   * @param interval NaN where the ratio is empty; an infinite end where draws did not reach a half
   */
  public record Gap(String area, long cases, long ends, OptionalDouble ratio, Interval interval) {}

  /** So many cases that are alike. */
  private record Cell(int area, int service, long waited, boolean ended, int count) {}

  private AreaGap(List<String> areas, Cell[] cells, double[] weights) {
    this.areas = areas;
    this.cells = cells;
    this.weights = weights;
  }

  /**
   * In the order of the areas' names.
   *
   * @param confidence such as 0.95
   */
  public static List<Gap> of(List<Wait> waits, double confidence) {
    AreaGap exact = cells(waits, 1);
    // The draws of very many cases may take hours for seconds: they only say how sure one can be.
    double[][] drawn =
        exact.cells.length > MANY_CELLS ? cells(waits, HOUR).draw(200) : exact.draw(600);
    List<Gap> gaps = new ArrayList<>();
    for (int area = 0; area < exact.areas.size(); area++) {
      gaps.add(exact.gap(area, drawn[area], confidence));
    }
    return gaps;
  }

  private static AreaGap cells(List<Wait> waits, int unit) {
    Map<String, Integer> areas = numbers(waits.stream().map(Wait::area).toList());
    Map<String, Integer> services = numbers(waits.stream().map(Wait::service).toList());
    double[] weights = new double[services.size()];
    Map<Cell, Integer> counts = new TreeMap<>(ORDER);
    for (Wait wait : waits) {
      int service = services.getOrDefault(wait.service, 0);
      weights[service]++;
      counts.merge(
          new Cell(areas.getOrDefault(wait.area, 0), service, wait.waited / unit, wait.ended, 0),
          1,
          Integer::sum);
    }
    Cell[] cells =
        counts.entrySet().stream()
            .map(
                e -> {
                  Cell cell = e.getKey();
                  return new Cell(cell.area, cell.service, cell.waited, cell.ended, e.getValue());
                })
            .toArray(Cell[]::new);
    return new AreaGap(List.copyOf(areas.keySet()), cells, weights);
  }

  private static final Comparator<Cell> ORDER =
      Comparator.comparingLong(Cell::waited)
          .thenComparingInt(Cell::service)
          .thenComparingInt(Cell::area)
          .thenComparing(Cell::ended);

  private static Map<String, Integer> numbers(List<String> names) {
    Map<String, Integer> numbers = new TreeMap<>();
    names.forEach(name -> numbers.put(name, 0));
    int next = 0;
    for (Map.Entry<String, Integer> name : numbers.entrySet()) {
      name.setValue(next++);
    }
    return numbers;
  }

  private Gap gap(int area, double[] drawn, double confidence) {
    long all = 0;
    long ends = 0;
    for (Cell cell : cells) {
      if (cell.area == area) {
        all += cell.count;
        ends += cell.ended ? cell.count : 0;
      }
    }
    int[] once = Arrays.stream(cells).mapToInt(Cell::count).toArray();
    OptionalDouble ratio = ends < FEWEST ? OptionalDouble.empty() : ratio(area, once);
    return new Gap(
        areas.get(area),
        all,
        ends,
        ratio,
        ratio.isEmpty() ? new Interval(Double.NaN, Double.NaN) : interval(drawn, confidence));
  }

  private static Interval interval(double[] sorted, double confidence) {
    double tail = (1 - confidence) / 2;
    return new Interval(new Percentile(tail).of(sorted), new Percentile(1 - tail).of(sorted));
  }

  /** The ratios of each area, in order; infinite where there is none. */
  private double[][] draw(int draws) {
    SplittableRandom dice = new SplittableRandom(SEED);
    double[][] ratios = new double[areas.size()][draws];
    int[] drawn = new int[cells.length];
    for (int i = 0; i < draws; i++) {
      for (int c = 0; c < cells.length; c++) {
        drawn[c] = poisson(dice, cells[c].count);
      }
      for (int area = 0; area < ratios.length; area++) {
        ratios[area][i] = ratio(area, drawn).orElse(Double.POSITIVE_INFINITY);
      }
    }
    for (double[] area : ratios) {
      Arrays.sort(area);
    }
    return ratios;
  }

  private OptionalDouble ratio(int area, int[] counts) {
    boolean[] has = new boolean[weights.length];
    for (int c = 0; c < cells.length; c++) {
      has[cells[c].service] |= cells[c].area == area && counts[c] > 0;
    }
    long own = median(area, has, counts);
    long whole = median(-1, has, counts);
    return own < 0 || whole <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) own / whole);
  }

  /** The first time at which no more than half wait still; -1 where that is never. */
  private long median(int area, boolean[] has, int[] counts) {
    double all = 0;
    for (int s = 0; s < has.length; s++) {
      all += has[s] ? weights[s] : 0;
    }
    long[] waiting = new long[has.length];
    for (int c = 0; c < cells.length; c++) {
      waiting[cells[c].service] += counts(area, has, c) ? counts[c] : 0;
    }
    double[] left = new double[has.length];
    Arrays.fill(left, 1);
    double sum = all;
    for (int c = 0; c < cells.length; ) {
      int service = cells[c].service;
      long at = cells[c].waited;
      long ends = 0;
      long gone = 0;
      for (; c < cells.length && cells[c].waited == at && cells[c].service == service; c++) {
        if (counts(area, has, c)) {
          gone += counts[c];
          ends += cells[c].ended ? counts[c] : 0;
        }
      }
      if (ends > 0) {
        double before = left[service];
        left[service] *= 1 - (double) ends / waiting[service];
        sum -= weights[service] * (before - left[service]);
      }
      waiting[service] -= gone;
      boolean isLastOfTime = c == cells.length || cells[c].waited != at;
      if (isLastOfTime && sum <= all * (0.5 + 1e-12)) {
        return at;
      }
    }
    return -1;
  }

  private boolean counts(int area, boolean[] has, int c) {
    return has[cells[c].service] && (area < 0 || cells[c].area == area);
  }

  // Exact for few; for many the normal law is as near as anyone can see.
  private static int poisson(SplittableRandom dice, int mean) {
    if (mean > 50) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - dice.nextDouble()));
      double normal = radius * StrictMath.cos(2 * StrictMath.PI * dice.nextDouble());
      return (int) Math.max(0, Math.round(mean + normal * Math.sqrt(mean)));
    }
    double limit = StrictMath.exp(-mean);
    double product = dice.nextDouble();
    int count = 0;
    while (product > limit) {
      count++;
      product *= dice.nextDouble();
    }
    return count;
  }
}
