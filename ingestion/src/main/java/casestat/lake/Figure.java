package casestat.lake;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One number: a metric, for a period, for one member of one dimension.
 *
 * <p>Counts, percentiles and sums are {@code numerator} alone; a share or ratio is {@code numerator
 * / denominator}, divided here and nowhere else. Totals are computed again from the facts, never
 * from figures.
 *
 * @param grain as in {@link Period}
 * @param periodStart first local day of the period as {@code yyyyMMdd}
 * @param dimension {@code all}, {@code department}, {@code service_type}, {@code channel} or {@code
 *     area}
 * @param member of the dimension; {@code all} for the whole
 * @param numerator cases, events or seconds; null for the percentile of an empty group
 * @param denominator null where the metric is no ratio
 * @param cases how many cases, clocks or conversations the number rests on; {@link #WITHHELD} where
 *     it is not told
 */
public record Figure(
    String metric,
    String grain,
    int periodStart,
    String dimension,
    String member,
    @Nullable Long numerator,
    @Nullable Long denominator,
    long cases) {

  /** In the place of a number that is not told. */
  public static final long WITHHELD = Long.MIN_VALUE;

  /** That there is such a figure, and nothing of its numbers. */
  public Figure withheld() {
    return with(null, null, WITHHELD);
  }

  /** Whether it rests on so few that its numbers are not told. */
  public boolean isWithheld() {
    return cases == WITHHELD;
  }

  /** The same numbers of another member. */
  public Figure of(String otherDimension, String otherMember) {
    return new Figure(
        metric, grain, periodStart, otherDimension, otherMember, numerator, denominator, cases);
  }

  /** The same figure with other numbers. */
  public Figure with(@Nullable Long otherNumerator, @Nullable Long otherDenominator, long of) {
    return new Figure(
        metric, grain, periodStart, dimension, member, otherNumerator, otherDenominator, of);
  }

  /** In the unit of the metric (cases, seconds, or a fraction of 1); empty where there is none. */
  public OptionalDouble value() {
    if (numerator == null) {
      return OptionalDouble.empty();
    }
    if (denominator == null) {
      return OptionalDouble.of(numerator);
    }
    return denominator == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) numerator / denominator);
  }
}
