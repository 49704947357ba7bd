/**
 * One definition of a chart, many renderings: SVG for pages, PNG for documents, one table beneath,
 * one sentence for those who do not see it. All of them take their numbers from {@link
 * casestat.report.chart.ChartSpec#rows()} and their words from {@link
 * casestat.report.chart.Formats}, so they cannot disagree.
 */
@NullMarked
package casestat.report.chart;

import org.jspecify.annotations.NullMarked;
