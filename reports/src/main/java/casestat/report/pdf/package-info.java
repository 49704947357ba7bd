/**
 * The report of an edition as a tagged PDF, a few pages that a decision maker reads. Start reading
 * at {@link casestat.report.pdf.ReportPdf}.
 */
@NullMarked
package casestat.report.pdf;

import org.jspecify.annotations.NullMarked;
