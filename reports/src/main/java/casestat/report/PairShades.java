package casestat.report;

import casestat.report.chart.Direction;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How dark the cells of one table are, in four steps. Where there is a goal, what misses it by as
 * much as the worst is the darkest, and what reaches it is plain; else the largest is the darkest.
 */
final class PairShades {
  static final int STEPS = 4;

  private final @Nullable Double goal;
  private final Direction direction;
  private final double most;

  /**
   * @param values of the cells that rest on enough
   */
  PairShades(@Nullable Double goal, Direction direction, Collection<Double> values) {
    this.goal = direction == Direction.NEUTRAL ? null : goal;
    this.direction = direction;
    this.most = values.stream().mapToDouble(this::distance).max().orElse(0);
  }

  boolean isByGoal() {
    return goal != null;
  }

  /** From 0, which is plain, to {@link #STEPS}. */
  int of(double value) {
    double distance = distance(value);
    return distance <= 0 || most <= 0
        ? 0
        : Math.min(STEPS, 1 + (int) Math.floor(STEPS * distance / most));
  }

  private double distance(double value) {
    Double limit = goal;
    if (limit == null) {
      return value;
    }
    return direction.reaches(value, limit) ? 0 : Math.abs(value - limit);
  }
}
