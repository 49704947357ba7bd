/**
 * An edition in words: what it says, as records, and the blocks of XHTML that its report and its
 * static pages have in common. Start reading at {@link casestat.report.html.ReportSpec}.
 */
@NullMarked
package casestat.report.html;

import org.jspecify.annotations.NullMarked;
