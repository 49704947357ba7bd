package casestat.lake;

/**
 * How late a promise to resolve is that was broken: one row per clock, those that have not stopped
 * up to the as-of instant of the run. The only rows of facts that grow from run to run.
 *
 * @param cycle as in {@link ClockReading}
 * @param openedMonth of the case, the partition
 * @param dueOn the local day on which the promise was broken
 * @param lateSeconds counted by the calendar and the pauses of the policy
 * @param open whether it has not stopped
 */
public record ClockLateness(
    String caseId,
    String policy,
    int cycle,
    int change,
    int openedMonth,
    String serviceType,
    String department,
    String channel,
    String area,
    int dueOn,
    long lateSeconds,
    boolean open) {}
