package casestat.report;

/**
 * That an edition was taken back: beside it lies this in its place.
 *
 * @param at instant, as text
 */
public record Withdrawal(String at, String by, String reason) {}
