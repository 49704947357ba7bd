package casestat.report.sheet;

/**
 * What a metric means; one line of the Definitions sheet.
 *
 * @param words what it is
 * @param formula how it is counted, and what is left out
 * @param goal the one that holds now; empty where none is set
 * @param history of the goal and of what it is measured against, oldest first; may be empty
 * @param exclusion the condition that its rows must meet, as the engine reads it; empty for all
 */
public record Definition(
    String metric,
    String name,
    String words,
    String formula,
    String unit,
    String direction,
    String goal,
    String history,
    String exclusion) {}
