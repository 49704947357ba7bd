package casestat.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One case that moved one number of one figure.
 *
 * @param caseId or what else stands behind the metric; empty for what is no case, such as residents
 *     or a cost
 * @param before what it added, or the time it took; null where it was not in it
 * @param after likewise
 */
public record Moved(
    String metric,
    String dimension,
    String member,
    Part part,
    String caseId,
    Way way,
    Cause cause,
    @Nullable Long before,
    @Nullable Long after) {

  /** A number of a figure. */
  public enum Part {
    NUMERATOR,
    DENOMINATOR,
    /** How many it rests on; told of a case only where that alone changed. */
    N;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a case went. */
  public enum Way {
    IN,
    OUT,
    CHANGED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
