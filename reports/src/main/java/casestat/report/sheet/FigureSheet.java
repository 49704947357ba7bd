package casestat.report.sheet;

import casestat.report.chart.ChartSpec;

/**
 * One figure of the workbook.
 *
 * @param definition how the number is made, in words
 * @param note what a reader must know besides; may be empty
 */
public record FigureSheet(ChartSpec chart, String definition, String note) {}
