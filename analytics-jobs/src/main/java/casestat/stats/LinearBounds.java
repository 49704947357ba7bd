package casestat.stats;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * How large numbers can be of which only sums are known, by linear programming: the bounds of
 * Fischetti and Salazar-González, "Models and algorithms for the 2-dimensional cell suppression
 * problem in statistical disclosure control" (Mathematical Programming 84, 1999).
 */
final class LinearBounds {
  /** Numbers are whole; what a solver takes for less is a rounding of its own. */
  private static final double ROUNDING = 1e-6;

  private final long[] least;
  private final long[] most;
  private final List<Sum> sums = new ArrayList<>();

  /**
   * @param least of each number
   * @param most of each number; {@link Cell#UNBOUNDED} where nothing is known
   */
  LinearBounds(long[] least, long[] most) {
    this.least = least.clone();
    this.most = most.clone();
  }

  /**
   * Parts and a rest are a whole.
   *
   * @param sum its whole is -1 where it is known, and so in the rest; the rest is the whole less
   *     its parts, as far as they are known
   */
  void add(Sum sum) {
    sums.add(sum);
  }

  /**
   * One of some numbers that is known to be less than a threshold. Those that turn out not to be
   * are struck out.
   */
  OptionalInt below(BitSet some, long threshold) {
    // One table in which many are large at once shows it of all of these.
    int before = Integer.MAX_VALUE;
    while (!some.isEmpty() && some.cardinality() < before) {
      before = some.cardinality();
      strike(some, large(some, threshold), threshold);
    }
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      BitSet one = new BitSet();
      one.set(i);
      strike(some, large(one, threshold), threshold);
      if (some.get(i)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static void strike(BitSet open, double[] table, long threshold) {
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      if (table[i] >= threshold - ROUNDING) {
        open.clear(i);
      }
    }
  }

  /** A table that obeys the sums, and in which some numbers together reach as much as they can. */
  private double[] large(BitSet some, long threshold) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] numbers = new Variable[least.length];
    for (int i = 0; i < least.length; i++) {
      numbers[i] = model.addVariable("x" + i).lower(least[i]);
      if (most[i] < Cell.UNBOUNDED) {
        numbers[i].upper(most[i]);
      }
    }
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      // More than the threshold counts for nothing, so that one large number does not stand for
      // many.
      Variable capped = model.addVariable("y" + i).lower(0).upper(threshold).weight(1);
      model.addExpression("cap" + i).set(capped, 1).set(numbers[i], -1).upper(0);
    }
    for (Sum sum : sums) {
      Expression line = model.addExpression("sum" + model.countExpressions()).level(-sum.rest);
      for (int part : sum.parts) {
        line.add(numbers[part], 1);
      }
      if (sum.whole >= 0) {
        line.add(numbers[sum.whole], -1);
      }
    }
    Optimisation.Result result = model.maximise();
    if (!result.getState().isFeasible()) {
      throw new IllegalStateException("a table that is there cannot be: " + result.getState());
    }
    double[] table = new double[least.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = result.doubleValue(i);
    }
    return table;
  }
}
