/**
 * The workbook: a cover, a sheet for every figure with its numbers, live ratio and native chart,
 * and every case behind them. Start reading at {@link casestat.report.sheet.Workbooks}.
 */
@NullMarked
package casestat.report.sheet;

import org.jspecify.annotations.NullMarked;
