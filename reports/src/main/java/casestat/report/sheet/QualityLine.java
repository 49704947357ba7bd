package casestat.report.sheet;

/**
 * What became of some of the rows that came in.
 *
 * @param outcome used, excluded or rejected
 */
public record QualityLine(String source, String outcome, String reason, long rows) {}
