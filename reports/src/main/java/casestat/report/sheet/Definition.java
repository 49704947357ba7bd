package casestat.report.sheet;

/** What a metric means; one line of the Definitions sheet. */
public record Definition(
    String metric, String name, String words, String unit, String direction, String goal) {}
