/**
 * The static pages of an edition, which open from disk and outlive any server. Start reading at
 * {@link casestat.report.site.Site}.
 */
@NullMarked
package casestat.report.site;

import org.jspecify.annotations.NullMarked;
