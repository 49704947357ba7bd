package casestat.samples.desk;

/**
 * One thing that happened to a case.
 *
 * @param at epoch second
 * @param seq from 1 within the case
 * @param kind as event logs of casestat call it
 * @param state {@code open}, {@code waiting}, or how it ended
 * @param reason why it waits; empty for none
 * @param actor {@code agent}, {@code system} or {@code citizen}
 */
record DeskEvent(
    long at,
    int seq,
    String kind,
    String state,
    String reason,
    String office,
    String urgency,
    String matter,
    String actor) {}
