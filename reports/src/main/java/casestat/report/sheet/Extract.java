package casestat.report.sheet;

/**
 * Of what the workbook is an extract, for whoever wants to make it again.
 *
 * @param query what was asked for, as JSON
 * @param software what wrote it, with its version
 */
public record Extract(String query, String software) {}
