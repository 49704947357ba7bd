/**
 * Tables as plain data, and what is written of them beside pages and sheets.
 *
 * <p>Start reading at {@link casestat.report.table.DataTable}.
 */
@NullMarked
package casestat.report.table;

import org.jspecify.annotations.NullMarked;
