package casestat.lake;

import org.jspecify.annotations.Nullable;

/**
 * The balance of a month, for one service type or for all: what was open when it began, what came
 * and went, and what was open when it ended. Counts events, not cases: one that is resolved twice
 * in a month is resolved twice here.
 *
 * @param month {@code yyyyMM}
 * @param serviceType as it was at the time; null for all
 * @param closing at the as-of instant for the month that is still running
 */
public record Balance(
    int month,
    @Nullable String serviceType,
    long opening,
    long opened,
    long reopened,
    long reclassifiedIn,
    long resolved,
    long cancelled,
    long merged,
    long reclassifiedOut,
    long closing) {

  /** The terms of both, for all service types. */
  public Balance plus(Balance other) {
    return new Balance(
        month,
        null,
        opening + other.opening,
        opened + other.opened,
        reopened + other.reopened,
        reclassifiedIn + other.reclassifiedIn,
        resolved + other.resolved,
        cancelled + other.cancelled,
        merged + other.merged,
        reclassifiedOut + other.reclassifiedOut,
        closing + other.closing);
  }

  /** What the closing backlog is more than the other terms say: 0 where the month balances. */
  public long difference() {
    return closing
        - (opening + opened + reopened + reclassifiedIn)
        + (resolved + cancelled + merged + reclassifiedOut);
  }
}
