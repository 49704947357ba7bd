/**
 * What a page or a workbook asks for, made of the figures of one run; and the editions.
 *
 * <p>Start with {@link casestat.report.FigureBook} for figures, {@link casestat.report.Views} for
 * what a page shows, and {@link casestat.report.Editions} for what was published.
 */
@NullMarked
package casestat.report;

import org.jspecify.annotations.NullMarked;
