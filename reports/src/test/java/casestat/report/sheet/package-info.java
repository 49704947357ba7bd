/** Tests of the workbook: numbers are read back out of every sheet. */
@NullMarked
package casestat.report.sheet;

import org.jspecify.annotations.NullMarked;
