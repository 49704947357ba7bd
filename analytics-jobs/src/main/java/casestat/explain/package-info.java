/**
 * One case, explained: what a lake knows of it, and why its clocks read what they read.
 *
 * <p>Start with {@link casestat.explain.CaseFiles}. The command, the dashboard's page of a case and
 * the workbook's sheet of cases all tell what it finds.
 */
@NullMarked
package casestat.explain;

import org.jspecify.annotations.NullMarked;
