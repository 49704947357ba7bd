package casestat.profile;

import java.io.Serializable;

/**
 * What a service does not tell, because it would be about people who could be known by it.
 *
 * @param smallestGroup fewer cases than this, and no number is told that rests on them
 */
public record Privacy(int smallestGroup) implements Serializable {
  /** Where a profile does not say: a group of one is told like any other. */
  public static final Privacy NONE = new Privacy(1);

  /** Whether there are groups too small to be told. */
  public boolean isKept() {
    return smallestGroup > 1;
  }

  /** Whether so many are a group too small to be told; none is no group. */
  public boolean isSmall(long cases) {
    return cases > 0 && cases < smallestGroup;
  }
}
