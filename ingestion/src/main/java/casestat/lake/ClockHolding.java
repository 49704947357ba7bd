package casestat.lake;

/**
 * How long a department held a case while the clock of a promise to resolve counted, of promises
 * that were broken and are over: one row per clock and department.
 *
 * @param cycle as in {@link ClockReading}
 * @param openedMonth of the case, the partition
 * @param department that held it then, not the one that has it now
 * @param dueOn the local day on which the promise was broken
 * @param heldSeconds counted time by the calendar and the pauses of the policy
 */
public record ClockHolding(
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
    long heldSeconds) {}
