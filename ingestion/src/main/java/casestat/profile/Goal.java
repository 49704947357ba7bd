package casestat.profile;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric that the service watches.
 *
 * @param metric id in the catalogue
 * @param goal in the unit of the metric (a fraction of 1, seconds, cases); null where none is set
 * @param weight of the goal in the score of all; 0 for one that is not in it
 * @param rebases oldest first
 * @param pairs of dimensions by which it is cut at once, as in {@code department by area}
 */
public record Goal(
    String metric, @Nullable Double goal, double weight, List<Rebase> rebases, List<String> pairs)
    implements Serializable {

  public Goal {
    rebases = List.copyOf(rebases);
    pairs = List.copyOf(pairs);
  }

  /** Without a rebase or a pair. */
  public Goal(String metric, @Nullable Double goal) {
    this(metric, goal, 1, List.of(), List.of());
  }
}
