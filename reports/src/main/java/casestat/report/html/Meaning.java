package casestat.report.html;

/**
 * What a metric means.
 *
 * @param metric names it in an address
 * @param formula how it is counted, in words
 * @param goal as shown; empty where none is set
 */
public record Meaning(String metric, String label, String means, String formula, String goal) {}
